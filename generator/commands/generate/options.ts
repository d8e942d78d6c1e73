import type { DiagnosticFormat } from '../report-diagnostics.js';

/** The options of `iamspec generate`. */
export interface GenerateOptions {
  readonly seeds: string;
  readonly out: string;
  readonly format: DiagnosticFormat;
  readonly check?: boolean;
  readonly dryRun?: boolean;
  readonly watch?: boolean;
  readonly strict?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly cache?: boolean;
}
