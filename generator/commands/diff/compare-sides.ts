import type { Diff } from '../../diff/change.js';
import type { DiffSources } from '../../diff/report/findings.js';
import { hasErrors } from '../../diagnostics/diagnostic.js';
import { visible } from '../../diagnostics/sanitize.js';
import type { Analysis } from '../../analysis.js';
import type { Catalog } from '../../model/catalog.js';
import { countOf } from '../../support/collections.js';
import type { CommandIo } from '../io.js';
import { nearestPrefixes } from '../nearest-prefixes.js';
import type { Progress } from '../progress.js';
import { reportDiagnostics } from '../report-diagnostics.js';
import { UsageError } from '../usage-error.js';
import { type LoadedSides, loadSides } from './load-sides.js';
import { type DiffRequest, makeDiff } from './make-diff.js';
import { openSide } from './sides/open-side.js';
import type { Side } from './sides/side.js';

/** Which sides are compared, and what of the result is wanted. */
export interface CompareRequest extends Pick<DiffRequest, 'selection' | 'allowed'> {
  /** Absent: `HEAD`. */
  readonly before?: string;
  /** Absent: the seeds folder. */
  readonly after?: string;
  readonly seeds: string;
}

/** Two sides, compared. */
export interface Comparison {
  readonly diff: Diff;
  readonly sources: DiffSources;
  /** The services that differ; those of unchanged specs are missing. */
  readonly catalogs: { readonly before: Catalog; readonly after: Catalog };
  readonly after: Side;
}

/**
 * Reads both sides and compares them. Undefined when a side has errors, which are then reported to stderr: there is no
 * comparison, so nobody takes it for "no changes". Rejects with {@link UsageError} when a side or a service is not there.
 */
export async function compareSides(
  request: CompareRequest,
  io: CommandIo,
  progress: Progress,
): Promise<Comparison | undefined> {
  progress.step('Reading specs');
  const [before, after] = await openSides(request, io);
  const loaded = await loadSides(before, after);
  progress.done();
  const broken = [reportErrors(loaded.before, before, io), reportErrors(loaded.after, after, io)];
  if (broken.includes(true)) return undefined;
  if (loaded.isSame) io.stderr(`Both sides are the same files: \`${visible(after.label)}\`.\n`);
  await assertKnown(request.selection.services ?? [], loaded);
  progress.step('Comparing');
  const names = { before: before.label, after: after.label };
  const diff = await makeDiff(loaded.before.catalog, loaded.after.catalog, {
    ...request,
    names,
    today: io.today,
    wholeBefore: loaded.wholeBefore,
  });
  progress.done();
  const sources = { before: loaded.before.sources, after: loaded.after.sources };
  const catalogs = { before: loaded.before.catalog, after: loaded.after.catalog };
  return { diff, sources, catalogs, after };
}

async function openSides(
  { before, after, seeds }: CompareRequest,
  io: CommandIo,
): Promise<readonly [Side, Side]> {
  const old = await openSide(
    before === undefined ? { name: 'HEAD', seeds, only: 'ref' } : { name: before, seeds },
    io,
  );
  const current = await openSide(
    after === undefined ? { name: seeds, seeds, only: 'path' } : { name: after, seeds },
    io,
  );
  return [old, current];
}

function reportErrors({ diagnostics, sources }: Analysis, side: Side, io: CommandIo): boolean {
  if (!hasErrors(diagnostics)) return false;
  reportDiagnostics(io, diagnostics, sources, { format: 'text', quiet: true });
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  io.stderr(`${countOf(errors, 'error')} in \`${visible(side.label)}\`: nothing was compared.\n`);
  return true;
}

/** A service that neither side has is a mistake, not a service without changes. */
async function assertKnown(services: readonly string[], loaded: LoadedSides): Promise<void> {
  const titles = new Map(
    [loaded.before, loaded.after].flatMap(({ catalog }) =>
      catalog.services.map(({ prefix, title }) => [prefix, title] as const),
    ),
  );
  if (services.every((prefix) => titles.has(prefix))) return;
  for (const prefix of (await loaded.unchanged()).keys()) titles.set(prefix, '');
  const unknown = services.find((prefix) => !titles.has(prefix));
  if (unknown === undefined) return;
  const near = nearestPrefixes(unknown, titles).map((name) => `\`${name}\``);
  const hint = near.length > 0 ? `; did you mean ${near.join(' or ')}?` : '';
  throw new UsageError(`Neither side has a service \`${unknown}\`${hint}`);
}
