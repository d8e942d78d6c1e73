/**
 * Follows the fences of a Markdown text line by line (CommonMark, "Fenced code blocks" and "HTML blocks"). When in doubt a
 * line counts as not fenced: only fences in the first two columns are taken for certain, for no list item or quote can hold
 * them, and none behind what may be HTML or a fence further in.
 */
export class FenceTracker {
  #fence = '';
  #doubt: Doubt = 'none';

  /** Whether `line`, the next one of the text, is for certain the content or the end of a fence. */
  isFenced(line: string): boolean {
    if (this.#fence !== '') {
      if (closes(line, this.#fence)) this.#fence = '';
      return true;
    }
    this.#doubt = doubtAt(line, this.#doubt);
    if (this.#doubt === 'none') this.#fence = opening.exec(line)?.[2] ?? '';
    return false;
  }
}

/** How long the lines may belong to something else than a person sees. */
type Doubt = 'none' | 'until a blank line' | 'for good';

const opening = /^( {0,3})(`{3,}(?=[^`]*$)|~{3,})/;
/** The kinds of HTML that go on behind blank lines; comments of one line end where they begin. */
const longHtml = /^ {0,3}<(?!!--.*-->)(?:[!?]|(?:pre|script|style|textarea)(?![a-z]))/i;
const html = /^ {0,3}<(?!!--.*-->)/;

function doubtAt(line: string, before: Doubt): Doubt {
  if (before === 'for good' || longHtml.test(line)) return 'for good';
  const fence = opening.exec(line);
  if (fence && (before !== 'none' || fence[1] === '  ' || fence[1] === '   ')) return 'for good';
  if (html.test(line)) return 'until a blank line';
  return /^[ \t]*$/.test(line) ? 'none' : before;
}

function closes(line: string, fence: string): boolean {
  const marks = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1] ?? '';
  return marks.length >= fence.length && fence.startsWith(marks.charAt(0));
}
