import { linkServices } from './analyze/link.js';
import { type BuildResult, buildService } from './analyze/build/build-service.js';
import { rememberedBuild } from './analyze/build/remembered.js';
import type { Diagnostic } from './diagnostics/diagnostic.js';
import { diagnostic } from './diagnostics/registry/index.js';
import { sortDiagnostics } from './diagnostics/report/order.js';
import type { Catalog, Service } from './model/catalog.js';
import { limits, type UnreadableCode } from './parse/limits.js';
import { parseSpec } from './parse/parse-spec.js';
import type { SpecDocument } from './parse/spec-document.js';
import { SourceFile } from './source/source-file.js';
import { appendAll } from './support/collections.js';
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
  /** Spares reading a spec again that was read before. */
  readonly remembered?: ServiceMemory;
}

/** Remembers services that came out of a spec without any finding, by the text, path and name of the spec. */
export interface ServiceMemory {
  readonly get: (source: SourceFile) => Service | undefined;
  readonly set: (source: SourceFile, service: Service) => void;
}

/** parse, build, link, check: source texts in, catalog and findings out. Touches no disk, never throws for bad input. */
export function analyzeSources(
  inputs: readonly SourceInput[],
  options: AnalyzeOptions = {},
): Analysis {
  const analysis = analyzeOnce(inputs, options);
  if (!options.remembered || analysis.diagnostics.every(isInformation)) return analysis;
  return analyzeOnce(inputs, options.strict === undefined ? {} : { strict: options.strict });
}

function isInformation({ severity }: Diagnostic): boolean {
  return severity === 'information';
}

/** What one file gives: a built service, or findings, or both. */
interface Reading {
  readonly document?: SpecDocument;
  readonly built?: BuildResult;
  readonly diagnostics: readonly Diagnostic[];
}

function analyzeOnce(inputs: readonly SourceInput[], options: AnalyzeOptions): Analysis {
  const sources = new Map<string, SourceFile>();
  const readings = sortedBy(inputs, ({ path }) => path).map((input) => {
    const source = new SourceFile(input.path, 'text' in input ? input.text : '', input.name);
    sources.set(input.path, source);
    return 'text' in input
      ? readOrRemember(source, options)
      : { diagnostics: [unreadable(input, source)] };
  });
  const linked = linkServices(readings.flatMap(({ built }) => built ?? []));
  const diagnostics = [...linked.diagnostics];
  for (const reading of readings) appendAll(diagnostics, reading.diagnostics);
  return {
    sources,
    documents: readings.flatMap(({ document }) => document ?? []),
    catalog: linked.catalog,
    diagnostics: sortDiagnostics(diagnostics),
  };
}

function readOrRemember(source: SourceFile, options: AnalyzeOptions): Reading {
  const { remembered } = options;
  if (!remembered) return read(source, options);
  const service = remembered.get(source);
  if (service) return { built: rememberedBuild(service), diagnostics: [] };
  const reading = read(source, options);
  if (reading.built && reading.diagnostics.length === 0) {
    remembered.set(source, reading.built.service);
  }
  return reading;
}

function read(source: SourceFile, options: AnalyzeOptions): Reading {
  const { document, diagnostics } = parseSpec(source, options);
  if (!document) return { diagnostics };
  const built = buildService(document);
  return { document, built, diagnostics: [...diagnostics, ...built.diagnostics] };
}

function unreadable(input: UnreadableInput, source: SourceFile): Diagnostic {
  const parameters = { size: input.size, limit: limits.fileBytes };
  return diagnostic(input.unreadable, source.span(0, 0), parameters);
}
