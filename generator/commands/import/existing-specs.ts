import type { ExistingSpec } from '../../import/import-plan.js';
import type { Analysis } from '../../analysis.js';
import { assert } from '../../support/assert.js';

/** The specs of the seeds folder by prefix. They are free of errors, so each prefix has one document. */
export function existingSpecs({ catalog, documents }: Analysis): Map<string, ExistingSpec> {
  const byPrefix = new Map(documents.map((document) => [document.prefix.value, document]));
  return new Map(
    catalog.services.map((service) => {
      const document = byPrefix.get(service.prefix);
      assert(document, `the service \`${service.prefix}\` comes from a document`);
      const { name, text } = document.source;
      const sources = service.sources.map((source) => source.name);
      return [service.prefix, { name, text, preamble: document.preamble, facts: service, sources }];
    }),
  );
}
