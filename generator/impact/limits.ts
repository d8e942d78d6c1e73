import { documentLimits } from '../policy/limits.js';

/** The kinds of files that can hold policies. */
export type PolicyFormat = 'json' | 'yaml' | 'source';

/** Bounds on one file. */
export const impactLimits = {
  /** UTF-8 bytes of a file; checked before it is read. */
  fileBytes: { ...documentLimits.fileBytes, source: 2 * 1024 * 1024 },
  /** Actions, condition keys and ARNs of one file. */
  uses: 100_000,
} as const;
