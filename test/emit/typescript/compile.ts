import { readFileSync } from 'node:fs';
import {
  emitCatalogModules,
  emitService,
} from '../../../generator/emit/typescript/emit-typescript.js';
import { verifyModule } from '../../../generator/emit/typescript/verify-module.js';
import type { Catalog } from '../../../generator/model/catalog.js';
import type { GeneratedFile } from '../../../generator/model/generated-file.js';
import { analyzeSources, type SourceInput } from '../../../generator/pipeline.js';

/** The catalog of texts that have no errors; throws with the first error otherwise. */
export function catalogOf(...inputs: SourceInput[]): Catalog {
  const { catalog, diagnostics } = analyzeSources(inputs);
  const error = diagnostics.find(({ severity }) => severity === 'error');
  if (error) throw new Error(`${error.ruleId}: ${error.reason}`);
  return catalog;
}

/** Every module that is emitted for a catalog. */
export function modulesOf(catalog: Catalog): GeneratedFile[] {
  return [
    ...catalog.services.flatMap((service) => emitService(service, verifyModule)),
    ...emitCatalogModules(catalog, verifyModule),
  ];
}

/** A spec of `test/fixtures/`: `traps/iam.trap-service.md`. */
export function fixture(path: string): SourceInput {
  const url = new URL(`../../fixtures/${path}`, import.meta.url);
  const name = path.slice(path.indexOf('/') + 1);
  return { path: `seeds/${name}`, text: readFileSync(url, 'utf8') };
}
