import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { declaredIdentifiers } from '../../generator/analyze/names/declared-identifiers.js';

/**
 * A spec under another service prefix: its own condition keys and ARNs follow, references to others stay. A key with a
 * declared identifier is renamed to it, for declarations hold for the original service only.
 */
export function renameService(spec: string, from: string, to: string): string {
  const name = from.replaceAll('-', String.raw`\-`);
  return withoutClashes(spec, from)
    .replace(`\n- prefix: ${from}\n`, `\n- prefix: ${to}\n`)
    .replace(new RegExp(`("|### )${name}:`, 'g'), `$1${to}:`)
    .replace(new RegExp(String.raw`(arn:[^:"]*:)${name}:`, 'g'), `$1${to}:`);
}

function withoutClashes(spec: string, prefix: string): string {
  const declared = declaredIdentifiers.filter((one) => one.prefix === prefix);
  return declared.reduce((text, { name, identifier }) => {
    const other = `${prefix}:${identifier}`;
    return text
      .replaceAll(`"${name}"`, () => `"${other}"`)
      .replaceAll(`\n### ${name}\n`, () => `\n### ${other}\n`);
  }, spec);
}

/** Writes a catalog of `times` as many services: the specs of a folder, and copies of them under new prefixes. */
export function writeSyntheticSeeds(from: string, to: string, times: number): void {
  mkdirSync(to, { recursive: true });
  for (const file of readdirSync(from).filter((name) => name.startsWith('iam.'))) {
    const spec = readFileSync(join(from, file), 'utf8');
    const prefix = /^- prefix: (.*)$/m.exec(spec)?.[1] ?? '';
    writeFileSync(join(to, file), spec);
    for (let copy = 2; copy <= times; copy++) {
      const name = `${prefix}-copy${copy}`;
      writeFileSync(join(to, `iam.${name}.md`), renameService(spec, prefix, name));
    }
  }
}
