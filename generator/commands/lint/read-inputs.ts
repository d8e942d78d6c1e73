import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { documentLimits } from '../../policy/limits.js';
import { SourceFile } from '../../source/source-file.js';
import { collectFiles, type FileKinds } from '../collect-files.js';
import type { CommandIo } from '../io.js';
import { decodeSource, readSource, tooLarge } from '../read-source.js';
import { UsageError } from '../usage-error.js';

/** How a file is read; `any` by its first character. */
type LintFileFormat = 'json' | 'yaml' | 'any';

/** One file of the user. */
export interface LintInput {
  /** The text, or why there is none. */
  readonly source: SourceFile | Diagnostic;
  readonly format: 'json' | 'yaml';
  /** Whether the user named the file itself, and not a folder above it. */
  readonly isNamed: boolean;
}

const lintFiles: FileKinds<LintFileFormat> = {
  formats: [
    [/\.json$/i, 'json'],
    [/\.ya?ml$/i, 'yaml'],
    [/\.template$/i, 'any'],
  ],
  expected: '`.json`, `.yaml`, `.yml` or `.template`',
};

const standardInput = '<stdin>';

/** The files that the user names, one after the other. Throws {@link UsageError} for a name that is none. */
export async function* readInputs(
  names: readonly string[],
  io: CommandIo,
): AsyncGenerator<LintInput> {
  const files = await collectFiles(
    names.filter((name) => name !== '-'),
    lintFiles,
    io.cwd,
  );
  const hasInput = names.includes('-');
  if (files.length === 0 && !hasInput) throw new UsageError('There are no files to look into');
  if (hasInput) yield inputOf(await readStandardInput(io), 'any', true);
  for (const file of files) {
    const limit = limitOf(file.format);
    yield inputOf(await readSource(file, limit), file.format, file.isNamed);
  }
}

async function readStandardInput(io: CommandIo): Promise<SourceFile | Diagnostic> {
  const limit = limitOf('any');
  const bytes = await io.readInput(limit + 1);
  return bytes.length > limit
    ? tooLarge(standardInput, bytes.length, limit)
    : decodeSource(standardInput, bytes);
}

function limitOf(format: LintFileFormat): number {
  return format === 'yaml' ? documentLimits.fileBytes.yaml : documentLimits.fileBytes.json;
}

/** YAML in a file that may be JSON has the smaller limit too. */
function inputOf(
  source: SourceFile | Diagnostic,
  format: LintFileFormat,
  isNamed: boolean,
): LintInput {
  if (format !== 'any') return { source, format, isNamed };
  if (!(source instanceof SourceFile)) return { source, format: 'json', isNamed };
  if (/^\ufeff?\s*[[{]/.test(source.text)) return { source, format: 'json', isNamed };
  const { length } = source.text;
  const limit = limitOf('yaml');
  const isTooLarge = length > limit;
  return {
    source: isTooLarge ? tooLarge(source.path, length, limit) : source,
    format: 'yaml',
    isNamed,
  };
}
