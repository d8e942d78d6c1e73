import { hasWildcardCharacter } from './action-pattern.js';
import { resourceSegment, segmentNames } from './arn-format.js';
import { splitArn } from './arn-parts.js';
import { replaceReferences } from './reference-text.js';
import { findControlCharacter } from './printable.js';

const partition = /^aws(-[a-z]+)*$/;
const wildcard = /[*?]/;

/**
 * What is wrong with a text that should be an ARN or a pattern of ARNs ("Identify AWS resources with Amazon Resource
 * Names (ARNs)"); undefined when nothing is. References can be any text.
 */
export function findArnProblem(text: string): string | undefined {
  const control = findControlCharacter(text);
  if (control !== undefined) return `has the control character ${control} in it`;
  if (text.trim() !== text) return 'has white space around it';
  const parts = splitArn(replaceReferences(text, '*'));
  if (parts[0] !== 'arn') {
    // A wildcard or reference in front can stand for all that is missing.
    const [literal = '', rest] = (parts[0] ?? '').split(wildcard, 2);
    return rest !== undefined && 'arn'.startsWith(literal) ? undefined : 'is no ARN';
  }
  if (parts.length <= resourceSegment) {
    const last = parts.at(-1) ?? '';
    return last.includes('*') ? undefined : `has ${parts.length} of the six parts of an ARN`;
  }
  return findPartProblem(parts);
}

function findPartProblem(parts: readonly string[]): string | undefined {
  const empty = ([1, 2] as const).find((index) => parts[index] === '');
  if (empty !== undefined) return `has an empty ${segmentNames[empty]}`;
  const [, partitionPart = '', servicePart = '', , account = ''] = parts;
  if (!hasWildcardCharacter(partitionPart) && !partition.test(partitionPart)) {
    return `names the partition \`${partitionPart}\`, which AWS does not have`;
  }
  if (/\s/.test(servicePart)) return 'has white space in its service';
  if (/^\d+$/.test(account) && account.length !== 12) {
    return `names an account with ${account.length} digits instead of 12`;
  }
  return undefined;
}
