import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Action, Service } from '../../generator/model/catalog.js';
import { npmCatalog } from '../support/npm-catalog.js';
import type { Consumer } from './consumer.js';
import { repository, run } from './run.js';

/** An action and a resource type of its service, and whether the action is listed for the type. */
interface Pair {
  readonly action: string;
  readonly resourceType: string;
  readonly fits: boolean;
}

const count = 500;

function pairsOf(service: Service, action: Action): readonly Pair[] {
  const name = `${service.prefix}:${action.name}`;
  return service.resourceTypes.map((type) => ({
    action: name,
    resourceType: `${service.prefix}:${type.name}`,
    fits: action.resources.some(({ resourceType }) => resourceType === type.name),
  }));
}

/** As many that fit as that do not, over all services; the same ones in every run. */
function samplePairs(): readonly Pair[] {
  const pairs = npmCatalog().services.flatMap((service) =>
    service.actions.flatMap((action) => pairsOf(service, action)),
  );
  return [true, false].flatMap((fits) => {
    const some = pairs.filter((pair) => pair.fits === fits);
    const options = { numRuns: 1, seed: 5 };
    const places = fc.uniqueArray(fc.nat(some.length - 1), {
      minLength: count / 2,
      maxLength: count / 2,
      size: 'max',
    });
    const [chosen = []] = fc.sample(places, options);
    return chosen.flatMap((place) => some[place] ?? []);
  });
}

function writeProject(folder: string, pairs: readonly Pair[]): number {
  mkdirSync(folder);
  const prefixes = [...new Set(pairs.map(({ action }) => action.split(':')[0] ?? ''))].sort();
  const head = [
    `import { allow, type Arn } from '@iamspec/aws';`,
    ...prefixes.map((prefix) => `import '@iamspec/aws/${prefix}';`),
    'declare function arn<Type extends string>(type: Type): Arn<Type>;',
  ];
  const lines = pairs.map(({ action, resourceType }) => {
    return `allow({ actions: ['${action}'], resources: [arn('${resourceType}')] });`;
  });
  writeFileSync(join(folder, 'pairs.ts'), [...head, ...lines, ''].join('\n'));
  const options = { strict: true, module: 'nodenext', target: 'es2022', types: [], noEmit: true };
  const project = { compilerOptions: options, files: ['pairs.ts'] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(project));
  return head.length;
}

/** The compiler and the metadata agree on what fits. */
export function pairsSuite(getConsumer: () => Consumer): void {
  it('gives the verdict of the metadata for 500 sampled pairs of action and resource type', async () => {
    const folder = join(getConsumer().folder, 'pairs');
    const pairs = samplePairs();
    expect(pairs).toHaveLength(count);
    const before = writeProject(folder, pairs);
    const tsc = join(repository, 'node_modules/typescript/bin/tsc');
    const { stdout } = await run(folder, process.execPath, [tsc, '--pretty', 'false']);
    const errors = stdout.split('\n').filter((text) => /^\S/.test(text));
    const lines = new Set(errors.map((text) => Number(/^pairs\.ts\((\d+),/.exec(text)?.[1])));
    const expected = pairs.flatMap((pair, index) => (pair.fits ? [] : [before + index + 1]));
    expect([...lines].sort((left, right) => left - right)).toEqual(expected);
  });
}
