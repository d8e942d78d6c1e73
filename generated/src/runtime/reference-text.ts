import { mapReferences } from './arn-reference.js';

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
  return mapReferences(plain, () => replacement);
}
