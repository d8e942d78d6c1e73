import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { packageRoot } from '../support/fake-io.js';
import { folderWith, git, put, repositoryWith, run } from './diff-project.js';

interface Step {
  readonly name?: string;
  readonly run?: string;
  readonly uses?: string;
}

interface Job {
  readonly permissions: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
  readonly env?: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly permissions: object;
  readonly jobs: Readonly<Record<'update' | 'propose', Job>>;
}

const text = readFileSync(join(packageRoot, 'templates/workflows/iamspec-update.yml'), 'utf8');
const { jobs, permissions } = parse(text, { strict: true, uniqueKeys: true }) as Workflow;
const steps = Object.values(jobs).flatMap((job) => job.steps);
const scripts = steps.flatMap((step) => step.run ?? []);

function scriptOf(job: Job, name: string): string {
  return job.steps.find((step) => step.name === name)?.run ?? '';
}

describe('the workflow that proposes updates', () => {
  it('gives each job the least it needs', () => {
    expect(permissions).toEqual({});
    expect(jobs.update.permissions).toEqual({ contents: 'read' });
    expect(jobs.propose.permissions).toEqual({ contents: 'write', 'pull-requests': 'write' });
    expect(text).toContain('persist-credentials: false');
  });

  it('runs no code of packages where it can write', () => {
    const writing = jobs.propose.steps.flatMap((step) => step.run ?? []).join('\n');
    expect(writing).not.toMatch(/\b(?:npm|npx|node|iamspec (?!-))\b.*(?:install|ci|import|diff)/);
    expect(writing).not.toMatch(/\bnp[mx] /);
  });

  it('puts no expression into a script, so that no text can become a command', () => {
    expect(scripts.length).toBeGreaterThan(5);
    for (const script of scripts) expect(script).not.toContain('${{');
    expect(text).not.toContain('github.event');
    expect(text).toContain('--body-file "$body"');
  });

  it('uses actions of GitHub at a major version', () => {
    const used = steps.flatMap((step) => step.uses ?? []);
    expect(used.length).toBeGreaterThan(3);
    for (const action of used) expect(action).toMatch(/^actions\/[a-z-]+@v\d+$/);
  });

  it('calls commands and options that iamspec has', async () => {
    const calls = scripts.flatMap((script) =>
      [...script.matchAll(/npx --no-install iamspec ([a-z-]+)(.*)/g)].map((call) => [
        call[1] ?? '',
        [...(call[2] ?? '').matchAll(/--[a-z-]+/g)].map(([option]) => option),
      ]),
    );
    const names = calls.map(([name]) => name);
    expect(new Set(names)).toEqual(new Set(['import', 'generate', 'changelog', 'diff']));
    for (const [name, options] of calls) {
      const help = await run(packageRoot, [name as string, '--help']);
      expect(help.exitCode()).toBe(0);
      for (const option of options ?? []) expect(help.out()).toContain(`${option} <`.slice(0, -2));
    }
  });

  it('consists of scripts that bash can read', () => {
    for (const script of scripts) execFileSync('bash', ['--norc', '-n', '-c', script]);
  });

  it('judges by exit codes and fails on any other', () => {
    const script = scriptOf(jobs.update, 'Judge');
    const folder = repositoryWith({ 'seeds/iam.a.md': 'a', 'bin/.keep': '' });
    put(folder, {
      'bin/npx': '#!/bin/sh\ncase "$*" in *widening*) exit 1 ;; *broken*) exit 2 ;; esac\nexit 0\n',
      'seeds/iam.a.md': 'b',
    });
    execFileSync('chmod', ['+x', join(folder, 'bin/npx')]);
    const env = {
      ...process.env,
      PATH: `${join(folder, 'bin')}:${process.env.PATH ?? ''}`,
      RUNNER_TEMP: join(folder, '..', `${folder.slice(folder.lastIndexOf('/') + 1)}-temp`),
      GITHUB_OUTPUT: join(folderWith({}), 'output'),
    };
    const bash = (commands: string) =>
      execFileSync('bash', ['--norc', '-e', '-c', commands], { cwd: folder, env, stdio: 'pipe' });
    bash(`${script}\nrm -r "$RUNNER_TEMP"`);
    expect(readFileSync(env.GITHUB_OUTPUT, 'utf8')).toBe(
      'breaking=false\ndangerous=false\nwidening=true\nchanged=true\n',
    );
    expect(() => bash(script.replace('has breaking', 'has broken'))).toThrow();
    bash('rm -r "$RUNNER_TEMP"');
  });

  it('takes over files of its own folders only', () => {
    const [, command] = /(git apply [^]*?\.patch")/.exec(scriptOf(jobs.propose, 'Commit')) ?? [];
    const folder = repositoryWith({ 'seeds/iam.a.md': 'a\n', 'generated/src/a.ts': 'a\n' });
    const files = ['seeds/iam.a.md', 'generated/src/deep/b.ts', '.github/workflows/x.yml', 'x.sh'];
    put(folder, Object.fromEntries(files.map((file) => [file, 'changed\n'])));
    git(folder, 'add', '--all');
    const patch = git(folder, 'diff', '--cached', '--binary', 'HEAD');
    git(folder, 'reset', '--hard', '--quiet');
    const temporary = folderWith({ 'update/update.patch': patch });
    const env = { ...process.env, RUNNER_TEMP: temporary };
    execFileSync('bash', ['--norc', '-e', '-c', command ?? 'false'], {
      cwd: folder,
      env,
      stdio: 'pipe',
    });
    const staged = git(folder, 'diff', '--cached', '--name-only').trim().split('\n');
    expect(staged).toEqual(['generated/src/deep/b.ts', 'seeds/iam.a.md']);
  });

  it('merges by itself only when nothing breaks, is dangerous or widens', () => {
    const script = scriptOf(jobs.propose, 'Merge by itself what is safe, and nothing else');
    const folder = folderWith({ 'bin/gh': '#!/bin/sh\necho "$*"\n' });
    execFileSync('chmod', ['+x', join(folder, 'bin/gh')]);
    const merge = (breaking: string, dangerous: string, widening: string) =>
      execFileSync('bash', ['--norc', '-e', '-c', script], {
        encoding: 'utf8',
        env: {
          PATH: `${join(folder, 'bin')}:${process.env.PATH ?? ''}`,
          BRANCH: 'b',
          ...{ BREAKING: breaking, DANGEROUS: dangerous, WIDENING: widening },
        },
      });
    expect(merge('false', 'false', 'false')).toBe('pr merge b --auto --squash\n');
    for (const [breaking, dangerous, widening] of [
      ['true', 'false', 'false'],
      ['false', 'true', 'false'],
      ['false', 'false', 'true'],
      ['false', 'false', ''],
      ['', '', ''],
    ] as const) {
      expect(merge(breaking, dangerous, widening)).toBe('pr merge b --disable-auto\n');
    }
  });
});
