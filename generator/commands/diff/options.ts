/** Formats of a comparison. */
export const reportFormats = ['text', 'markdown', 'json', 'sarif', 'github', 'html'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** What `--fail-on` can ask for, besides `none`. */
export const failOnWords = ['breaking', 'dangerous', 'widening', 'any'] as const;
export type FailOn = (typeof failOnWords)[number];

/** The options of `iamspec diff`, as they are written. */
export interface DiffOptions {
  readonly seeds: string;
  readonly output?: readonly string[];
  readonly failOn?: readonly string[];
  readonly only?: readonly string[];
  readonly service?: readonly string[];
  readonly allow?: string;
  readonly brief?: boolean;
  readonly quiet?: boolean;
}

/** Collects the values of a repeated option. */
export function appendOutput(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, value];
}

/** Collects the words of a repeated option that takes several with commas. */
export function appendWords(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, ...value.split(',').map((word) => word.trim())];
}
