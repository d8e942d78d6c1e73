import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatValue } from '../support/format.js';
import { measureRounds, type Samples, type Subject } from '../support/rounds.js';
import type { Row } from '../support/row.js';
import { median, pairedRatio } from '../support/statistics.js';
import type { Workspace } from '../workspace.js';
import { type BuiltPackage, compiler } from './build-package.js';
import { bare, floyd, iamData, type Import, own, policyTypes } from './subjects.js';

const imports = [bare, own, floyd, policyTypes, iamData];
const roundsPerRun = 2;

export const compilerOptions = {
  target: 'ES2022',
  lib: ['ES2022'],
  module: 'NodeNext',
  strict: true,
  skipLibCheck: true,
  noEmit: true,
  types: [],
};

/** What one import adds to the time and the memory of the TypeScript compiler. */
export async function compileRows(workspace: Workspace, built: BuiltPackage): Promise<Row[]> {
  const subjects = imports.map((one) => subjectOf(one, workspace, built));
  const rounds = workspace.runs * roundsPerRun;
  const samplesOf = await measureRounds(subjects, rounds, workspace.say);
  return [
    ...imports.map(({ name }) => timeRow(name, samplesOf)),
    ...imports.map(({ name }) => memoryRow(name, samplesOf)),
  ];
}

function subjectOf(one: Import, workspace: Workspace, { consumer }: BuiltPackage): Subject {
  const folder = join(consumer, `compile-${imports.indexOf(one)}`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
  writeFileSync(join(folder, 'index.ts'), one.typescript);
  const run = workspace.node(folder, compiler(workspace), '-p', '.', '--extendedDiagnostics');
  return { name: one.name, run };
}

const goal = { better: 'lower', limit: 1.1 } as const;

function timeRow(name: string, samplesOf: (name: string) => Samples): Row {
  const times = samplesOf(name).all('milliseconds');
  const memory = median(samplesOf(name).all('peakBytes'));
  return {
    group: 'Package, TypeScript compiler: time',
    name: `project that imports ${name}`,
    value: median(times),
    unit: 'milliseconds',
    ...ratioTo(name, times, samplesOf(bare.name).all('milliseconds')),
    note: `peak memory ${formatValue(memory, 'bytes')}`,
  };
}

function memoryRow(name: string, samplesOf: (name: string) => Samples): Row {
  const amounts = samplesOf(name).outputs().map(memoryUsed);
  return {
    group: 'Package, TypeScript compiler: memory used',
    name: `project that imports ${name}`,
    value: median(amounts),
    unit: 'bytes',
    ...ratioTo(name, amounts, samplesOf(bare.name).outputs().map(memoryUsed)),
  };
}

function ratioTo(name: string, values: number[], bases: number[]): Partial<Row> {
  if (name === bare.name) return {};
  const ratio = { ratio: pairedRatio(values, bases), against: 'nothing' };
  return { ...ratio, ...(name === own.name && { goal }) };
}

/** As the compiler's diagnostics say. Throws when they do not. */
export function memoryUsed(diagnostics: string): number {
  const kilobytes = /^Memory used: +(\d+)K$/m.exec(diagnostics)?.[1];
  if (kilobytes === undefined) throw new Error('The compiler tells no memory');
  return Number(kilobytes) * 1024;
}
