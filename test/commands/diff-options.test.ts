import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../support/fake-io.js';
import { validator } from '../diff/report/validator.js';
import { diffJson, type Files, folderWith, many, namesOf, run, specOf } from './diff-project.js';

/** Old and new specs whose changes are of the given sort. */
const changes = {
  none: { 'old/a.md': specOf('a', { Get: 'Read' }), 'new/a.md': specOf('a', { Get: 'Read' }) },
  documentation: {
    'old/a.md': specOf('a', { Get: 'Read' }, 'A'),
    'new/a.md': specOf('a', { Get: 'Read' }, 'B'),
  },
  widening: {
    'old/a.md': specOf('a', { Get: 'Read' }),
    'new/a.md': specOf('a', { Get: 'Read', GetMore: 'Read' }),
  },
  dangerous: {
    'old/a.md': specOf('a', { Get: 'Read' }),
    'new/a.md': specOf('a', { Get: 'Write' }),
  },
  breaking: {
    'old/a.md': specOf('a', { Get: 'Read', Put: 'Write' }),
    'new/a.md': specOf('a', { Get: 'Read' }),
  },
} satisfies Record<string, Files>;

const everything = {
  'old/a.md': specOf('a', { Get: 'Read', Put: 'Write', Odd: 'List' }),
  'old/b.md': specOf('b', { Get: 'Read' }),
  'old/same.md': specOf('same', { Get: 'Read' }),
  'new/a.md': specOf('a', { Get: 'Read', New: 'Write', Odd: 'Read' }),
  'new/b.md': specOf('b', { Get: 'Write' }),
  'new/same.md': specOf('same', { Get: 'Read' }),
};

describe('--fail-on', () => {
  it.each([
    ['none', []],
    ['documentation', ['any']],
    ['widening', ['widening', 'any']],
    ['dangerous', ['dangerous', 'widening', 'any']],
    ['breaking', ['breaking', 'dangerous', 'any']],
  ] as const)('on changes that are %s', async (sort, failing) => {
    const folder = folderWith(changes[sort]);
    for (const word of ['breaking', 'dangerous', 'widening', 'any', 'none'] as const) {
      const io = await run(folder, ['diff', 'old', 'new', '--fail-on', word]);
      const isFailing = failing.some((name) => name === word);
      expect(io.exitCode(), word).toBe(isFailing ? 1 : 0);
      expect(io.err(), word).toBe(
        isFailing ? `Exit code 1: --fail-on ${word} meets 1 change.\n` : '',
      );
    }
    expect((await run(folder, ['diff', 'old', 'new'])).exitCode()).toBe(0);
  });

  it('takes several words', async () => {
    const folder = folderWith(changes.widening);
    for (const words of [['breaking,widening'], ['breaking', '--fail-on', 'widening']]) {
      const io = await run(folder, ['diff', 'old', 'new', '--quiet', '--fail-on', ...words]);
      expect([io.exitCode(), io.out(), io.err()]).toEqual([1, '', '']);
    }
  });

  it('looks into rewritings', async () => {
    const folder = folderWith({
      'old/a.md': specOf('a', many(30, 'Read')),
      'new/a.md': specOf('a', many(30, 'Write')),
    });
    const diff = await diffJson(folder, 'old', 'new');
    expect(diff.uniform).toHaveLength(1);
    const io = await run(folder, ['diff', 'old', 'new', '--fail-on', 'dangerous']);
    expect([io.exitCode(), io.err()]).toEqual([
      1,
      'Exit code 1: --fail-on dangerous meets 30 changes.\n',
    ]);
  });

  it.each(['sudo', '', 'none,any', 'constructor'])('refuses `%s`', async (word) => {
    const io = await run(folderWith(changes.none), ['diff', 'old', 'new', '--fail-on', word]);
    expect([io.exitCode(), io.out()]).toEqual([2, '']);
  });
});

