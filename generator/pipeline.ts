import {
  type Analysis,
  type AnalyzeOptions,
  analyzeSources,
  type SourceInput,
} from './analysis.js';
import { hasErrors } from './diagnostics/diagnostic.js';
import { type EmissionCache, type EmissionInput, emitFiles } from './emission.js';
import type { GeneratedFile } from './model/generated-file.js';
import { hashOf } from './support/hash.js';

export * from './analysis.js';

export interface CompileOptions extends AnalyzeOptions {
  /** Files that are part of the output as they are. */
  readonly templates: readonly GeneratedFile[];
  /** Reads emitted modules back; see {@link EmissionInput}. */
  readonly verify: EmissionInput['verify'];
  readonly cache?: EmissionCache;
  /** A hash over the file at a path, when it is known already. */
  readonly hashes?: ReadonlyMap<string, string>;
}

/** What the whole pipeline makes of the sources. */
export interface Compilation extends Analysis {
  /** The output; absent when there are errors, for then nothing is written. */
  readonly files?: readonly GeneratedFile[];
}

/** All stages: source texts in; catalog, output files and findings out. */
export function compileSpecs(inputs: readonly SourceInput[], options: CompileOptions): Compilation {
  const analysis = analyzeSources(inputs, options);
  if (hasErrors(analysis.diagnostics)) return analysis;
  const { catalog, sources } = analysis;
  const files = emitFiles(catalog, {
    templates: options.templates,
    verify: options.verify,
    specHash: ({ span: { path } }) =>
      options.hashes?.get(path) ?? hashOf(sources.get(path)?.text ?? ''),
    ...(options.cache && { cache: options.cache }),
  });
  return { ...analysis, files };
}
