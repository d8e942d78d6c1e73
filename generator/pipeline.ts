import { linkServices } from './analyze/link.js';
import { type BuildResult, buildService } from './analyze/build/build-service.js';
import { type Diagnostic, hasErrors } from './diagnostics/diagnostic.js';
import { diagnostic } from './diagnostics/registry/index.js';
import { sortDiagnostics } from './diagnostics/report/order.js';
import { emitDocs } from './emit/docs/emit-docs.js';
import { emitArnIndex, emitRoot, emitService } from './emit/typescript/emit-typescript.js';
import type { Catalog } from './model/catalog.js';
import type { GeneratedFile } from './model/generated-file.js';
import { limits, type UnreadableCode } from './parse/limits.js';
import { parseSpec } from './parse/parse-spec.js';
import type { SpecDocument } from './parse/spec-document.js';
import { SourceFile } from './source/source-file.js';
import { sortedBy } from './support/compare.js';

/** One file of the seeds folder: its text, or why there is none. */
export type SourceInput = ReadableInput | UnreadableInput;

export interface ReadableInput {
  /** As shown to people, relative to where the command runs, with `/` separators. */
  readonly path: string;
  /** Inside the seeds folder; the last part of `path` when absent. */
  readonly name?: string;
  readonly text: string;
}

export interface UnreadableInput {
  readonly path: string;
  readonly name?: string;
  readonly unreadable: UnreadableCode;
  /** Bytes. */
  readonly size: number;
}

/** What the front half of the pipeline makes of the sources. */
export interface Analysis {
  readonly sources: ReadonlyMap<string, SourceFile>;
  /** By path; files that are no spec, or a broken one, have none. */
  readonly documents: readonly SpecDocument[];
  readonly catalog: Catalog;
  /** By path and offset. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface AnalyzeOptions {
  /** Turns files that are no spec into errors. */
  readonly strict?: boolean;
}

/** parse, build, link, check: source texts in, catalog and findings out. Touches no disk, never throws for bad input. */
export function analyzeSources(
  inputs: readonly SourceInput[],
  options: AnalyzeOptions = {},
): Analysis {
  const sources = new Map<string, SourceFile>();
  const documents: SpecDocument[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const input of sortedBy(inputs, ({ path }) => path)) {
    const source = new SourceFile(input.path, 'text' in input ? input.text : '', input.name);
    sources.set(input.path, source);
    const result =
      'text' in input ? parseSpec(source, options) : { diagnostics: [unreadable(input, source)] };
    diagnostics.push(...result.diagnostics);
    if ('document' in result) documents.push(result.document);
  }
  const built: BuildResult[] = documents.map((document) => buildService(document));
  for (const result of built) diagnostics.push(...result.diagnostics);
  const linked = linkServices(built);
  diagnostics.push(...linked.diagnostics);
  return {
    sources,
    documents,
    catalog: linked.catalog,
    diagnostics: sortDiagnostics(diagnostics),
  };
}

export interface CompileOptions extends AnalyzeOptions {
  /** Files that are part of the output as they are. */
  readonly templates: readonly GeneratedFile[];
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
  const { catalog } = analysis;
  const files = [
    ...options.templates,
    ...catalog.services.flatMap((service) => emitService(service)),
    emitRoot(catalog),
    emitArnIndex(catalog),
    ...emitDocs(catalog),
  ];
  return { ...analysis, files };
}

function unreadable(input: UnreadableInput, source: SourceFile): Diagnostic {
  const parameters = { size: input.size, limit: limits.fileBytes };
  return diagnostic(input.unreadable, source.span(0, 0), parameters);
}
