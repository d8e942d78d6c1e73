import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diff } from '../../../generator/diff/change.js';
import { formatDiffHtml } from '../../../generator/diff/report/html/html.js';
import { fillPage } from '../../../generator/diff/report/html/page.js';
import {
  anyText,
  change,
  deceptive,
  diffOf,
  hostile,
  hostileDiff,
  judgement,
  largeDiff,
  sampleDiff,
  sources,
  templates,
  uniform,
} from './fixtures.js';
import { optionalPackage } from './optional-package.js';

/** A node of the tree that parse5 makes. */
interface Node {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
}

interface Parse5 {
  readonly parse: (
    html: string,
    options: { onParseError: (error: { code: string }) => void },
  ) => Node;
}

const parse5 = await optionalPackage<Parse5>('parse5');

function page(diff: Diff): string {
  return formatDiffHtml(diff, sources, { templates });
}

function parsed(html: string): { readonly tree: Node; readonly errors: readonly string[] } {
  const errors: string[] = [];
  const tree = parse5?.parse(html, { onParseError: ({ code }) => errors.push(code) });
  if (!tree) throw new Error('parse5 is missing');
  return { tree, errors };
}

function nodesOf(node: Node): Node[] {
  return [node, ...(node.childNodes ?? []).flatMap(nodesOf)];
}

function textOf(node: Node): string {
  return node.nodeName === '#text'
    ? (node.value ?? '')
    : (node.childNodes ?? []).map(textOf).join('');
}

function attribute(node: Node, name: string): string | undefined {
  return node.attrs?.find((entry) => entry.name === name)?.value;
}

function findingsIn(html: string): Node[] {
  return nodesOf(parsed(html).tree).filter((node) =>
    attribute(node, 'class')?.startsWith('finding '),
  );
}

/** Elements and names of attributes; `code` inside a text is text. */
function structure(node: Node): unknown[] {
  const children = (node.childNodes ?? [])
    .filter((child) => child.nodeName !== '#text' && child.nodeName !== 'code')
    .map(structure);
  return [node.nodeName, ...(node.attrs ?? []).map(({ name }) => name), ...children];
}

