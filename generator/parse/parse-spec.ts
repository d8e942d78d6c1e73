import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnostic } from '../diagnostics/registry/index.js';
import type { SourceFile } from '../source/source-file.js';
import type { Block, HeadingBlock } from './blocks/block.js';
import { blocksFromMarkdown } from './blocks/from-markdown.js';
import { scanBlocks } from './blocks/scan-blocks.js';
import { splitField } from './field.js';
import { parseFrontmatter } from './frontmatter.js';
import { checkLimits, limits } from './limits.js';
import { groupGrammars, SectionGroupParser } from './section-group.js';
import type { Frontmatter, SectionGroup, SpecDocument, TextNode } from './spec-document.js';
import { findSwallowed } from './swallowed.js';

/** A spec, or the reason why there is none. A file that is no spec at all has neither document nor errors. */
export interface ParseResult {
  readonly document?: SpecDocument;
  readonly diagnostics: readonly Diagnostic[];
}

/** @param strict turns a file that is no spec into an error. */
export interface ParseOptions {
  readonly strict?: boolean;
}

/** Parses one Markdown file. Never throws for bad input: every problem is a positioned diagnostic. */
export function parseSpec(source: SourceFile, options: ParseOptions = {}): ParseResult {
  if (!mayBeSpec(source)) return notASpec(source, options);
  const { frontmatter, end, diagnostics } = parseFrontmatter(source);
  if (diagnostics.length > 0) return { diagnostics };
  const tooMuch = checkLimits(source, end);
  if (tooMuch.length > 0) return { diagnostics: tooMuch };
  const blocks = scanBlocks(source, end) ?? blocksFromMarkdown(source, end);
  const layout = findLayout(source, blocks);
  if (!layout.prefix && !layout.privileges && !hidesMarks(source, blocks)) {
    return notASpec(source, options);
  }
  const swallowed = findSwallowed(source, blocks, end);
  if (swallowed.length > 0) return { diagnostics: swallowed };
  return parseDocument(source, frontmatter, blocks, layout);
}

/** Whether the words of the marks are there at all. A note without them is skipped, however it is written. */
function mayBeSpec(source: SourceFile): boolean {
  return /prefix\s*:/.test(source.text) || source.text.includes('Privileges');
}

function notASpec(source: SourceFile, { strict }: ParseOptions): ParseResult {
  const severity = strict ? 'error' : 'information';
  return { diagnostics: [diagnostic('not-a-spec', source.span(0, 0), {}, { severity })] };
}

/** The marks of a spec: what stands where among the blocks. */
interface Layout {
  readonly title?: TextNode;
  readonly prefix?: TextNode;
  readonly duplicatePrefix?: TextNode;
  readonly privileges?: HeadingBlock;
  /** Index of the privileges heading among the blocks. */
  readonly body: number;
}

function findLayout(source: SourceFile, blocks: readonly Block[]): Layout {
  const index = blocks.findIndex(isPrivileges);
  const body = index < 0 ? blocks.length : index;
  const head = blocks.slice(0, body);
  const title = head.find(isTitle);
  const [prefix, duplicatePrefix] = head.flatMap((block) => {
    const field = block.kind === 'item' ? splitField(source, block) : undefined;
    return field?.name.value === 'prefix' ? [field.value] : [];
  });
  const privileges = blocks[index];
  return {
    body,
    ...(title?.kind === 'heading' && { title: title.text }),
    ...(prefix && { prefix }),
    ...(duplicatePrefix && { duplicatePrefix }),
    ...(privileges?.kind === 'heading' && { privileges }),
  };
}

function isTitle(block: Block): boolean {
  return block.kind === 'heading' && block.depth === 1 && block.text.value !== '';
}

function isPrivileges(block: Block): boolean {
  return block.kind === 'heading' && block.depth === 2 && block.text.value === 'Privileges';
}

