import { smallHead } from '../../parse/spec-text.js';

const text = `${smallHead}### GetThing\n- description: Gets\n${'the thing\n'.repeat(100)}`;

export const inputs = [{ path: 'iam.small.md', text }];
