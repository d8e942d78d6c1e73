import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AllowFileError,
  parseAllowFile,
} from '../../generator/commands/diff/allow/read-allow-file.js';
import { validator } from '../diff/report/validator.js';
import { packageRoot } from '../support/fake-io.js';
import { diffJson, folderWith, many, put, run, specOf } from './diff-project.js';

const reason = 'reviewed by security';

/** Two dangerous changes in `thing-a` and `thing-b`, and an added action in `other`. */
function project(): string {
  return folderWith({
    'old/a.md': specOf('thing-a', { Get: 'Read' }),
    'old/b.md': specOf('thing-b', { Get: 'Read' }),
    'old/c.md': specOf('other', { Get: 'Read' }),
    'new/a.md': specOf('thing-a', { Get: 'Write' }),
    'new/b.md': specOf('thing-b', { Get: 'Write' }),
    'new/c.md': specOf('other', { Get: 'Read', Make: 'Write' }),
  });
}

function allow(folder: string, ...accepted: readonly object[]): void {
  put(folder, { 'allow.json': JSON.stringify({ accepted }) });
}

const sides = ['old', 'new', '--allow', 'allow.json'];

async function acceptedIn(folder: string, ...more: readonly string[]) {
  const { changes, notes } = await diffJson(folder, ...sides, ...more);
  const accepted = changes.filter((change) => change.accepted !== null);
  return { services: accepted.map(({ subject }) => subject.service), notes };
}

async function exitCode(folder: string, ...more: readonly string[]) {
  return (await run(folder, ['diff', ...sides, '--fail-on', 'any', ...more])).exitCode();
}

describe('--allow', () => {
  it('accepts one finding by its fingerprint', async () => {
    const folder = project();
    const [first] = (await diffJson(folder, 'old', 'new')).changes;
    allow(folder, { fingerprint: first?.fingerprint, reason });
    const { changes, notes } = await diffJson(folder, ...sides);
    expect(changes).toHaveLength(3);
    expect(changes.map(({ accepted }) => accepted)).toEqual([{ reason }, null, null]);
    expect(notes).toEqual([]);
    expect(await exitCode(folder)).toBe(1);
    expect(await exitCode(folder, '--service', 'thing-a')).toBe(0);
  });

  it.each([
    ['thing-a', ['thing-a']],
    ['thing-*', ['thing-a', 'thing-b']],
    ['*', ['thing-a', 'thing-b']],
    ['*-b', ['thing-b']],
    ['t*g-a', ['thing-a']],
  ])('accepts a kind in the services `%s`', async (service, expected) => {
    const folder = project();
    allow(folder, { kind: 'access-level-changed', service, reason });
    expect(await acceptedIn(folder)).toEqual({ services: expected, notes: [] });
  });

  it('does not fail on what is accepted, and still lists it', async () => {
    const folder = project();
    allow(
      folder,
      { kind: 'access-level-changed', service: 'thing-*', reason },
      { kind: 'action-added', service: 'other', reason: 'new and fine' },
    );
    const io = await run(folder, ['diff', ...sides, '--fail-on', 'any']);
    expect([io.exitCode(), io.err()]).toEqual([0, '']);
    expect(io.out()).toContain(`accepted: ${reason}`);
    expect(io.out()).toContain('2 dangerous (2 accepted), 1 safe (1 accepted)');
    put(folder, { 'new/c.md': specOf('other', { Get: 'List', Make: 'Write' }) });
    expect(await exitCode(folder)).toBe(1);
  });

  it('ends with its last day', async () => {
    const folder = project();
    const entry = { kind: 'access-level-changed', service: 'thing-a', reason };
    for (const expires of ['2026-01-31', '2026-02-01']) {
      allow(folder, { ...entry, expires });
      expect(await acceptedIn(folder)).toEqual({ services: ['thing-a'], notes: [] });
    }
    allow(folder, { ...entry, expires: '2026-01-30' });
    expect(await acceptedIn(folder)).toEqual({
      services: [],
      notes: [
        'The entry of the allow file for `access-level-changed` of `thing-a` (reviewed by security) expired after 2026-01-30: it no longer accepts what it names',
      ],
    });
    expect(await exitCode(folder, '--service', 'thing-a')).toBe(1);
  });

  it('warns about entries that accept nothing, whatever is selected', async () => {
    const folder = project();
    const unused = { fingerprint: '0123456789abcdef', reason };
    const used = { kind: 'action-added', service: 'other', reason };
    allow(folder, unused, used, { ...unused, expires: '2020-02-29' });
    const notes = [
      'The entry of the allow file for `0123456789abcdef` (reviewed by security) accepts nothing: remove it',
      'The entry of the allow file for `0123456789abcdef` (reviewed by security) expired after 2020-02-29: it names nothing either: remove it',
    ];
    expect((await acceptedIn(folder)).notes).toEqual(notes);
    expect((await acceptedIn(folder, '--service', 'thing-a')).notes).toEqual([
      ...notes,
      'Not selected: 2 other changes',
    ]);
    const shown = await run(folder, ['diff', ...sides]);
    expect([shown.out().includes(`note: ${notes[0] ?? ''}`), shown.err()]).toEqual([true, '']);
    const hidden = await run(folder, ['diff', ...sides, '--output', 'json=out.json']);
    expect(hidden.err()).toContain(`note: ${notes[0] ?? ''}\n`);
  });

  it('accepts a rewriting by its fingerprint, also for a part of it', async () => {
    const folder = folderWith({
      'old/a.md': specOf('a', many(30, 'Read')),
      'old/b.md': specOf('b', many(30, 'Read')),
      'new/a.md': specOf('a', many(30, 'Write')),
      'new/b.md': specOf('b', many(30, 'Write')),
    });
    const { uniform } = await diffJson(folder, 'old', 'new');
    expect(uniform).toHaveLength(1);
    allow(folder, { fingerprint: uniform[0]?.fingerprint, reason });
    const { changes, notes } = await diffJson(folder, ...sides);
    expect(changes.filter(({ accepted }) => accepted?.reason === reason)).toHaveLength(60);
    expect(notes).toEqual([]);
    expect(await exitCode(folder)).toBe(0);
    expect(await exitCode(folder, '--service', 'a')).toBe(0);
    allow(folder, { kind: 'access-level-changed', service: 'a', reason });
    expect(await exitCode(folder)).toBe(1);
    const report = await run(folder, ['diff', ...sides, '--service', 'a']);
    expect(report.out()).toContain(`accepted: ${reason}`);
  });

  it('gives the reason of the first entry', async () => {
    const folder = project();
    const entry = { kind: 'action-added', service: '*' };
    allow(folder, { ...entry, reason: 'first' }, { ...entry, reason: 'second' });
    const { changes, notes } = await diffJson(folder, ...sides);
    expect(changes.at(-1)?.accepted).toEqual({ reason: 'first' });
    expect(notes).toEqual([]);
  });

  it('exits with 2 when the file is wrong', async () => {
    const folder = project();
    const missing = await run(folder, ['diff', ...sides]);
    expect([missing.exitCode(), missing.err()]).toEqual([
      2,
      'iamspec: Cannot read the allow file `allow.json`\n',
    ]);
    allow(folder, { fingerprint: '0123456789abcdef' });
    const wrong = await run(folder, ['diff', ...sides]);
    expect([wrong.exitCode(), wrong.err()]).toEqual([
      2,
      'iamspec: In the allow file `allow.json`: expected a `reason` in `accepted[0]`: why is it accepted?\n',
    ]);
  });
});

