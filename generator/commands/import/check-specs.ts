import { findServiceClashes } from '../../analyze/names/clashes.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { PlannedSpec } from '../../import/import-plan.js';
import { printSpec } from '../../import/print-spec.js';
import type { Service } from '../../model/catalog.js';
import { type Analysis, analyzeSources } from '../../analysis.js';

/** What reading the planned texts says about them. */
export interface SpecCheck {
  readonly analysis: Analysis;
  /** Everything found in the planned texts, and clashes of new services with those that stay as they are. */
  readonly diagnostics: readonly Diagnostic[];
  /** Specs that read as something else than what they were printed from. */
  readonly misread: readonly string[];
}

/**
 * Reads the texts that an import is about to write, as `generate` will.
 *
 * @param unchanged services whose specs stay as they are.
 */
export function checkSpecs(
  specs: readonly PlannedSpec[],
  unchanged: readonly Service[],
  seeds: string,
): SpecCheck {
  const inputs = specs.map(({ name, text }) => ({ path: `${seeds}/${name}`, name, text }));
  const analysis = analyzeSources(inputs);
  const services = [...unchanged, ...analysis.catalog.services];
  const clashes = findServiceClashes(services).filter(
    ({ place }) => !analysis.diagnostics.some((known) => known.place === place),
  );
  return {
    analysis,
    diagnostics: [...analysis.diagnostics, ...clashes],
    misread: misreadSpecs(specs, analysis),
  };
}

function misreadSpecs(
  specs: readonly PlannedSpec[],
  { documents, catalog }: Analysis,
): readonly string[] {
  const services = new Map(catalog.services.map((service) => [service.specPath, service]));
  const preambles = new Map(documents.map(({ source, preamble }) => [source.name, preamble]));
  return specs.flatMap(({ name, text, after }) => {
    const service = services.get(name);
    const preamble = preambles.get(name);
    if (!service || preamble === undefined) return [name];
    const isSame = service.title === after.title && service.prefix === after.prefix;
    return isSame && printSpec(preamble, service) === text ? [] : [name];
  });
}
