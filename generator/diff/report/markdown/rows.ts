import { groupDigits } from '../../../support/collections.js';
import type { Change, Judgement } from '../../change.js';
import { type Finding, isWidening, type Rewrite } from '../findings.js';
import { effectsOf, placeOf } from '../words.js';
import { markdownCode, markdownText } from './escape-markdown.js';
import type { Row } from './fit.js';

const messageLimit = 300;
const nameLimit = 160;

/** The head of every table of findings. */
export const tableHead = '| Change | Meaning | Place |\n| --- | --- | --- |\n';

/** A finding as a row: what changed, what that means, where, and its fingerprint. */
export function findingRow(finding: Finding): Row {
  const { change, accepted } = finding;
  return {
    text: row(told(change), meaning(change.judgement, change.renameHint, accepted), place(finding)),
    level: change.judgement.level,
  };
}

/** A rewriting as a row, with its first place. */
export function rewriteRow({ uniform, accepted, findings }: Rewrite): Row {
  const [first] = findings;
  const where = first ? ` from ${markdownCode(placeOf(first), nameLimit)}` : '';
  const places = `${groupDigits(findings.length)} ×${where}<br>${markdownCode(uniform.fingerprint, nameLimit)}`;
  return {
    text: row(told(uniform), meaning(uniform.judgement, undefined, accepted), places),
    level: uniform.judgement.level,
  };
}

/** A change of a rewriting that a row above tells. */
export function placeRow(finding: Finding): Row {
  return {
    text: row(markdownText(finding.change.message, messageLimit), '', place(finding)),
  };
}

function row(...cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function told({
  message,
  kind,
  judgement,
}: Pick<Change, 'message' | 'kind' | 'judgement'>): string {
  return `**${judgement.level}** ${markdownText(message, messageLimit)}<br>${markdownCode(kind, nameLimit)}`;
}

function meaning(
  judgement: Judgement,
  renameHint: string | undefined,
  accepted: string | undefined,
): string {
  const effects = effectsOf(judgement).map(({ question, effect, reason }) => {
    const word =
      question === 'permission' && isWidening(judgement) ? `**${effect}**` : `*${effect}*`;
    return `${question} ${word}: ${markdownText(reason, messageLimit)}`;
  });
  const parts = [
    ...(accepted === undefined ? [] : [`**accepted**: ${markdownText(accepted, messageLimit)}`]),
    ...effects,
    ...(renameHint === undefined
      ? []
      : [`perhaps renamed to ${markdownCode(renameHint, nameLimit)}`]),
  ];
  return parts.join('<br>');
}

function place(finding: Finding): string {
  const side = finding.change.side === 'before' ? ' (before)' : '';
  return `${markdownCode(placeOf(finding), nameLimit)}${side}<br>${markdownCode(finding.change.fingerprint, nameLimit)}`;
}
