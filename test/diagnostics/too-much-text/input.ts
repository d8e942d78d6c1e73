import { smallHead } from '../../parse/spec-text.js';

const text = smallHead + '### GetThing\n'.repeat(12_000);

export const inputs = [{ path: 'iam.small.md', text }];
