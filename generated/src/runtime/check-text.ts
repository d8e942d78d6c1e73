import { findReferences } from './arn-reference.js';

// Policy variables and Terraform `${}`, CloudFormation dynamic references and templates `{{}}`, lists of the CDK `#{}`.
const referenceStart = /[$#]\{|\{\{/;
const doubleBraces = /\{\{[^{}]*\}\}/g;
const listToken = /#\{[^{}]*\}/g;

/** Whether a part of `text` stands for something that is filled in later. */
export function hasReference(text: string): boolean {
  return referenceStart.test(text);
}

/** `text` with `replacement` for each reference in it. */
export function replaceReferences(text: string, replacement: string): string {
  if (!hasReference(text)) return text;
  const plain = text.replace(doubleBraces, replacement).replace(listToken, replacement);
  const { ends } = findReferences(plain);
  let result = '';
  let position = 0;
  while (position < plain.length) {
    const end = ends.get(position);
    result += end === undefined ? plain.charAt(position) : replacement;
    position = end ?? position + 1;
  }
  return result;
}
