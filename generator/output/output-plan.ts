import { pendingPath } from './layout.js';
import type { Obstacle } from './output-state.js';

/** What stands between the output on disk and the generated files. Paths are in code-unit order. */
export interface OutputPlan {
  /** Generated, and not on disk. */
  readonly created: readonly PlannedFile[];
  /** Generated, and on disk with another content. */
  readonly updated: readonly UpdatedFile[];
  /** Generated, and on disk with the same content: not touched. */
  readonly unchanged: readonly string[];
  /** Written by an earlier run, no longer generated, as iamspec left it: to delete. */
  readonly deleted: readonly string[];
  /** Written by an earlier run, no longer generated, changed by hand since: kept. */
  readonly edited: readonly string[];
  /** In an owned folder, and never written by iamspec: kept. */
  readonly foreign: readonly string[];
  /** Symbolic links and special files in an owned place: kept, never followed or written through. */
  readonly obstacles: readonly Obstacle[];
  /** Temporary files that a killed run left behind: to delete. */
  readonly temporaryFiles: readonly string[];
  /** Folders that hold nothing once the plan is applied, innermost first: to delete. */
  readonly emptyFolders: readonly string[];
  readonly manifest: PlannedManifest;
  readonly pending: PlannedPending;
}

export interface PlannedFile {
  readonly path: string;
  readonly text: string;
  readonly hash: string;
}

export interface UpdatedFile extends PlannedFile {
  /** The text on disk. */
  readonly previousText: string;
}

export interface PlannedManifest {
  readonly text: string;
  readonly isChanged: boolean;
  /** Whether the one on disk could be read; if not, nothing is known of earlier runs and nothing of theirs deleted. */
  readonly isReadable: boolean;
}

/** The record of what may have been written, for the time of the run. */
export interface PlannedPending {
  readonly text: string;
  readonly isOnDisk: boolean;
}

export interface OutputSummary {
  readonly created: number;
  readonly updated: number;
  readonly deleted: number;
  readonly unchanged: number;
  readonly edited: number;
  /** Foreign files, symbolic links and special files. */
  readonly foreign: number;
}

/** How many files each part of the plan has. */
export function summarizePlan(plan: OutputPlan): OutputSummary {
  return {
    created: plan.created.length,
    updated: plan.updated.length,
    deleted: plan.deleted.length,
    unchanged: plan.unchanged.length,
    edited: plan.edited.length,
    foreign: plan.foreign.length + plan.obstacles.length,
  };
}

/** Whether the output on disk is exactly what is generated: nothing to write or delete, and nothing kept beside it. */
export function isClean(plan: OutputPlan): boolean {
  return !hasRepairs(plan) && keptPaths(plan).length === 0;
}

/** Whether a run would repair anything that a check reports. Empty folders are not reported: git does not keep them. */
export function hasRepairs(plan: OutputPlan): boolean {
  const files = [plan.created, plan.updated, plan.deleted, leftoverPaths(plan)];
  return plan.manifest.isChanged || files.some(({ length }) => length > 0);
}

/** What a killed run left behind: temporary files, and the record of what it may have written. */
export function leftoverPaths(plan: OutputPlan): string[] {
  return [...(plan.pending.isOnDisk ? [pendingPath] : []), ...plan.temporaryFiles];
}

/** What stays in the owned places although nothing generates it. */
export function keptPaths(plan: OutputPlan): string[] {
  return [...plan.edited, ...plan.foreign, ...plan.obstacles.map(({ path }) => path)];
}
