import { smallHead } from '../../parse/spec-text.js';

const text = `${smallHead}\n~~~\n${'\n'.repeat(60_000)}~~~\n`;

export const inputs = [{ path: 'iam.small.md', text }];
