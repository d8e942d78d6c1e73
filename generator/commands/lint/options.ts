import type { Severity } from '../../diagnostics/diagnostic.js';
import { UsageError } from '../usage-error.js';

export const lintFormats = ['text', 'json', 'sarif', 'github'] as const;
export type LintFormat = (typeof lintFormats)[number];

export const failOnWords = ['error', 'warning', 'information', 'never'] as const;
export type FailOn = (typeof failOnWords)[number];

const severities = ['error', 'warning', 'information'] as const satisfies readonly Severity[];

/** The options of `iamspec lint`, as they are written. */
export interface LintOptions {
  readonly format: string;
  readonly severity: string;
  readonly failOn: string;
  readonly ignore?: readonly string[];
  readonly quiet?: boolean;
}

/** The options, read. */
export interface LintRequest {
  readonly format: LintFormat;
  readonly isShown: (severity: Severity) => boolean;
  readonly isFailing: (severity: Severity) => boolean;
  readonly ignored: ReadonlySet<string>;
  readonly quiet: boolean;
}

/** Collects the codes of a repeated option that takes several with commas. */
export function appendCode(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, ...value.split(',').map((code) => code.trim())];
}

/** Throws {@link UsageError} for a word that an option does not take. */
export function readOptions(options: LintOptions): LintRequest {
  const format = oneOf(lintFormats, '--format', options.format);
  const lowest = oneOf(severities, '--severity', options.severity);
  const failOn = oneOf(failOnWords, '--fail-on', options.failOn);
  const rank = (severity: FailOn): number => failOnWords.indexOf(severity);
  return {
    format,
    isShown: (severity) => rank(severity) <= rank(lowest),
    isFailing: (severity) => failOn !== 'never' && rank(severity) <= rank(failOn),
    ignored: new Set(options.ignore),
    quiet: options.quiet === true,
  };
}

function oneOf<Word extends string>(words: readonly Word[], option: string, given: string): Word {
  const found = words.find((word) => word === given);
  if (found !== undefined) return found;
  const names = words.map((word) => `\`${word}\``).join(', ');
  throw new UsageError(`Unexpected \`${option} ${given}\`, expected one of ${names}`);
}
