import { actionText, smallHead } from '../../parse/spec-text.js';

const text = smallHead + actionText('GetThing', undefined, 'very '.repeat(4_000) + 'long');

export const inputs = [{ path: 'iam.small.md', text }];