const finding = { fingerprint: '0123456789abcdef', reason };
const kind = { kind: 'action-added', service: '*', reason };

const refused: readonly (readonly [string, unknown, string])[] = [
  ['no object', [], 'expected an object as the file'],
  ['no list', {}, 'expected a list `accepted`'],
  ['another field', { accepted: [], allowed: [] }, 'unexpected `allowed` in the file'],
  ['no entry', { accepted: [null] }, 'expected an object as `accepted[0]`'],
  ['a blank reason', { accepted: [finding, { ...kind, reason: ' ' }] }, 'in `accepted[1]`'],
  ['a number as reason', { accepted: [{ ...kind, reason: 1 }] }, 'expected text as `reason`'],
  ['neither target', { accepted: [{ reason }] }, 'expected a `fingerprint`, or a `kind`'],
  ['both targets', { accepted: [{ ...kind, ...finding }] }, 'unexpected `kind`'],
  ['a short fingerprint', { accepted: [{ ...finding, fingerprint: 'abc' }] }, 'sixteen hex'],
  ['no service', { accepted: [{ kind: 'action-added', reason }] }, 'expected a service prefix'],
  ['a regular expression', { accepted: [{ ...kind, service: '(a|b)+' }] }, 'service prefix'],
  ['an unknown kind', { accepted: [{ ...kind, kind: 'x' }] }, 'not the kind `x`'],
  ['an unknown field', { accepted: [{ ...kind, expire: '' }] }, 'unexpected `expire`'],
  ['no date', { accepted: [{ ...kind, expires: 'soon' }] }, 'expected a date'],
  ['no day', { accepted: [{ ...kind, expires: '2026-02-30' }] }, 'expected a date'],
];

describe('parseAllowFile', () => {
  it('reads entries, after a byte order mark as well', () => {
    const text = JSON.stringify({ $schema: './x', accepted: [{ ...kind, expires: '2028-02-29' }] });
    expect(parseAllowFile(`\ufeff${text}`)).toEqual([
      { target: { kind: 'action-added', service: '*' }, reason, expires: '2028-02-29' },
    ]);
  });

  it.each(refused)('refuses %s', (_what, value, message) => {
    expect(() => parseAllowFile(JSON.stringify(value))).toThrow(message);
  });

  it('refuses anything else without another error', () => {
    expect(() => parseAllowFile('{')).toThrow('expected JSON');
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(() => parseAllowFile(text)).toThrow(AllowFileError);
      }),
    );
  });

  it('agrees with the published schema', async () => {
    const schema = join(packageRoot, 'templates/schemas/allow.schema.json');
    const errorsOf = await validator(JSON.parse(readFileSync(schema, 'utf8')) as object, true);
    if (!errorsOf) return;
    expect(errorsOf({ accepted: [finding, kind, { ...kind, expires: '2026-12-31' }] })).toEqual([]);
    // The kinds are not in the schema, which would be another one with each new kind.
    for (const [what, value] of refused.filter(([what]) => what !== 'an unknown kind')) {
      expect(errorsOf(value), what).not.toEqual([]);
    }
  });
});
