import { visible } from '../diagnostics/sanitize.js';
import { countOf } from '../support/collections.js';
import { manifestPath } from './layout.js';
import {
  hasRepairs,
  keptPaths,
  leftoverPaths,
  type OutputPlan,
  type UpdatedFile,
} from './output-plan.js';
import { unifiedDiff } from './unified-diff.js';

export interface DriftOptions {
  /** Paths named at most under each heading. */
  readonly limit: number;
  /** Changed files shown with a diff at most. */
  readonly diffs?: number;
}

const repairCommand = 'npm run generate';
const diffLimits = { context: 2, lines: 24, width: 160 };

/**
 * What `--check` says about a plan, line by line: how the output on disk differs from what is generated, a diff of the
 * first changed files, and how to repair it. No lines when the plan is clean. Control characters are made visible.
 */
export function describeDrift(plan: OutputPlan, options: DriftOptions): string[] {
  return [...describeRepairs(plan, options), ...describeKept(plan, options)];
}

function describeRepairs(plan: OutputPlan, options: DriftOptions): string[] {
  if (!hasRepairs(plan)) return [];
  const { limit } = options;
  return [
    ...namePaths(
      plan.created.map(({ path }) => path),
      'missing file',
      limit,
    ),
    ...describeUpdated(plan.updated, options),
    ...namePaths(plan.deleted, 'stale file that nothing generates any more', limit, staleFiles),
    ...namePaths(leftoverPaths(plan), 'leftover of an interrupted run', limit, leftovers),
    ...describeManifest(plan),
    `Run \`${repairCommand}\` to repair this.`,
  ];
}

const staleFiles = 'stale files that nothing generates any more';
const leftovers = 'leftovers of an interrupted run';
const editedFile = 'file that nothing generates any more, changed by hand';
const editedFiles = 'files that nothing generates any more, changed by hand';

function describeKept(plan: OutputPlan, { limit }: DriftOptions): string[] {
  if (keptPaths(plan).length === 0) return [];
  const obstacles = plan.obstacles.map(({ path, kind }) => `${path} (${kind.replace('-', ' ')})`);
  return [
    ...namePaths(plan.edited, editedFile, limit, editedFiles),
    ...namePaths(plan.foreign, 'foreign file', limit),
    ...namePaths(obstacles, 'entry that is not a file', limit, 'entries that are not files'),
    'These are never overwritten or deleted: move or delete them by hand.',
  ];
}

function describeUpdated(
  updated: readonly UpdatedFile[],
  { limit, diffs = 3 }: DriftOptions,
): string[] {
  const names = namePaths(
    updated.map(({ path }) => path),
    'changed file',
    limit,
  );
  return [...names, ...updated.slice(0, diffs).flatMap(describeChange)];
}

function describeChange({ path, previousText, text }: UpdatedFile): string[] {
  const diff = unifiedDiff(previousText, text, diffLimits);
  return [
    `  --- ${path} on disk`,
    `  +++ ${path} as generated`,
    ...diff.map((line) => `  ${line}`),
  ];
}

/** The manifest is named only when it does not simply follow from the files named already. */
function describeManifest({ created, updated, deleted, manifest }: OutputPlan): string[] {
  if (!manifest.isReadable) {
    return [
      `\`${manifestPath}\` cannot be read: no file of an earlier run is known, so none is deleted`,
    ];
  }
  const follows = [created, updated, deleted].some(({ length }) => length > 0);
  return manifest.isChanged && !follows
    ? [`\`${manifestPath}\` does not name the generated files`]
    : [];
}

function namePaths(
  paths: readonly string[],
  singular: string,
  limit: number,
  plural = `${singular}s`,
): string[] {
  if (paths.length === 0) return [];
  const named = paths.slice(0, limit).map((path) => `  ${visible(path)}`);
  const hidden = paths.length - named.length;
  const heading = `${countOf(paths.length, singular, plural)}:`;
  return [heading, ...named, ...(hidden > 0 ? [`  ... and ${countOf(hidden, 'other')}`] : [])];
}
