import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasErrors } from '../../diagnostics/diagnostic.js';
import { readUpstream } from '../../import/cloud-copilot/read-upstream.js';
import type { ImportPlan } from '../../import/import-plan.js';
import { planImport } from '../../import/plan-import.js';
import type { UpstreamCatalog } from '../../import/upstream.js';
import { type Analysis, analyzeSources } from '../../analysis.js';
import { countOf } from '../../support/collections.js';
import { sortedUnique } from '../../support/compare.js';
import type { CommandIo } from '../io.js';
import { nearestPrefixes } from '../nearest-prefixes.js';
import type { Progress } from '../progress.js';
import { readSeeds } from '../read-seeds.js';
import { UsageError } from '../usage-error.js';
import { existingSpecs } from './existing-specs.js';
import { openUpstream } from './open-upstream.js';
import { readRecords } from './records.js';
import type { ImportOptions } from './options.js';

/** What an import found, and what it is going to do. */
export interface PreparedImport {
  readonly upstream: UpstreamCatalog;
  /** The specs as they are. */
  readonly analysis: Analysis;
  /** Absent when the specs have errors. */
  readonly plan?: ImportPlan;
  /** The text of seeds/upstream.json as it is; undefined when there is none. */
  readonly recordText: string | undefined;
}

/** Reads everything that an import depends on. Nothing is written. */
export async function prepareImport(
  prefixes: readonly string[],
  options: ImportOptions,
  io: CommandIo,
  progress: Progress,
): Promise<PreparedImport> {
  const acceptance = acceptanceOf(options);
  progress.step('Reading upstream data');
  const upstream = await readUpstream(await openUpstream(options.from, io));
  assertKnown(prefixes, upstream);
  progress.step('Reading specs');
  const inputs = await readSeeds(options.seeds, io.cwd);
  const { records, text: recordText } = await readRecords(options.seeds, io.cwd);
  progress.step(`Checking ${countOf(inputs.length, 'file')}`);
  const analysis = analyzeSources(inputs);
  const found = { upstream, analysis, recordText };
  if (hasErrors(analysis.diagnostics)) return found;
  const plan = planImport({
    upstream,
    existing: existingSpecs(analysis),
    prefixes: sortedUnique(prefixes),
    keep: options.keep,
    ...acceptance,
    records,
    skeleton: await readFile(join(io.packageRoot, 'templates', 'spec', 'preamble.txt'), 'utf8'),
  });
  return { ...found, plan };
}

function acceptanceOf({ acceptMassChange }: ImportOptions): { readonly acceptReason?: string } {
  if (acceptMassChange === undefined) return {};
  const acceptReason = acceptMassChange.trim();
  if (acceptReason !== '') return { acceptReason };
  throw new UsageError('`--accept-mass-change` needs a reason, which is kept in upstream.json');
}

function assertKnown(prefixes: readonly string[], { source, version, services }: UpstreamCatalog) {
  const unknown = prefixes.filter((prefix) => !services.has(prefix));
  if (unknown.length === 0) return;
  const titles = new Map([...services].map(([prefix, { facts }]) => [prefix, facts.title]));
  const sentences = unknown.map((prefix) => {
    const near = nearestPrefixes(prefix, titles).map((name) => `\`${name}\``);
    const end = near.length > 0 ? `; did you mean ${near.join(' or ')}?` : '.';
    return `${source} ${version} has no service \`${prefix}\`${end}`;
  });
  throw new UsageError(sentences.join(' '));
}
