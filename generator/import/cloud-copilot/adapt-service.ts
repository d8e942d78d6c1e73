import type { ResourceTypeFacts } from '../../model/facts.js';
import { sortedBy, sortedUnique } from '../../support/compare.js';
import type { UpstreamService } from '../upstream.js';
import { adaptAction } from './adapt-action.js';
import { adaptConditionKey } from './adapt-condition-key.js';
import { entriesOf, type Notes, UpstreamObject } from './upstream-object.js';

/** The content of the package's three files about one service, and its display name. */
export interface ServiceData {
  readonly prefix: string;
  readonly title: string;
  readonly actions: unknown;
  readonly resourceTypes: unknown;
  readonly conditionKeys: unknown;
}

/** Takes the facts of one service over, and notes what a spec has no place for. */
export function adaptService(data: ServiceData): UpstreamService {
  const { prefix, title } = data;
  const notes: Notes = { losses: [], problems: [] };
  const facts = {
    prefix,
    title,
    actions: adaptEach(data.actions, 'name', prefix, notes, adaptAction),
    resourceTypes: adaptEach(data.resourceTypes, 'key', prefix, notes, adaptResourceType),
    conditionKeys: adaptEach(data.conditionKeys, 'key', prefix, notes, adaptConditionKey),
    declaresResources: true,
    declaresConditions: true,
  };
  return { facts, ...notes };
}

/** The values of an upstream map. Its keys are lower-cased names and say nothing of their own. */
function adaptEach<Facts extends { readonly name: string }>(
  map: unknown,
  nameField: 'name' | 'key',
  prefix: string,
  notes: Notes,
  adapt: (object: UpstreamObject) => Facts | undefined,
): Facts[] {
  const adapted = entriesOf(map, prefix, notes).flatMap(([key, value]) => {
    const object = new UpstreamObject(value, placeOf(prefix, nameField, key, value), notes);
    return adapt(object) ?? [];
  });
  return sortedBy(adapted, ({ name }) => name);
}

/** `s3:GetObject`, or `s3 bucket` for what is no action. */
function placeOf(prefix: string, nameField: string, key: string, value: unknown): string {
  const found = (Object(value) as Record<string, unknown>)[nameField];
  const name = typeof found === 'string' ? found : key;
  return nameField === 'name' ? `${prefix}:${name}` : `${prefix} ${name}`;
}

function adaptResourceType(type: UpstreamObject): ResourceTypeFacts {
  const name = type.string('key');
  const formats = splitArnFormats(type.string('arn'));
  const conditionKeys = sortedUnique(type.strings('conditionKeys'));
  type.close('a resource type');
  return { name, arnFormats: formats.map((text) => ({ text })), conditionKeys };
}

/** Thirteen resource types have two formats in one string, joined by a comma and a space. */
function splitArnFormats(text: string): string[] {
  return [...new Set(text.split(/, (?=arn:)/))].filter((format) => format !== '');
}
