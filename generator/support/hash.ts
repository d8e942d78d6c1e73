import { createHash } from 'node:crypto';

/** SHA-256 of a text in UTF-8, or of bytes, in lower-case hexadecimal digits. */
export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** SHA-256 over a list of texts; where one ends and the next begins matters. */
export function hashOfAll(texts: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text.length}\n`).update(text);
  return hash.digest('hex');
}
