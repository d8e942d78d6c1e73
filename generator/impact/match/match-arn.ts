import type { Change } from '../../diff/change.js';
import { subjectText } from '../../diff/describe.js';
import type { ArnUse } from '../uses.js';
import { arnFits, serviceSegment } from './arn-pattern.js';
import { findingOf, type ImpactFinding } from './finding.js';
import type { ImpactIndex, Side } from './impact-index.js';

/**
 * What touches an ARN: changes of the formats that it can be of. Formats are read strictly; only when no format of the
 * service fits so, loosely. An ARN with wildcards can be of several types, so a finding says "can be".
 */
export function matchArn(use: ArnUse, index: ImpactIndex): ImpactFinding[] {
  if (/[*?]/.test(serviceSegment(use.text))) return [];
  return index.changesOfResourceTypes.flatMap((change) => {
    const sides = sidesOf(change, index);
    const isTouched = sides.some(({ side, formats }) => fits(use, change, side, formats));
    if (!isTouched) return [];
    const message = `An ARN like this can be of ${subjectText(change.subject)}: ${change.message}`;
    return [findingOf(use, message, [change])];
  });
}

interface ChangedFormats {
  readonly side: Side;
  readonly formats: readonly string[];
}

/** The formats that a change is about, on each side. A placeholder of another name changes no ARN. */
function sidesOf({ kind, before, after, subject }: Change, index: ImpactIndex): ChangedFormats[] {
  const all = (side: Side): ChangedFormats => {
    const formats = side.index.resourceType(subject)?.arnFormats ?? [];
    return { side, formats: formats.map(({ text }) => text) };
  };
  if (kind === 'resource-type-removed' || kind === 'resource-type-deprecated') {
    return [all(index.before)];
  }
  if (kind === 'resource-type-undeleted') return [all(index.after)];
  if (!/^arn-format-(?:changed|added|removed)$/.test(kind)) return [];
  return [
    { side: index.before, formats: textOf(before) },
    { side: index.after, formats: textOf(after) },
  ];
}

function textOf(fact: Change['before']): string[] {
  const isFormat = typeof fact === 'object' && fact !== null && 'text' in fact;
  return isFormat && typeof fact.text === 'string' ? [fact.text] : [];
}

function fits(
  { text }: ArnUse,
  { subject }: Change,
  { index }: Side,
  formats: readonly string[],
): boolean {
  if (!formats.some((format) => arnFits(text, format, 'loose'))) return false;
  if (formats.some((format) => arnFits(text, format, 'strict'))) return true;
  const types = index.service(subject.service)?.resourceTypes ?? [];
  return !types.some(({ arnFormats }) =>
    arnFormats.some((format) => arnFits(text, format.text, 'strict')),
  );
}
