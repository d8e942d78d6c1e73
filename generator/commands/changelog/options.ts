/** The options of `iamspec changelog`. */
export interface ChangelogOptions {
  readonly seeds: string;
  readonly out: string;
  readonly title?: string;
  readonly quiet?: boolean;
}
