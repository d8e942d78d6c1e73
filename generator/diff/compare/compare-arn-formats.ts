import type { ArnFormat } from '../../model/catalog.js';
import { sortedBy } from '../../support/compare.js';
import { groupBy } from '../../support/collections.js';
import { shapeOf } from '../arn-text.js';
import type { Fact } from '../change.js';
import type { ArnFormatFact } from '../kinds/arn-format.js';
import { comparisonOf, type FieldTable } from './field-table.js';
import type { Report } from './report.js';

const formatFields: FieldTable<ArnFormat> = {
  text: 'identity',
  template: 'derived',
  lossy: 'derived',
  parameters: {
    fact: parameterNames,
    compare: (before, after, report) => {
      const [old, current] = [parameterNames(before), parameterNames(after)];
      if (old.join(' ') === current.join(' ')) return;
      report('identifier-changed', { parameters: old }, { parameters: current }, before.text);
    },
  },
};

const comparison = comparisonOf(formatFields);

/** Reports how the ARN formats of a resource type differ, matched by text, then by shape, then when one is left on each side. */
export function compareArnFormats(
  before: readonly ArnFormat[],
  after: readonly ArnFormat[],
  report: Report,
): void {
  if (areEqual(before, after)) return;
  const byText = matchBy(before, after, ({ text }) => text);
  for (const [old, current] of byText.pairs) comparison.compare(old, current, report);
  const byShape = matchBy(byText.before, byText.after, ({ text }) => shapeOf(text));
  for (const [old, current] of byShape.pairs) {
    report('arn-placeholder-renamed', factOf(old), factOf(current));
  }
  const rest = matchBy(byShape.before, byShape.after, () => '');
  for (const [old, current] of rest.pairs) {
    report('arn-format-changed', factOf(old), factOf(current));
  }
  for (const format of rest.before) report('arn-format-removed', factOf(format), undefined);
  for (const format of rest.after) report('arn-format-added', undefined, factOf(format));
}

/** Equal as they stand, order included: the common case, decided without building anything. */
function areEqual(before: readonly ArnFormat[], after: readonly ArnFormat[]): boolean {
  return (
    before.length === after.length &&
    before.every(({ text, parameters }, index) => {
      const other = after[index];
      return (
        text === other?.text &&
        parameters.every(({ name }, position) => name === other.parameters[position]?.name)
      );
    })
  );
}

/** The formats as a fact, by text. */
export function arnFormatsFact(formats: readonly ArnFormat[]): Fact {
  return sortedBy(formats, ({ text }) => text).map(factOf);
}

function factOf(format: ArnFormat): ArnFormatFact {
  return { text: format.text, parameters: parameterNames(format) };
}

function parameterNames(format: ArnFormat): string[] {
  return format.parameters.map(({ name }) => name);
}

interface Matches {
  readonly pairs: readonly (readonly [ArnFormat, ArnFormat])[];
  readonly before: readonly ArnFormat[];
  readonly after: readonly ArnFormat[];
}

/** Pairs formats that alone have a key on their side; so a swap of the sides gives the same pairs. */
function matchBy(
  before: readonly ArnFormat[],
  after: readonly ArnFormat[],
  key: (format: ArnFormat) => string,
): Matches {
  const [old, current] = [groupBy(before, key), groupBy(after, key)];
  const pairs = [...old].flatMap(([name, formats]) => {
    const others = current.get(name) ?? [];
    const [first, other] = [formats[0], others[0]];
    const isPair = formats.length === 1 && others.length === 1 && first && other;
    return isPair ? [[first, other] as const] : [];
  });
  const paired = new Set(pairs.flat());
  return {
    pairs,
    before: before.filter((format) => !paired.has(format)),
    after: after.filter((format) => !paired.has(format)),
  };
}
