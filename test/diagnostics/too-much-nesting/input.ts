import { smallHead } from '../../parse/spec-text.js';

const text = smallHead + '- a\n  - b\n'.repeat(501);

export const inputs = [{ path: 'iam.small.md', text }];
