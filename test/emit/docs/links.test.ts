import type { Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import type { Catalog } from '../../../generator/model/catalog.js';
import { catalog, catalogOf, nodesOf, parsePage, specs, textOf, emitDocs } from './fixtures.js';

/** GitHub's anchor of a heading, without the number that tells repeated ones apart. */
function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
    .replaceAll(' ', '-');
}

function anchorsOf(tree: Root): string[] {
  const ids = nodesOf(tree, 'html').flatMap(({ value }) => /id="([^"]*)"/.exec(value)?.[1] ?? []);
  return [...nodesOf(tree, 'heading').map((heading) => slug(textOf(heading))), ...ids];
}

/** All links of all pages that lead nowhere, and how many links there are. */
function followLinks(from: Catalog, seeds: Iterable<string>) {
  const pages = new Map(emitDocs(from).map(({ path, text }) => [path, parsePage(text)]));
  const files = new Set([...pages.keys(), ...[...seeds].map((name) => `../seeds/${name}`)]);
  const broken: string[] = [];
  let links = 0;
  for (const [path, tree] of pages) {
    for (const { url } of nodesOf(tree, 'link')) {
      links += 1;
      if (url.startsWith('https://')) continue;
      const [file = '', anchor] = url.split('#');
      const target = file === '' ? path : decodeURIComponent(resolve(file));
      const page = pages.get(target);
      const arrives = anchor === undefined || (page && anchorsOf(page).includes(anchor));
      if (!files.has(target) || !arrives) broken.push(`${path}: ${url}`);
    }
  }
  return { broken, links };
}

function resolve(file: string): string {
  return file.startsWith('../../') ? file.slice('../'.length) : `docs/${file}`;
}

describe('links', () => {
  it('all arrive, between pages, inside a page and at the specs', () => {
    const { broken, links } = followLinks(catalog, specs.keys());
    expect(broken).toEqual([]);
    expect(links).toBeGreaterThan(60);
  });

  it('arrive at specs with unusual names', () => {
    const name = 'notes on (some) #1 ünïcode 100%.md';
    const odd = new Map([[name, specs.get('iam.aws.md') ?? '']]);
    expect(followLinks(catalogOf(odd), odd.keys()).broken).toEqual([]);
  });

  it('never share an anchor on one page', () => {
    for (const { text } of emitDocs(catalog)) {
      const anchors = anchorsOf(parsePage(text));
      expect(new Set(anchors).size).toBe(anchors.length);
    }
  });
});
