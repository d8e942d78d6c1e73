/** The options of `iamspec import`. */
export interface ImportOptions {
  readonly seeds: string;
  readonly from: string;
  /** False for `--no-keep`. */
  readonly keep: boolean;
  readonly acceptMassChange?: string;
  readonly dryRun?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}
