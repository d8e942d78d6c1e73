import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Consumer } from './consumer.js';
import { repository, run } from './run.js';
import { accepted, preamble, refused } from './statements.js';

const compilers = ['typescript-5.4', 'typescript', 'typescript-7.0'];

/** One statement a line, after the preamble. */
function write(folder: string, file: string, statements: readonly string[]): void {
  const text = `${preamble}${statements.join('\n')}\nexport {};\n`;
  writeFileSync(join(folder, file), text);
}

/** What the compiler says about each line of the file, all its words. */
function messagesByLine(output: string, file: string): ReadonlyMap<number, string> {
  const messages = new Map<number, string>();
  let line = 0;
  for (const text of output.split('\n')) {
    const place = /^(\S+)\((\d+),\d+\): error /.exec(text);
    if (place !== null) line = place[1] === file ? Number(place[2]) : 0;
    if (line > 0) messages.set(line, `${messages.get(line) ?? ''}${text}\n`);
  }
  return messages;
}

/** A project of its own in the consuming one. */
function writeProject(folder: string): void {
  mkdirSync(folder);
  write(folder, 'accepted.mts', accepted);
  write(
    folder,
    'refused.mts',
    refused.map(([statement]) => statement),
  );
  const options = { strict: true, module: 'nodenext', target: 'es2022', types: [], noEmit: true };
  const project = { compilerOptions: options, files: ['accepted.mts', 'refused.mts'] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(project));
}

/** Statements that must and must not compile, under three compilers. */
export function statementsSuite(getConsumer: () => Consumer): void {
  const folder = (): string => join(getConsumer().folder, 'statements');

  beforeAll(() => {
    writeProject(folder());
  });

  describe.each(compilers)('statements under %s', (compiler) => {
    statementsUnder(compiler, folder);
  });
}

function statementsUnder(compiler: string, folder: () => string): void {
  let output: string;
  const first = preamble.split('\n').length;

  beforeAll(async () => {
    const tsc = join(repository, 'node_modules', compiler, 'bin/tsc');
    const outcome = await run(folder(), process.execPath, [tsc, '--pretty', 'false']);
    output = outcome.stdout;
  });

  it('has many of each kind', () => {
    expect(accepted.length).toBeGreaterThanOrEqual(40);
    expect(refused.length).toBeGreaterThanOrEqual(40);
  });

  it('has no errors but in the refused statements', () => {
    const messages = messagesByLine(output, 'accepted.mts');
    const wrong = [...messages].map(([line, message]) => [accepted[line - first], message]);
    expect(wrong).toEqual([]);
    const others = output.split('\n').filter((text) => /^\S/.test(text));
    expect(others.filter((text) => !text.startsWith('refused.mts('))).toEqual([]);
    expect(
      [...messagesByLine(output, 'refused.mts').keys()].filter((line) => line < first),
    ).toEqual([]);
  });

  it.each(refused)('refuses %s', (statement, ...names) => {
    const line = first + refused.findIndex(([one]) => one === statement);
    const message = messagesByLine(output, 'refused.mts').get(line) ?? '';
    for (const name of names) expect(message).toContain(name);
  });
}
