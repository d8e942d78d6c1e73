import { FenceTracker } from '../../parse/fence-tracker.js';

const preamble = `# Changelog

What changed in the data, newest first, in the manner of [Keep a Changelog](https://keepachangelog.com/en/1.1.0/).

`;

/**
 * A changelog with `section` in it: in place of the section of the same heading, or above the first one. Every other byte
 * stays. Line endings of the section become those of the file.
 *
 * @param text the changelog as it is; undefined when there is none yet.
 * @param section begins with a heading of level 2 and ends with one line feed.
 */
export function insertSection(text: string | undefined, section: string): string {
  const file = text === undefined || text.trim() === '' ? preamble : text;
  const lineEnd = /\r?\n/.exec(file)?.[0] ?? '\n';
  const [heading = ''] = section.split('\n');
  const starts = sectionStarts(file);
  const index = starts.findIndex((start) => lineAt(file, start) === heading);
  const start = starts[Math.max(index, 0)] ?? file.length;
  const end = index === -1 ? start : (starts[index + 1] ?? file.length);
  const head = withBlankLine(file.slice(0, start), lineEnd);
  const rest = file.slice(end);
  const own = section.replaceAll('\n', lineEnd);
  return `${head}${own}${rest === '' ? '' : lineEnd}${rest}`;
}

/** Where each heading of level 2 starts (CommonMark, "ATX headings"). Those in fences are none, if all fences end. */
function sectionStarts(text: string): number[] {
  const tracker = new FenceTracker();
  const headings: { readonly start: number; readonly isFenced: boolean }[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const isFenced = tracker.isFenced(line.replace(/\r$/, ''));
    if (/^##[ \t]/.test(line)) headings.push({ start, isFenced });
    start += line.length + 1;
  }
  const isOpen = tracker.isFenced('');
  return headings.filter(({ isFenced }) => isOpen || !isFenced).map((heading) => heading.start);
}

function lineAt(text: string, start: number): string {
  return /[^\r\n]*/.exec(text.slice(start))?.[0].trimEnd() ?? '';
}

function withBlankLine(text: string, lineEnd: string): string {
  if (text === '' || text.endsWith(lineEnd + lineEnd)) return text;
  return text.endsWith(lineEnd) ? `${text}${lineEnd}` : `${text}${lineEnd}${lineEnd}`;
}
