export const impactFormats = ['text', 'json', 'github'] as const;
export type ImpactFormat = (typeof impactFormats)[number];

/** The options of `iamspec impact`, as they are written. */
export interface ImpactOptions {
  readonly before?: string;
  readonly after?: string;
  readonly seeds: string;
  readonly format: string;
  readonly verbose?: boolean;
}
