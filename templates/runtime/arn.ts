export { ArnError } from './arn-error.js';
export type { ArnCandidate, MatchArn } from './arn-index.js';
export { buildArn, isArn, parseArn, type ArnParts } from './arn-parts.js';
export type { Arn } from './arn-types.js';
