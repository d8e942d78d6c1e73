import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { diagnostic } from '../../diagnostics/registry/index.js';
import type { Service } from '../../model/catalog.js';
import type { Reference } from '../build/context.js';
import type { Rule } from './rule.js';

/** Dependent actions that a loaded service does not have, or that are the action itself. Absent services say nothing. */
export const dependentActions: Rule = ({ references, services }) => {
  const names = new Map<string, ReadonlySet<string>>();
  return references.flatMap((reference) =>
    reference.kind === 'dependent action' ? check(reference, services, names) : [],
  );
};

function check(
  { name, node, path, action }: Reference,
  services: ReadonlyMap<string, Service>,
  names: Map<string, ReadonlySet<string>>,
): Diagnostic[] {
  if (name === action) return [diagnostic('self-dependent-action', node.spanOf(path), { name })];
  const [prefix = '', local = ''] = name.split(':');
  const service = services.get(prefix);
  if (!service || local.endsWith('*')) return [];
  const known = names.get(prefix) ?? new Set(service.actions.map((entry) => entry.name));
  names.set(prefix, known);
  if (known.has(local)) return [];
  return [diagnostic('undefined-dependent-action', node.spanOf(path), { name })];
}
