import { diagnostic } from '../../diagnostics/registry/index.js';
import {
  type ConditionKey,
  type ConditionKeyType,
  conditionKeyTypes,
} from '../../model/catalog.js';
import type { SectionNode } from '../../parse/spec-document.js';
import { conditionKeyParts } from '../names/condition-key-parts.js';
import { identifiersOf } from '../names/identifiers.js';
import { nameRules } from '../names/valid-names.js';
import type { BuildContext } from './context.js';

/** Builds one condition key from its section below `## Conditions`. */
export function buildConditionKey(
  context: BuildContext,
  section: SectionNode,
): ConditionKey | undefined {
  const { value: name, span } = section.heading;
  const named = context.checkName(name, nameRules.conditionKey, () => span);
  const type = readType(context, section);
  if (!named || !type) return undefined;
  const description = context.field(section, 'description')?.value;
  return {
    name,
    ...identifiersOf(context.prefix, 'condition key', name),
    span,
    type,
    parts: conditionKeyParts(name),
    ...(description !== undefined && { description }),
    ...context.removed(section, nameRules.version),
  };
}

function readType(context: BuildContext, section: SectionNode): ConditionKeyType | undefined {
  const field = context.requiredField(section, 'type');
  if (!field) return undefined;
  const type = conditionKeyTypes.find((candidate) => candidate === field.value);
  if (!type) {
    const expected = conditionKeyTypes.map((candidate) => `\`${candidate}\``).join(', ');
    const parameters = { value: field.value, expected };
    context.diagnostics.push(diagnostic('unknown-condition-key-type', field.span, parameters));
  }
  return type;
}
