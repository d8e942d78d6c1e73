import { createHash } from 'node:crypto';
import { assert } from '../../../support/assert.js';

/** The static parts of the page: the texts of page.html, page.css and page.js in templates/diff-html. */
export interface DiffPageTemplates {
  readonly page: string;
  readonly style: string;
  readonly script: string;
}

/** What a page shows; the marks `<!--slot:name-->` of page.html say where. */
export interface PageParts {
  readonly title: string;
  readonly heading: string;
  readonly overview: string;
  readonly chart: string;
  readonly services: string;
  readonly status: string;
  readonly findings: string;
}

/**
 * Puts the parts into the page. Style and script go inside, and the page allows itself these two and no request, so that it
 * works from a file and nothing a spec says can run (Content Security Policy Level 3, "Usage of hashes").
 * @throws InternalError when a template lacks a slot, has one twice, or could end its own element.
 */
export function fillPage(templates: DiffPageTemplates, parts: PageParts): string {
  const style = staticText(templates.style, 'style');
  const script = staticText(templates.script, 'script');
  const slots: Record<string, string> = {
    ...parts,
    policy: policy(style, script),
    style: `<style>${style}</style>`,
    script: `<script>${script}</script>`,
  };
  const [start = '', ...pieces] = withoutCarriageReturns(templates.page).split('<!--slot:');
  const found = pieces.map((piece) => piece.slice(0, piece.indexOf('-->')));
  assert(
    found.length === Object.keys(slots).length &&
      found.every((name, at) => found.indexOf(name) === at),
    'page.html needs every slot once.',
  );
  return start + pieces.map((piece) => filled(piece, slots)).join('');
}

function filled(piece: string, slots: Readonly<Record<string, string>>): string {
  const end = piece.indexOf('-->');
  const content = slots[piece.slice(0, end)];
  assert(content !== undefined, `page.html has an unknown slot ${piece.slice(0, end)}.`);
  return content + piece.slice(end + '-->'.length);
}

/** A text that stands between `<style>` or `<script>` tags: its hash covers what a parser reads there. */
function staticText(text: string, element: 'style' | 'script'): string {
  assert(!new RegExp(`</${element}|<!--`, 'i').test(text), `page.${element} ends its element.`);
  return withoutCarriageReturns(text);
}

function withoutCarriageReturns(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

function policy(style: string, script: string): string {
  const rules = [
    "default-src 'none'",
    `style-src '${hash(style)}'`,
    `script-src '${hash(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return `<meta http-equiv="Content-Security-Policy" content="${rules.join('; ')}" />`;
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;
}
