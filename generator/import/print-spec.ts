import type {
  ActionFacts,
  ConditionKeyFacts,
  ResourceTypeFacts,
  ServiceFacts,
} from '../model/facts.js';
import { assert } from '../support/assert.js';
import { sortedBy } from '../support/compare.js';

/**
 * The text of a spec: `preamble` verbatim, then `## Privileges` and, where the facts declare them, `## Resources` and
 * `## Conditions`. Elements come in code-unit order of their names, JSON as `JSON.stringify(value, null, 4)`, LF, a final
 * newline. Inside a group there are no blank lines; exactly one stands before `## Resources` and before `## Conditions`.
 * Reading the text and printing it again gives the same bytes (seeds/README.md, "The format").
 *
 * @param preamble everything before `## Privileges`, as `SpecDocument.preamble` has it.
 */
export function printSpec(preamble: string, facts: ServiceFacts): string {
  const groups = [printGroup('Privileges', facts.actions, printAction)];
  if (facts.declaresResources) {
    groups.push(printGroup('Resources', facts.resourceTypes, printResourceType));
  }
  if (facts.declaresConditions) {
    groups.push(printGroup('Conditions', facts.conditionKeys, printConditionKey));
  }
  return preamble + groups.join('\n');
}

/** The section of an action below `## Privileges`. An empty description is printed as a bare label. */
export function printAction(action: ActionFacts): string {
  const entries = action.resources.map((resource) => ({
    resource_type: resource.resourceType,
    required: resource.required,
    condition_keys: resource.conditionKeys,
    dependent_actions: resource.dependentActions,
  }));
  return printSection(action.name, [
    ...descriptionField(action),
    `access level: ${action.accessLevel}`,
    ...removedField(action),
    `resource types${block(Object.fromEntries(entries.map((entry) => [entry.resource_type, entry])))}`,
  ]);
}

/** The section of a resource type below `## Resources`. */
export function printResourceType(type: ResourceTypeFacts): string {
  const value = {
    arns: type.arnFormats.map((format) => format.text),
    condition_keys: type.conditionKeys,
  };
  return printSection(type.name, [...removedField(type), `resource${block(value)}`]);
}

/** The section of a condition key below `## Conditions`. Only a key with a type can be declared. */
export function printConditionKey(key: ConditionKeyFacts): string {
  assert(key.type, `the declared condition key \`${key.name}\` has a type`);
  return printSection(key.name, [
    `type: ${key.type}`,
    ...descriptionField(key),
    ...removedField(key),
  ]);
}

function printGroup<Facts extends { readonly name: string }>(
  title: string,
  elements: readonly Facts[],
  print: (element: Facts) => string,
): string {
  const sections = sortedBy(elements, ({ name }) => name).map(print);
  return `## ${title}\n${sections.join('')}`;
}

function printSection(name: string, fields: readonly string[]): string {
  return `### ${name}\n${fields.map((field) => `- ${field}\n`).join('')}`;
}

function descriptionField({ description }: { readonly description?: string }): string[] {
  if (description === undefined) return [];
  return [description === '' ? 'description:' : `description: ${description}`];
}

function removedField({ removed }: { readonly removed?: string }): string[] {
  return removed === undefined ? [] : [`removed: ${removed}`];
}

/** The fence below a label. */
function block(value: object): string {
  return `\n\`\`\`\n${JSON.stringify(value, null, 4)}\n\`\`\``;
}
