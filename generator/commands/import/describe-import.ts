import { visible } from '../../diagnostics/sanitize.js';
import { currentFacts } from '../../import/declared.js';
import { countValues } from '../../import/list-fields.js';
import type { ImportPlan } from '../../import/import-plan.js';
import { elementKinds, outcomes } from '../../import/summary.js';
import { countOf, groupDigits } from '../../support/collections.js';
import { textTable } from '../../support/text-table.js';

export interface DescribeOptions {
  readonly verbose?: boolean;
}

/** The summary of an import for people: a table of counts, then what differs from upstream and why. */
export function describeImport(plan: ImportPlan, options: DescribeOptions): string[] {
  return [...countTable(plan), ...notes(plan, options)].map(visible);
}

function countTable({ summary }: ImportPlan): string[] {
  const rows = elementKinds.map((kind) => [
    kind,
    ...outcomes.map((outcome) => groupDigits(summary[kind][outcome])),
  ]);
  return textTable([['', ...outcomes], ...rows]);
}

function notes(plan: ImportPlan, { verbose }: DescribeOptions): string[] {
  const { keptFields, losses, titleDifferences } = plan;
  const current = plan.specs.map(({ after }) => currentFacts(after));
  const titles = titleDifferences.map(
    ({ prefix, existing, upstream }) =>
      `  ${prefix}: the spec says "${existing}", upstream "${upstream}"`,
  );
  return [
    ...keptFields.map(
      (field) =>
        `Kept, since upstream has none at all: ${field} (${countOf(countValues(current, field), 'value')})`,
    ),
    ...losses.map(({ what, count, examples }) => {
      const shown = examples.slice(0, verbose ? examples.length : 3);
      const more = count > shown.length ? ', …' : '';
      return `Left out: ${what} (${groupDigits(count)}: ${shown.join(', ')}${more})`;
    }),
    ...(plan.unrelated.length > 0
      ? [`Left as they are, for upstream is not their source: ${plan.unrelated.join(', ')}`]
      : []),
    ...(titles.length > 0
      ? [`Other titles upstream: ${countOf(titles.length, 'service')}`, ...(verbose ? titles : [])]
      : []),
  ];
}