/** Whether a fence that is indented or never ends has swallowed the marks of a spec. */
function hidesMarks(source: SourceFile, blocks: readonly Block[]): boolean {
  const isBroken = blocks.some(
    (block) => block.kind === 'fence' && (block.inList || !block.closed),
  );
  return isBroken && /^## Privileges\s*$/m.test(source.text) && /^- prefix:/m.test(source.text);
}

function parseDocument(
  source: SourceFile,
  frontmatter: Frontmatter,
  blocks: readonly Block[],
  layout: Layout,
): ParseResult {
  const diagnostics = checkLayout(source, layout);
  const { title, prefix, privileges } = layout;
  const groups = parseGroups(source, blocks.slice(layout.body), diagnostics);
  const privilegesGroup = groups.get('Privileges');
  if (!title || !prefix || !privileges || !privilegesGroup || diagnostics.length > 0) {
    return { diagnostics };
  }
  const resources = groups.get('Resources');
  const conditions = groups.get('Conditions');
  const preamble = source.text.slice(0, privileges.span.start);
  const document: SpecDocument = {
    source,
    frontmatter,
    title,
    prefix,
    preamble: preamble.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'),
    privileges: privilegesGroup,
    ...(resources && { resources }),
    ...(conditions && { conditions }),
  };
  return { document, diagnostics };
}

function checkLayout(source: SourceFile, layout: Layout): Diagnostic[] {
  const found: Diagnostic[] = [];
  const end = source.text.trimEnd().length;
  const { title, prefix, duplicatePrefix, privileges } = layout;
  if (!privileges) found.push(diagnostic('missing-privileges', source.span(end, end), {}));
  if (!prefix && privileges) found.push(diagnostic('missing-prefix', privileges.span, {}));
  if (!title && prefix) found.push(diagnostic('missing-title', prefix.span, {}));
  if (duplicatePrefix && prefix) {
    const related = [{ reason: 'first here', place: prefix.span }];
    const parameters = { field: 'prefix' };
    found.push(diagnostic('duplicate-field', duplicatePrefix.span, parameters, { related }));
  }
  return found;
}

/** Splits the blocks from `## Privileges` on at each heading of level 1 or 2. */
function parseGroups(
  source: SourceFile,
  blocks: readonly Block[],
  diagnostics: Diagnostic[],
): Map<string, SectionGroup> {
  const groups = new Map<string, SectionGroup>();
  const starts = blocks.flatMap((block, index) =>
    block.kind === 'heading' && block.depth <= 2 ? [index] : [],
  );
  starts.forEach((start, index) => {
    const heading = blocks[start] as HeadingBlock;
    const body = blocks.slice(start + 1, starts[index + 1]);
    parseGroup(source, heading, body, groups, diagnostics);
  });
  const count = [...groups.values()].reduce((sum, group) => sum + group.sections.length, 0);
  if (count > limits.sections) {
    const parameters = { count, limit: limits.sections };
    diagnostics.push(diagnostic('too-many-sections', source.span(0, 0), parameters));
  }
  return groups;
}

function parseGroup(
  source: SourceFile,
  heading: HeadingBlock,
  body: readonly Block[],
  groups: Map<string, SectionGroup>,
  diagnostics: Diagnostic[],
): void {
  const title = heading.text.value;
  const grammar = Object.hasOwn(groupGrammars, title)
    ? groupGrammars[title as keyof typeof groupGrammars]
    : undefined;
  const first = groups.get(title);
  if (heading.depth !== 2 || !grammar) {
    diagnostics.push(diagnostic('unexpected-section', heading.span, { title }));
  } else if (first) {
    const related = [{ reason: 'first here', place: first.heading.span }];
    diagnostics.push(diagnostic('duplicate-section', heading.span, { title }, { related }));
  } else {
    const parser = new SectionGroupParser(source, grammar, diagnostics);
    groups.set(title, parser.parse(heading, body));
  }
}
