import { readFileSync } from 'node:fs';
import * as prettier from 'prettier';

interface PrettierConfiguration {
  readonly singleQuote: boolean;
  readonly overrides: readonly {
    readonly files: readonly string[];
    readonly options: { readonly printWidth: number };
  }[];
}

const url = new URL('../../../.prettierrc.json', import.meta.url);
const configuration = JSON.parse(readFileSync(url, 'utf8')) as PrettierConfiguration;

/** What `.prettierrc.json` says about the emitted modules. */
export const emittedOptions: prettier.Options & { readonly printWidth: number } = {
  parser: 'typescript',
  singleQuote: configuration.singleQuote,
  printWidth: printWidthOf('generated/src/services/**/*.ts'),
};

/** `text` as Prettier writes it with the options of the emitted modules. */
export function inPrettierForm(text: string): Promise<string> {
  return prettier.format(text, emittedOptions);
}

function printWidthOf(files: string): number {
  const override = configuration.overrides.find((candidate) => candidate.files.includes(files));
  if (override === undefined) throw new Error(`.prettierrc.json has no override for ${files}`);
  return override.options.printWidth;
}
