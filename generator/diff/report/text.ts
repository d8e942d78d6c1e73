import { countOf } from '../../support/collections.js';
import type { Diff, Judgement, Level, PermissionEffect } from '../change.js';
import { countFindings, levelsInWords, permissionInWords, servicesInWords } from './counts.js';
import {
  type DiffSources,
  type Finding,
  type Findings,
  findingsOf,
  isWidening,
  type Rewrite,
} from './findings.js';
import { byService, type ServiceFindings } from './services.js';
import { oneLine } from '../../diagnostics/sanitize.js';
import { effectsOf, factText, placeOf } from './words.js';

/** How the report is coloured; the identity where there is no terminal. */
export interface DiffPaint {
  readonly level: (level: Level, text: string) => string;
  readonly permission: (effect: PermissionEffect, text: string) => string;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
}

export const plainDiffPaint: DiffPaint = {
  level: (_level, text) => text,
  permission: (_effect, text) => text,
  strong: (text) => text,
  faint: (text) => text,
};

export interface DiffTextOptions {
  readonly paint?: DiffPaint;
  /** Count safe changes, documentation and the places of rewritings instead of listing them, except for widening. */
  readonly brief?: boolean;
}

interface Context {
  readonly paint: DiffPaint;
  readonly brief: boolean;
}

const factWidth = 100;
const placesInBrief = 3;

/**
 * The report for a terminal: rewritings, then services with the most severe finding first, then a summary.
 * @param diff the comparison. @param sources the files of both sides, for lines and columns.
 */
export function formatDiffText(
  diff: Diff,
  sources: DiffSources,
  options: DiffTextOptions = {},
): string {
  const context = { paint: options.paint ?? plainDiffPaint, brief: options.brief === true };
  const findings = findingsOf(diff, sources);
  const title = `Changes from ${oneLine(diff.before)} to ${oneLine(diff.after)}`;
  const blocks = [
    [context.paint.strong(title)],
    ...findings.rewrites.map((rewrite) => rewriteLines(rewrite, context)),
    ...byService(findings.single).map((group) => serviceLines(group, context)),
    diff.notes.map((note) => `note: ${oneLine(note)}`),
    summaryLines(diff, findings, context.paint),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function serviceLines({ service, findings }: ServiceFindings, context: Context): string[] {
  const { paint, brief } = context;
  const isShown = (finding: Finding): boolean => !brief || isShownInBrief(finding);
  const shown = findings.filter(isShown);
  const hidden = findings.filter((finding) => !isShown(finding));
  const head = `${paint.strong(oneLine(service))}: ${levelsInWords(countFindings(findings))}`;
  const rest = `  not listed: ${levelsInWords(countFindings(hidden))}`;
  return [
    head,
    ...shown.flatMap((finding) => findingLines(finding, paint)),
    ...(hidden.length > 0 ? [paint.faint(rest)] : []),
  ];
}

function isShownInBrief({ change: { judgement } }: Finding): boolean {
  return judgement.level === 'breaking' || judgement.level === 'dangerous' || isWidening(judgement);
}

function findingLines(finding: Finding, paint: DiffPaint): string[] {
  const { change } = finding;
  return [
    headLine(change, paint),
    ...effectLines(change.judgement, paint),
    ...factLines(finding, paint),
    ...(change.renameHint === undefined
      ? []
      : [`    perhaps renamed to \`${oneLine(change.renameHint)}\``]),
    ...acceptedLines(finding.accepted),
    `    ${paint.faint(`${placeText(finding)} ${oneLine(change.fingerprint)}`)}`,
  ];
}

function headLine(
  change: { kind: string; message: string; judgement: Judgement },
  { level }: DiffPaint,
): string {
  const name = change.judgement.level;
  return `  ${level(name, name)} ${oneLine(change.kind)} ${oneLine(change.message)}`;
}

function effectLines(judgement: Judgement, paint: DiffPaint): string[] {
  return effectsOf(judgement).map(({ question, effect, reason }) => {
    const word =
      question === 'permission' ? paint.permission(judgement.permission.effect, effect) : effect;
    return `    ${question} ${word}: ${oneLine(reason)}`;
  });
}

/** Both sides of a fact, where there are two: the message alone tells an addition or a removal. */
function factLines({ change: { before, after } }: Finding, { faint }: DiffPaint): string[] {
  if (before === undefined || after === undefined) return [];
  return [
    faint(`    - ${oneLine(factText(before, factWidth))}`),
    faint(`    + ${oneLine(factText(after, factWidth))}`),
  ];
}

function acceptedLines(reason: string | undefined): string[] {
  return reason === undefined ? [] : [`    accepted: ${oneLine(reason)}`];
}

function placeText(finding: Finding): string {
  return `${oneLine(placeOf(finding))}${finding.change.side === 'before' ? ' (before)' : ''}`;
}

function rewriteLines({ uniform, accepted, findings }: Rewrite, context: Context): string[] {
  const { paint, brief } = context;
  const shown = brief && !isWidening(uniform.judgement) ? placesInBrief : findings.length;
  const places = findings
    .slice(0, shown)
    .map((finding) => `    ${placeText(finding)} ${oneLine(finding.change.fingerprint)}`);
  const rest = findings.length - places.length;
  return [
    `${paint.strong('Rewritten alike')}: ${countOf(findings.length, 'change')}, ${oneLine(uniform.fingerprint)}`,
    headLine(uniform, paint),
    ...effectLines(uniform.judgement, paint),
    ...acceptedLines(accepted),
    ...places.map(paint.faint),
    ...(rest > 0 ? [paint.faint(`    and in ${countOf(rest, 'more place')}`)] : []),
  ];
}

function summaryLines(diff: Diff, { all, rewrites }: Findings, paint: DiffPaint): string[] {
  const counts = countFindings(all);
  const where = all.length > 0 ? ` in ${servicesInWords(all)}` : '';
  const alike = rewrites.reduce((sum, { findings }) => sum + findings.length, 0);
  const told =
    alike > 0 ? ` (${countOf(alike, 'change')} in ${countOf(rewrites.length, 'rewriting')})` : '';
  return [
    `${paint.strong(levelsInWords(counts))}${where}${told}`,
    `Permissions: ${permissionInWords(counts)}`,
    `Version: ${paint.strong(diff.verdict.bump)}, ${oneLine(diff.verdict.reason)}`,
  ];
}
