import { smallHead } from '../../parse/spec-text.js';

const sections = Array.from({ length: 5_001 }, (_, index) => `### Get${index}\n`);
const text = smallHead + sections.join('');

export const inputs = [{ path: 'iam.small.md', text }];
