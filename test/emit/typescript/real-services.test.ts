import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyzeSources } from '../../../generator/pipeline.js';
import { catalogOf, fixture } from './compile.js';
import { expectModel } from './expect-model.js';

const seeds = new URL('../../../seeds/', import.meta.url);
const inputs = readdirSync(seeds)
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ path: `seeds/${name}`, text: readFileSync(new URL(name, seeds), 'utf8') }));
const { catalog } = analyzeSources(inputs);

describe('the emitted modules, when they run', () => {
  it('say what each fixture says', async () => {
    await expectModel(catalogOf(fixture('seed/iam.cognito-sync.md')));
    await expectModel(catalogOf(fixture('traps/iam.trap-service.md')));
  });

  it('say that there are no services when there are none', async () => {
    await expectModel({ services: [] });
  });

  it('say what every spec in seeds/ says', async () => {
    expect(catalog.services.length).toBeGreaterThan(0);
    await expectModel(catalog);
  });
});
