import { type ChangeKind, changeKinds } from '../../diff/kinds.js';
import { UsageError } from '../usage-error.js';
import {
  type DiffOptions,
  type FailOn,
  failOnWords,
  type ReportFormat,
  reportFormats,
} from './options.js';

/** A report to make, and the file it goes to; to stdout without one. */
export interface Output {
  readonly format: ReportFormat;
  readonly file?: string;
}

/** Which changes are told; everything where a list is absent. */
export interface Selection {
  readonly kinds?: readonly ChangeKind[];
  readonly services?: readonly string[];
}

/** Reads `--output`. Throws {@link UsageError} for an unknown format, or two reports for one place. */
export function readOutputs({ output, quiet }: DiffOptions): readonly Output[] {
  if (!output) return quiet ? [] : [{ format: 'text' }];
  const outputs = output.map(readOutput);
  const places = outputs.map(({ file }) => file);
  const twice = places.find((file, index) => places.indexOf(file) !== index);
  if (new Set(places).size === places.length) return outputs;
  const place = twice === undefined ? 'stdout' : `\`${twice}\``;
  throw new UsageError(`Two reports cannot both go to ${place}: give one of them a file`);
}

function readOutput(value: string): Output {
  const [word = '', ...rest] = value.split('=');
  const [format] = known('--output', [word], reportFormats);
  const file = rest.join('=');
  if (format && rest.length === 0) return { format };
  if (format && file !== '') return { format, file };
  throw new UsageError(`Unexpected \`--output ${value}\`, expected a file behind \`=\``);
}

/** Reads `--fail-on`. Throws {@link UsageError} for an unknown word. */
export function readFailOn({ failOn }: DiffOptions): readonly FailOn[] {
  const words = known('--fail-on', failOn ?? [], [...failOnWords, 'none'] as const);
  if (words.includes('none') && words.length > 1) {
    throw new UsageError('Unexpected word beside `--fail-on none`, expected nothing else');
  }
  return words.filter((word) => word !== 'none');
}

/** Reads `--only` and `--service`. Throws {@link UsageError} for an unknown kind. */
export function readSelection({ only, service }: DiffOptions): Selection {
  return {
    ...(only && { kinds: known('--only', only, changeKinds) }),
    ...(service && { services: service }),
  };
}

/** The words, each of them one of `allowed`. Throws {@link UsageError} when one is not. */
function known<Word extends string>(
  option: string,
  words: readonly string[],
  allowed: readonly Word[],
): Word[] {
  return words.map((word) => {
    const found = allowed.find((candidate) => candidate === word);
    if (found !== undefined) return found;
    throw new UsageError(
      `Unexpected \`${option} ${word}\`, expected one of ${allowed.map((name) => `\`${name}\``).join(', ')}`,
    );
  });
}
