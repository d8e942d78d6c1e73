import type { Subject } from '../change.js';
import { listOf } from '../describe.js';
import { type CatalogIndex, leadingWord } from '../judge-context.js';

/**
 * The wildcards that policies are likely to have and that match an action: `s3:*`, and `s3:Get*` when `others` (the
 * catalog of the other side) has actions that such a wildcard was written for (IAM User Guide, "IAM JSON policy elements:
 * Action": `*` matches any characters of the action name, and case does not matter).
 */
export function wildcardsFor({ service, name }: Subject, others: CatalogIndex): readonly string[] {
  const word = leadingWord(name);
  const verb = others.leadingWords(service).has(word) ? [`${service}:${word}*`] : [];
  return [`${service}:*`, ...verb];
}

/** Why a new action widens policies that do not name it. */
export function nowMatched(subject: Subject, before: CatalogIndex): string {
  return `Statements with ${listOf(wildcardsFor(subject, before))} now match it, as do those with \`NotAction\`; in a \`Deny\` they now deny it.`;
}

/** Why an action that is gone narrows policies. */
export function noLongerMatched(subject: Subject, after: CatalogIndex): string {
  return `Statements that name it, and wildcards such as ${listOf(wildcardsFor(subject, after))}, no longer grant or deny it.`;
}
