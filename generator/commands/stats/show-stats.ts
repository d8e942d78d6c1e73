import { hasErrors } from '../../diagnostics/diagnostic.js';
import { visible } from '../../diagnostics/sanitize.js';
import type { ImportRecord } from '../../import/import-record.js';
import { analyzeSources } from '../../analysis.js';
import { groupDigits } from '../../support/collections.js';
import { textTable } from '../../support/text-table.js';
import { readRecords } from '../import/records.js';
import type { CommandIo, ExitCode } from '../io.js';
import { readSeeds } from '../read-seeds.js';
import { reportDiagnostics } from '../report-diagnostics.js';
import { type CatalogCounts, countCatalog, countedKinds } from './count-catalog.js';

export interface StatsOptions {
  readonly seeds: string;
  readonly json?: boolean;
}

/** Prints what the specs hold, what the last imports had, and what they had to leave out. 2: specs with errors. */
export async function showStats(options: StatsOptions, io: CommandIo): Promise<ExitCode> {
  const inputs = await readSeeds(options.seeds, io.cwd);
  const { catalog, diagnostics, sources } = analyzeSources(inputs);
  if (hasErrors(diagnostics)) {
    reportDiagnostics(io, diagnostics, sources, { format: 'text', quiet: true });
    return 2;
  }
  const { records } = await readRecords(options.seeds, io.cwd);
  const counts = countCatalog(catalog);
  if (options.json) io.stdout(`${JSON.stringify({ counts, imports: records }, null, 2)}\n`);
  else
    io.stdout(
      describe(counts, records)
        .map((line) => `${visible(line)}\n`)
        .join(''),
    );
  return 0;
}

const labels: Readonly<Record<keyof CatalogCounts, string>> = {
  services: 'services',
  actions: 'actions',
  resourceTypes: 'resource types',
  arnFormats: 'ARN formats',
  conditionKeys: 'condition keys',
};

function describe(counts: CatalogCounts, records: readonly ImportRecord[]): string[] {
  const last = records.at(-1);
  const rows = countedKinds.map((kind) => [
    labels[kind],
    groupDigits(counts[kind].current),
    groupDigits(counts[kind].removed),
    ...(last ? [groupDigits(last[kind])] : []),
  ]);
  const header = ['', 'current', 'removed', ...(last ? ['upstream'] : [])];
  return [...textTable([header, ...rows]), ...records.flatMap(describeRecord)];
}

function describeRecord(record: ImportRecord): string[] {
  const scope = record.partial ? `${record.partial.length} services` : 'all services';
  return [
    '',
    `Imported from ${record.source} ${record.version} (${scope})`,
    ...(record.keptFields ?? []).map((field) => `  kept, since upstream has none: ${field}`),
    ...record.losses.map(
      ({ what, count, examples }) =>
        `  left out: ${what} (${groupDigits(count)}, as ${examples.join(', ')})`,
    ),
  ];
}
