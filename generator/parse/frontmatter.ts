import matter from 'gray-matter';
import { type Document, isMap, parseDocument, visit } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnostic } from '../diagnostics/registry/index.js';
import type { SourceFile } from '../source/source-file.js';
import { InternalError } from '../support/assert.js';
import { limits } from './limits.js';
import type { Frontmatter } from './spec-document.js';

/** What the frontmatter says, and where the Markdown below it starts. */
export interface FrontmatterResult {
  readonly frontmatter: Frontmatter;
  /** Offset of the first character behind the closing delimiter; 0 without frontmatter. */
  readonly end: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Four dashes are a thematic break of Markdown. */
const opening = /^\ufeff?---(?!-)[^\r\n]*(?:\r\n|\n|\r)/;
const nothing: Frontmatter = { data: new Map() };

/**
 * Reads the YAML frontmatter of a spec. Only plain `---` delimiters are accepted: gray-matter would run code in
 * `---js` blocks, so the language is refused before it sees the text, and every other engine is denied as well.
 */
export function parseFrontmatter(source: SourceFile): FrontmatterResult {
  const open = opening.exec(source.text)?.[0];
  if (open === undefined) return { frontmatter: nothing, end: 0, diagnostics: [] };
  const language = open.replace('\ufeff', '').slice(3).trim();
  const openSpan = source.span(0, open.trimEnd().length);
  if (language !== '') {
    return failure(diagnostic('frontmatter-language', openSpan, { language }));
  }
  const close = /(?<=^|[\r\n])---[ \t]*(?=[\r\n]|$)/;
  const found = close.exec(source.text.slice(open.length));
  if (!found) return failure(diagnostic('frontmatter-unclosed', openSpan, {}));
  const yamlEnd = open.length + found.index;
  const end = yamlEnd + found[0].length;
  return { ...readYaml(source, open.length, yamlEnd), end };
}

function failure(entry: Diagnostic): FrontmatterResult {
  return { frontmatter: nothing, end: 0, diagnostics: [entry] };
}

function readYaml(source: SourceFile, start: number, end: number): Omit<FrontmatterResult, 'end'> {
  const span = source.span(start, Math.min(end, start + 80));
  if (end - start > limits.frontmatterLength) {
    const problem = `more than ${limits.frontmatterLength} characters`;
    return failure(diagnostic('frontmatter-invalid', span, { problem }));
  }
  const diagnostics: Diagnostic[] = [];
  const problem = (text: string, from = 0, to = from + 1): void => {
    const place = source.span(start + from, Math.min(end, start + to));
    diagnostics.push(diagnostic('frontmatter-invalid', place, { problem: text }));
  };
  const yaml = source.text.slice(start, end);
  // gray-matter would take such a line for the end and leave out the rest.
  const stray = /(?<=^|[\r\n])---/.exec(yaml);
  if (stray) problem('a line that begins with `---` and goes on', stray.index, stray.index + 3);
  const data = runMatter(`---\n${yaml}---\n`, () => parseYaml(yaml, problem));
  if (diagnostics.length > 0) return { frontmatter: nothing, diagnostics };
  if (data instanceof Map) return { frontmatter: { data }, diagnostics };
  const found = Array.isArray(data) ? 'a list' : 'a scalar';
  return failure(diagnostic('frontmatter-not-mapping', span, { found }));
}

/** The only call of gray-matter: options always given (it caches without), one engine, no language in the text. */
function runMatter(text: string, parse: () => unknown): unknown {
  let data: unknown;
  const deny = (): never => {
    throw new InternalError('gray-matter asked for a frontmatter engine other than YAML');
  };
  const engine = (): object => {
    data = parse();
    return {};
  };
  const engines = { yaml: engine, json: deny, javascript: deny, coffee: deny, toml: deny };
  matter(text, { language: 'yaml', delimiters: '---', engines });
  return data ?? new Map();
}

type ReportProblem = (text: string, from?: number, to?: number) => void;

/** YAML 1.2 core schema, unique keys, no aliases, no tags. Returns a Map for a mapping. */
function parseYaml(yaml: string, problem: ReportProblem): unknown {
  const deep = firstTooDeep(yaml);
  if (deep !== undefined) {
    problem('nested too deeply', deep);
    return undefined;
  }
  const document = parseDocument(yaml, { schema: 'core', uniqueKeys: true, prettyErrors: false });
  for (const { message, pos } of document.errors) problem(message, ...pos);
  if (document.errors.length > 0 || reportForbidden(document, yaml, problem)) return undefined;
  return isMap(document.contents)
    ? document.toJS({ mapAsMap: true, maxAliasCount: 0 })
    : scalarOrList(document.toJS({ maxAliasCount: 0 }));
}

/**
 * Where collections may be too many levels deep for a parser that recurses: brackets, wherever they stand, and list or key
 * marks on one line. Indentation alone does not get deep within the length of a frontmatter.
 */
function firstTooDeep(yaml: string): number | undefined {
  const brackets = [...yaml.matchAll(/[[{]/g)];
  const marks = /^[ \t]*(?:[-?][ \t]+){9}/m.exec(yaml);
  return brackets[limits.frontmatterBrackets]?.index ?? marks?.index;
}

/** Reports aliases and tags; whether there are any. */
function reportForbidden(document: Document, yaml: string, problem: ReportProblem): boolean {
  let isForbidden = false;
  const report = (what: string, start = 0, end = start + 1): void => {
    isForbidden = true;
    problem(what, start, end);
  };
  visit(document, {
    Alias: (_key, { range }) => {
      report('an alias', range?.[0], range?.[1]);
    },
    Node: (_key, { tag, range }) => {
      if (tag !== undefined) report('a tag', tagStart(yaml, range?.[0] ?? 0));
    },
  });
  return isForbidden;
}

/** Where the tag in front of the value at `start` begins: the range of a node leaves its tag out. */
function tagStart(yaml: string, start: number): number {
  const from = Math.max(0, start - 200);
  const tag = /!\S*\s+(?:&\S+\s+)?$/.exec(yaml.slice(from, start));
  return tag ? from + tag.index : start;
}

function scalarOrList(value: unknown): unknown {
  return value === null ? new Map() : value;
}
