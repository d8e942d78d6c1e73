import type { ServiceFacts } from '../model/facts.js';
import type { ImportRecord } from './import-record.js';
import type { ListField } from './list-fields.js';
import type { LossGroup } from './losses.js';
import type { ImportSummary } from './summary.js';
import type { UpstreamCatalog } from './upstream.js';

/** A spec that is there before the import. */
export interface ExistingSpec {
  /** Path inside the seeds folder. */
  readonly name: string;
  readonly preamble: string;
  readonly text: string;
  readonly facts: ServiceFacts;
  /** Names of the data sources its frontmatter gives. Only a spec that names the upstream can be retired by it. */
  readonly sources: readonly string[];
}

export interface ImportRequest {
  readonly upstream: UpstreamCatalog;
  /** By prefix. */
  readonly existing: ReadonlyMap<string, ExistingSpec>;
  /** The services to import, all of them known upstream; empty means all. */
  readonly prefixes: readonly string[];
  /** Whether removed elements and emptied fields are kept; without it the specs become a copy of upstream. */
  readonly keep: boolean;
  /** Why an implausible import is to be let through. */
  readonly acceptReason?: string;
  readonly records: readonly ImportRecord[];
  /** The text of templates/spec/preamble.txt. */
  readonly skeleton: string;
}

/** A spec as it is after the import. */
export interface PlannedSpec {
  /** Path inside the seeds folder. */
  readonly name: string;
  readonly text: string;
  readonly before?: ExistingSpec;
  readonly after: ServiceFacts;
}

export interface ImportPlan {
  /** By prefix, unchanged ones included. */
  readonly specs: readonly PlannedSpec[];
  readonly summary: ImportSummary;
  /** Upstream values that cannot be taken without guessing: nothing may be written while there are any. */
  readonly problems: readonly string[];
  /** Why the import looks like a broken source; see {@link findImplausible}. */
  readonly implausible: readonly string[];
  readonly keptFields: readonly ListField[];
  readonly losses: readonly LossGroup[];
  /** Services whose title differs upstream. The existing title stays. */
  readonly titleDifferences: readonly TitleDifference[];
  /** Specs that upstream lacks and that do not name it as their source: left as they are. */
  readonly unrelated: readonly string[];
  /** The text of seeds/upstream.json after the import. */
  readonly recordText: string;
}

export interface TitleDifference {
  readonly prefix: string;
  readonly existing: string;
  readonly upstream: string;
}

/** Whether the service of `prefix` is among those asked for. */
export function isImported({ prefixes }: ImportRequest, prefix: string): boolean {
  return prefixes.length === 0 || prefixes.includes(prefix);
}
