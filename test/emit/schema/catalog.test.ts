import * as prettier from 'prettier';
import { describe, expect, it } from 'vitest';
import { readSeeds } from '../../../generator/commands/read-seeds.js';
import { emitPolicySchema } from '../../../generator/emit/schema/emit-policy-schema.js';
import { qualifiedName } from '../../../generator/model/catalog.js';
import { analyzeSources } from '../../../generator/pipeline.js';
import { packageRoot } from '../../support/fake-io.js';
import { validatorOf, warehouse } from './validator.js';

const { catalog } = analyzeSources(await readSeeds('seeds', packageRoot));
const { path, text } = emitPolicySchema(catalog);
const lines = text.split('\n').map((line) => line.trim().replace(/,$/, ''));
const names = (isWanted: (removed: string | undefined) => boolean): string[] =>
  catalog.services.flatMap((service) =>
    service.actions
      .filter(({ removed }) => isWanted(removed))
      .map((action) => qualifiedName(service, action)),
  );
const current = names((removed) => removed === undefined);
const removed = names((version) => version !== undefined);

const documentOf = (actions: readonly string[]) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }],
});

/** Every so many-th of the current actions, so that there are `count` of them from all over the catalogue. */
function sample(count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    return current[Math.floor((index * current.length) / count)] ?? '';
  });
}

/** The kinds of slips in turn: a letter left out, doubled, swapped with the next, in another case, one too many. */
function typo(name: string, index: number): string {
  const at = name.indexOf(':') + 1 + (index % (name.length - name.indexOf(':') - 2));
  const [before, letter, after] = [name.slice(0, at), name.charAt(at), name.slice(at + 1)];
  const flipped = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
  const slips = [
    `${before}${after}`,
    `${before}${letter}${letter}${after}`,
    `${before}${after.charAt(0)}${letter}${after.slice(1)}`,
    `${before}${flipped}${after}`,
    `${name}s`,
  ];
  return slips[index % slips.length] ?? '';
}

describe('the schema over the catalogue', () => {
  const validate = validatorOf(catalog);

  it('takes every current action', () => {
    expect(current.length).toBeGreaterThan(20_000);
    expect(validate(documentOf(current))).toEqual([]);
  });

  it('refuses a typo of each of 500 actions', () => {
    const known = new Set(current);
    const typos = sample(500)
      .map(typo)
      .filter((name) => !known.has(name));
    expect(new Set(typos).size).toBeGreaterThan(480);
    expect(typos.filter((name) => validate(documentOf([name])).length === 0)).toEqual([]);
  });

  it('takes all actions of each service, and refuses those of a prefix with a letter more', () => {
    const prefixes = [...new Set(current.map((name) => name.slice(0, name.indexOf(':'))))];
    expect(validate(documentOf(prefixes.map((prefix) => `${prefix}:*`)))).toEqual([]);
    const unknown = prefixes.map((prefix) => `${prefix}z`).filter((it) => !prefixes.includes(it));
    expect(unknown.length).toBeGreaterThan(400);
    const taken = unknown.filter((it) => validate(documentOf([`${it}:Get*`])).length === 0);
    expect(taken).toEqual([]);
  });

  it('leaves out removed actions', () => {
    const known = new Set(current);
    for (const name of removed.filter((it) => !known.has(it))) {
      expect(validate(documentOf([name])), name).not.toEqual([]);
    }
  });

  it('has each current action on a line of its own, in code-unit order', () => {
    const list = lines.slice(lines.indexOf('"actionName": {'));
    const listed = list.filter((line) => /^"[^" ]+:[^" ]+"$/.test(line));
    expect(listed).toEqual([...new Set(current)].sort().map((name) => JSON.stringify(name)));
  });

  it('offers each condition key for the operators that suit its type', () => {
    const { definitions } = JSON.parse(text) as {
      definitions: Record<string, { propertyNames?: { examples: string[] } }>;
    };
    const offered = (kind: string) => definitions[`${kind}Keys`]?.propertyNames?.examples ?? [];
    expect(offered('text')).toEqual(expect.arrayContaining(['s3:prefix', 'aws:SourceArn']));
    expect(offered('text')).not.toContain('aws:SecureTransport');
    expect(offered('boolean')).toContain('aws:SecureTransport');
    expect(offered('numeric')).toContain('s3:max-keys');
    expect(offered('address')).toContain('aws:SourceIp');
    expect(offered('arn')).toContain('aws:SourceArn');
    const all = ['text', 'numeric', 'date', 'boolean', 'address'].flatMap(offered);
    const keys = catalog.services.flatMap((service) => service.conditionKeys);
    const currentKeys = keys.filter((key) => key.removed === undefined).map(({ name }) => name);
    expect(new Set(all)).toEqual(new Set(currentKeys));
  });

  it('is small, and the same on every run', () => {
    expect(path).toBe('policy.schema.json');
    expect(Buffer.byteLength(text)).toBeLessThan(1_500_000);
    const reversed = { services: [...catalog.services].reverse() };
    expect(emitPolicySchema(reversed).text === text).toBe(true);
  });

  it('is in Prettier form', async () => {
    for (const file of [emitPolicySchema(catalog), emitPolicySchema(warehouse())]) {
      const filepath = `${packageRoot}/generated/${file.path}`;
      const options = await prettier.resolveConfig(filepath, { editorconfig: true });
      expect(await prettier.check(file.text, { ...options, filepath })).toBe(true);
    }
  });
});
