import { existsSync } from 'node:fs';
import type { Catalog } from '../../../templates/runtime/catalog.js';
import { UsageError } from '../usage-error.js';
import { catalogModule } from './catalog-module.js';

/** The catalogue of all services. Rejects with {@link UsageError} when it is not there. */
export async function loadCatalog(): Promise<Catalog> {
  if (!existsSync(new URL(catalogModule, import.meta.url))) {
    throw new UsageError(
      'There is no catalogue of services; run `npm run generate`, then `npm run compile`',
    );
  }
  const { catalog } = (await import(catalogModule)) as { readonly catalog: Catalog };
  return catalog;
}