describe('the page', () => {
  const html = page(sampleDiff());

  it('allows itself its own style and script, and no request', () => {
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const style = /<style>([^]*?)<\/style>/.exec(html)?.[1] ?? '';
    const script = /<script>([^]*?)<\/script>/.exec(html)?.[1] ?? '';
    expect(html).toContain(
      `content="default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}; base-uri 'none'; form-action 'none'"`,
    );
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style>'));
    expect(html).not.toMatch(/\b(?:src|srcset|action|style)=|url\(|@import|https?:/i);
  });

  it('has every finding with place and fingerprint in the HTML', () => {
    const diff = sampleDiff();
    const whole = page(diff);
    const all = [...diff.changes, ...diff.uniform.flatMap((one) => one.changes)];
    for (const { fingerprint } of all) {
      expect(whole).toMatch(new RegExp(`seeds/iam\\.s3\\.md:\\d+:\\d+.*${fingerprint}</span>`));
    }
  });

  it('says what is accepted, why, and what widens', () => {
    expect(html).toContain('<p class="note">Accepted: Nobody used it</p>');
    expect(html).toContain('<span class="badge widening">mixed</span>');
    expect(html).toContain('Perhaps renamed to <code>GetObjectV2</code>.');
  });

  it('opens the places of rewritings that widen', () => {
    expect(html).toContain('<details open><summary>2 changes</summary>');
    const safe = page(diffOf([], { uniform: [uniform({ judgement: judgement('safe') })] }));
    expect(safe).toContain('<details><summary>2 changes</summary>');
  });

  it('draws the services with most changes and counts the others', () => {
    const large = page(largeDiff(60, 15));
    expect(large.match(/<text x="0"/g)).toHaveLength(10);
    expect(large).toContain('>6 more services</text>');
    expect(large.match(/<th scope="row">/g)).toHaveLength(15);
  });

  it('says that nothing changed', () => {
    const empty = page(diffOf([], { verdict: { bump: 'none', reason: 'Nothing changed.' } }));
    expect(empty).toContain('<p>No changes.</p>');
    expect(empty).not.toContain('<svg');
  });

  it('leaves out the anchor of a fingerprint that is none', () => {
    const odd = page(diffOf([change({ fingerprint: 'x" onclick="y' })]));
    expect(odd).not.toMatch(/ id="f-/);
    expect(page(diffOf([change({ fingerprint: '00ff00ff00ff00ff' })]))).toContain(
      'id="f-00ff00ff00ff00ff"',
    );
  });

  it('holds 10,000 changes in a size that browsers take', () => {
    const size = Buffer.byteLength(page(largeDiff(10_000)));
    expect(size).toBeLessThan(10 * 1024 * 1024);
  });

  it('comes out the same from templates with CRLF', () => {
    const crlf = Object.fromEntries(
      Object.entries(templates).map(([name, text]: [string, string]) => [
        name,
        text.replace(/\n/g, '\r\n'),
      ]),
    ) as unknown as typeof templates;
    const diff = sampleDiff();
    expect(formatDiffHtml(diff, sources, { templates: crlf })).toBe(page(diff));
  });
});

describe('filling the page', () => {
  const parts = {
    title: '',
    heading: '',
    overview: '',
    chart: '',
    services: '',
    status: '',
    findings: '',
  };

  it.each([
    ['a slot is missing', { page: templates.page.replace('<!--slot:chart-->', '') }],
    ['a slot is there twice', { page: templates.page + '<!--slot:chart-->' }],
    ['a slot is unknown', { page: templates.page.replace('slot:chart', 'slot:chat') }],
    ['the style ends its element', { style: '</STYLE>' }],
    ['the script ends its element', { script: '"</script>"' }],
    ['the script opens a comment', { script: '"<!--"' }],
  ])('is an error of ours when %s', (_, broken) => {
    expect(() => fillPage({ ...templates, ...broken }, parts)).toThrow(/page/);
  });

  it('takes what a part holds literally', () => {
    const filled = fillPage(templates, { ...parts, chart: "$& $' <!--slot:title-->" });
    expect(filled).toContain("$& $' <!--slot:title-->");
  });
});

describe.skipIf(!parse5)('the page, parsed', () => {
  it('has no error in its HTML, and every label and reference leads to an element', () => {
    const elsewhere = uniform();
    const changes = elsewhere.changes.map((entry) => ({
      ...entry,
      subject: { ...entry.subject, service: 'in-rewritings-only' },
    }));
    const diff = { ...sampleDiff(), uniform: [{ ...elsewhere, changes }] };
    const { tree, errors } = parsed(page(diff));
    expect(errors).toEqual([]);
    const nodes = nodesOf(tree);
    const ids = nodes.flatMap((node) => attribute(node, 'id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const references = nodes.flatMap((node) => [
      ...(attribute(node, 'aria-labelledby') ?? '').split(' '),
      attribute(node, 'for') ?? '',
      (attribute(node, 'href') ?? '').replace('#', ''),
    ]);
    const used = references.filter((reference) => reference !== '');
    expect(used.length).toBeGreaterThan(10);
    expect(used.filter((reference) => !ids.includes(reference))).toEqual([]);
  });

  it('names each finding in attributes that filters read', () => {
    const [first, second] = findingsIn(page(sampleDiff())).filter(
      (node) => attribute(node, 'data-level') === 'breaking',
    );
    expect(first && attribute(first, 'data-permission')).toBe('narrowing');
    expect(first && attribute(first, 'data-state')).toBe('open');
    expect(second && attribute(second, 'data-state')).toBe('accepted');
  });

  it('has the same elements and attributes whatever the texts are', () => {
    const shape = (text: string): unknown => {
      const { tree, errors } = parsed(page(hostileDiff(text)));
      expect(errors).toEqual([]);
      return structure(tree);
    };
    const expected = shape('x');
    for (const text of hostile) expect([text, shape(text)]).toEqual([text, expected]);
    fc.assert(
      fc.property(anyText, (text) => {
        expect(shape(text)).toEqual(expected);
      }),
    );
  });

  it('shows texts as they are, with deceptive characters written out', () => {
    const legible = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(legible, (text) => {
        const [finding] = findingsIn(page(diffOf([change({ message: text })])));
        const message = finding?.childNodes?.[0];
        const shown = message ? textOf(message).replace('breaking narrowing ', '') : '';
        expect(shown.replaceAll('`', '')).toBe(text.replaceAll('`', ''));
      }),
    );
    for (const text of hostile) {
      expect(page(hostileDiff(text)).replace(/\n/g, '')).not.toMatch(deceptive);
    }
  });
});
