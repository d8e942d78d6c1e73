import type { SpecSource } from '../../model/catalog.js';
import type { Frontmatter } from '../../parse/spec-document.js';

/** The `sources` of the frontmatter that have a name; an address is taken only when it is http or https. */
export function readSources(frontmatter: Frontmatter): SpecSource[] {
  const list = frontmatter.data.get('sources');
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: unknown) => {
    if (!(entry instanceof Map)) return [];
    const [name, url, license] = ['name', 'url', 'license'].map((key) => text(entry.get(key)));
    if (name === undefined) return [];
    const address = url !== undefined && /^https?:\/\/[^\s<>()]+$/.test(url) ? { url } : {};
    return [{ name, ...address, ...(license !== undefined && { license }) }];
  });
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
