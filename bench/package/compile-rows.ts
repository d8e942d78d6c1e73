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

/** Many, for each lasts half a second and the difference is smaller than what a machine does by itself. */
const roundsPerRun = 5;

/** What `tsc --init` of TypeScript 6 sets and what changes what the compiler reads; nothing is written. */
export const compilerOptions = {
  target: 'ESNext',
  module: 'NodeNext',
  types: [],
  strict: true,
  skipLibCheck: true,
  noEmit: true,
};

/** A project without the types of browsers: the less it reads itself, the more weighs what it imports. */
const smallOptions = { ...compilerOptions, target: 'ES2022', lib: ['ES2022'] };

/** What one import adds to the time and the memory of the TypeScript compiler. */
export async function compileRows(workspace: Workspace, built: BuiltPackage): Promise<Row[]> {
  const place = { workspace, built };
  const samplesOf = await measure(imports, 'init', compilerOptions, place);
  const small = await measure([bare, own], 'small', smallOptions, place);
  const label = ', lib ES2022 alone';
  return [
    ...imports.map(({ name }) => timeRow(name, samplesOf)),
    ...[bare, own].map(({ name }) => timeRow(name, small, label)),
    ...imports.map(({ name }) => memoryRow(name, samplesOf)),
    ...[bare, own].map(({ name }) => memoryRow(name, small, label)),
  ];
}

type SamplesOf = (name: string) => Samples;

interface Place {
  readonly workspace: Workspace;
  readonly built: BuiltPackage;
}

/** Compiles one project for each import. */
function measure(
  subjects: readonly Import[],
  project: string,
  options: object,
  { workspace, built }: Place,
): Promise<SamplesOf> {
  const runs = subjects.map((one) => {
    const folder = join(built.consumer, `compile-${project}-${imports.indexOf(one)}`);
    return subjectOf(one, folder, options, workspace);
  });
  return measureRounds(runs, workspace.runs * roundsPerRun, workspace.say);
}

function subjectOf(one: Import, folder: string, options: object, workspace: Workspace): Subject {
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options }));
  writeFileSync(join(folder, 'index.ts'), one.typescript);
  const run = workspace.node(folder, compiler(workspace), '-p', '.', '--extendedDiagnostics');
  return { name: one.name, run };
}

const goal = { better: 'lower', limit: 1.1 } as const;

function timeRow(name: string, samplesOf: SamplesOf, label = ''): Row {
  const times = samplesOf(name).all('milliseconds');
  const memory = median(samplesOf(name).all('peakBytes'));
  return {
    group: 'Package, TypeScript compiler: time',
    name: `project that imports ${name}${label}`,
    value: median(times),
    unit: 'milliseconds',
    ...ratioTo(name, times, samplesOf(bare.name).all('milliseconds')),
    note: `peak memory ${formatValue(memory, 'bytes')}`,
  };
}

function memoryRow(name: string, samplesOf: SamplesOf, label = ''): Row {
  const amounts = samplesOf(name).outputs().map(memoryUsed);
  return {
    group: 'Package, TypeScript compiler: memory used',
    name: `project that imports ${name}${label}`,
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