describe('--output', () => {
  it('writes several reports in one run', async () => {
    const folder = folderWith(everything);
    const outputs = ['markdown', 'json', 'sarif', 'github', 'html', 'text'].flatMap((format) => [
      '--output',
      `${format}=report=${format}`,
    ]);
    const io = await run(folder, ['diff', 'old', 'new', ...outputs]);
    expect([io.exitCode(), io.out()]).toEqual([0, '']);
    expect(io.err()).toContain('markdown report: report=markdown\n');
    const text = (format: string) => readFileSync(join(folder, `report=${format}`), 'utf8');
    expect(text('markdown')).toMatch(/^## Changes from `old` to `new`\n/);
    expect(JSON.parse(text('json'))).toMatchObject({ before: 'old', after: 'new' });
    expect(JSON.parse(text('sarif'))).toMatchObject({
      version: '2.1.0',
      runs: [{ tool: { driver: { version: '0.1.0' } } }],
    });
    expect(text('github')).toMatch(/^::error file=old\/a\.md,/m);
    expect(text('html')).toMatch(/<\/html>\s*$/);
    expect(text('text')).toMatch(/^Changes from old to new\n/);
  });

  it('prints one report and writes others', async () => {
    const folder = folderWith(everything);
    const io = await run(folder, [
      ...['diff', 'old', 'new', '--quiet', '--output', 'github', '--output', 'text=a.txt'],
    ]);
    expect(io.out()).toMatch(/^::error /);
    expect(io.err()).toBe('');
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toContain('action-removed');
  });

  it('colours what goes to a terminal, and no file', async () => {
    const folder = folderWith(everything);
    const command = ['diff', 'old', 'new', '--output', 'text', '--output', 'text=a.txt'];
    const io = await run(folder, command, { hasOutputColor: true });
    expect(io.out()).toContain('\u001b[31mbreaking\u001b[39m');
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).not.toContain('\u001b');
    expect((await run(folder, command, { hasColor: true })).out()).not.toContain('\u001b');
  });

  it('counts what is safe with --brief', async () => {
    const folder = folderWith(changes.documentation);
    expect((await run(folder, ['diff', 'old', 'new', '--brief'])).out()).toContain('not listed');
    expect((await run(folder, ['diff', 'old', 'new'])).out()).toContain('service-retitled');
  });

  it.each([
    [['--output', 'pdf'], 'Unexpected `--output pdf`, expected one of `text`'],
    [['--output', 'json='], 'Unexpected `--output json=`, expected a file behind `=`'],
    [['--output', 'json', '--output', 'text'], 'Two reports cannot both go to stdout'],
    [['--output', 'json=a', '--output', 'text=a'], 'Two reports cannot both go to `a`'],
    [['--output', 'json=no/such/folder/a'], 'ENOENT'],
  ])('refuses %j', async (options, message) => {
    const io = await run(folderWith(changes.none), ['diff', 'old', 'new', ...options]);
    expect([io.exitCode(), io.out()]).toEqual([2, '']);
    expect(io.err()).toContain(message);
  });
});

describe('--only and --service', () => {
  it('keeps the kinds and services that are asked for', async () => {
    const folder = folderWith(everything);
    const all = await diffJson(folder, 'old', 'new');
    expect(namesOf(all)).toEqual([
      'action-removed a:Put',
      'access-level-changed a:Odd',
      'access-level-changed b:Get',
      'action-added a:New',
    ]);
    expect(all.notes).toEqual([]);
    const levels = await diffJson(folder, 'old', 'new', '--only', 'access-level-changed');
    expect(namesOf(levels)).toEqual(namesOf(all).slice(1, 3));
    expect(levels).toMatchObject({
      verdict: { bump: 'minor' },
      notes: ['Not selected: 2 other changes'],
    });
    const both = ['--only', 'action-added, action-removed', '--service', 'a'];
    expect(namesOf(await diffJson(folder, 'old', 'new', ...both))).toEqual([
      'action-removed a:Put',
      'action-added a:New',
    ]);
    expect(namesOf(await diffJson(folder, 'old', 'new', '--service', 'b,same'))).toEqual([
      'access-level-changed b:Get',
    ]);
    expect(namesOf(await diffJson(folder, 'old', 'new', '--service', 'same'))).toEqual([]);
  });

  it('lets only the selected changes fail', async () => {
    const folder = folderWith(everything);
    const command = ['diff', 'old', 'new', '--fail-on', 'breaking', '--service'];
    expect((await run(folder, [...command, 'a'])).exitCode()).toBe(1);
    expect((await run(folder, [...command, 'b'])).exitCode()).toBe(0);
  });

  it('refuses kinds and services that do not exist', async () => {
    const folder = folderWith(everything);
    const kind = await run(folder, ['diff', 'old', 'new', '--only', 'action-gone']);
    expect(kind.exitCode()).toBe(2);
    expect(kind.err()).toContain(
      'Unexpected `--only action-gone`, expected one of `service-added`',
    );
    const service = await run(folder, ['diff', 'old', 'new', '--service', 'sam']);
    expect([service.exitCode(), service.err()]).toEqual([
      2,
      'iamspec: Neither side has a service `sam`; did you mean `same`?\n',
    ]);
    const unlike = await run(folder, ['diff', 'old', 'new', '--service', 'nothing-like-it']);
    expect(unlike.err()).toBe('iamspec: Neither side has a service `nothing-like-it`\n');
  });
});

describe('the JSON report', () => {
  it('is as the published schema says', async () => {
    const schema = join(packageRoot, 'templates/schemas/diff.schema.json');
    const errorsOf = await validator(JSON.parse(readFileSync(schema, 'utf8')) as object, true);
    if (!errorsOf) return;
    const folder = folderWith(everything);
    expect(errorsOf(await diffJson(folder, 'old', 'new', '--service', 'a'))).toEqual([]);
  });
});
