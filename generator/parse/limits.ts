import { type DiagnosticCode, diagnostic } from '../diagnostics/registry/index.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { SourceFile } from '../source/source-file.js';

/** Bounds on one spec. The largest real spec (ec2) has 1 MB, 1,100 sections and lines of 1,000 characters. */
export const limits = {
  /** UTF-8 bytes of a file; checked before it is read. */
  fileBytes: 4 * 1024 * 1024,
  /** UTF-16 code units of a line. */
  lineLength: 20_000,
  /** Quote and list markers, or columns of indentation by twos, at the start of a line. */
  markdownDepth: 32,
  sections: 20_000,
  jsonDepth: 16,
  frontmatterLength: 16 * 1024,
} as const;

/** Findings about lines that would make a Markdown parser slow or deep. */
export function checkLimits(source: SourceFile): Diagnostic[] {
  const found: Diagnostic[] = [];
  const line = /[^\r\n]+/g;
  for (let match = line.exec(source.text); match; match = line.exec(source.text)) {
    const text = match[0];
    const span = source.span(match.index, match.index + Math.min(text.length, 80));
    if (text.length > limits.lineLength) {
      found.push(
        diagnostic('line-too-long', span, { length: text.length, limit: limits.lineLength }),
      );
    } else if (containerDepth(text) > limits.markdownDepth) {
      found.push(diagnostic('markdown-too-deep', span, { limit: limits.markdownDepth }));
    }
    if (found.length > 0) return found;
  }
  return found;
}

function containerDepth(line: string): number {
  const markers = /^(?:[ \t]|[>*+-](?=[ \t>]|$)|\d{1,9}[.)](?=[ \t]|$))+/.exec(line)?.[0] ?? '';
  const indentation = markers.replace(/\t/g, '    ').length;
  return Math.floor(indentation / 2);
}

/** The code for a file that could not be taken as text at all. */
export type UnreadableCode = Extract<DiagnosticCode, 'source-too-large' | 'source-not-utf8'>;
