import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { AnalyzeOptions, SourceInput } from '../../generator/pipeline.js';

/** With UPDATE_FIXTURES=1 in the environment the tests write what they expect; review the difference. */
const isUpdating = process.env.UPDATE_FIXTURES === '1';
const root = fileURLToPath(new URL('.', import.meta.url));
const expectedName = 'expected.txt';

/** Where sources are too large, or no text, to be kept as files. */
export interface FixtureModule {
  readonly inputs: readonly SourceInput[];
  readonly options?: AnalyzeOptions;
}

/** The folders beside this file: one a code. */
export function fixtureCodes(): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

/** The sources of a fixture: its `input.ts`, or all of its Markdown files. */
export async function readFixture(code: string): Promise<FixtureModule> {
  const names = readdirSync(join(root, code)).filter((name) => name !== expectedName);
  if (names.includes('input.ts')) {
    expect(names, 'a fixture is a module or Markdown files').toEqual(['input.ts']);
    return (await import(`./${code}/input.ts`)) as FixtureModule;
  }
  expect(names.filter((name) => !name.endsWith('.md'))).toEqual([]);
  const inputs = names.map((path) => ({
    path,
    text: readFileSync(join(root, code, path), 'utf8'),
  }));
  return { inputs };
}

/** Compares the report with `expected.txt`, or writes it. */
export function expectReport(code: string, report: string): void {
  const path = join(root, code, expectedName);
  if (isUpdating) writeFileSync(path, report);
  expect(existsSync(path), `${code}/${expectedName} is missing`).toBe(true);
  expect(report).toBe(readFileSync(path, 'utf8'));
}
