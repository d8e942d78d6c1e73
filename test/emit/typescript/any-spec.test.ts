import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasErrors } from '../../../generator/diagnostics/diagnostic.js';
import type { Catalog, Service } from '../../../generator/model/catalog.js';
import { analyzeSources } from '../../../generator/pipeline.js';
import { anyText } from './arbitraries.js';
import { arbitrarySpec } from './arbitrary-spec.js';
import { catalogOf, fixture, modulesOf } from './compile.js';
import { expectModel } from './expect-model.js';
import { inPrettierForm } from './prettier-form.js';

const [traps] = catalogOf(fixture('traps/iam.trap-service.md')).services;

/** The service with the texts, in turn, for every text that comes from people. */
function withTexts(service: Service, texts: readonly string[]): Service {
  let count = 0;
  const next = (): string => texts[count++ % texts.length] ?? '';
  const described = <Element extends object>(element: Element) => ({
    ...element,
    description: next(),
  });
  return {
    ...service,
    title: next(),
    actions: service.actions.map(described),
    conditionKeys: service.conditionKeys.map(described),
  };
}

async function expectPrettierForm(catalog: Catalog): Promise<void> {
  for (const { path, text } of modulesOf(catalog)) {
    expect(await inPrettierForm(text), path).toBe(text);
  }
}

describe('the emitted modules', () => {
  it('are in Prettier form and say what the model says, whatever the texts hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 19 }), async (texts) => {
        if (traps === undefined) throw new Error('The fixture has a service');
        const catalog = { services: [withTexts(traps, texts)] };
        await expectModel(catalog);
        await expectPrettierForm(catalog);
      }),
      { numRuns: 40 },
    );
  });

  it('are in Prettier form and say what the spec says, whatever the allowed names and texts', async () => {
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(arbitrarySpec, async (input) => {
        const { catalog, diagnostics } = analyzeSources([input]);
        if (hasErrors(diagnostics)) return;
        accepted += 1;
        await expectModel(catalog);
        await expectPrettierForm(catalog);
      }),
      { numRuns: 150 },
    );
    expect(accepted).toBeGreaterThan(50);
  });
});
