import { diagnostic } from '../../diagnostics/registry/index.js';
import type { ArnFormat, ResourceType } from '../../model/catalog.js';
import type { SectionNode } from '../../parse/spec-document.js';
import { parseArnFormat } from '../names/arn-format.js';
import { identifiersOf } from '../names/identifiers.js';
import { nameRules } from '../names/valid-names.js';
import type { BuildContext } from './context.js';
import { type JsonObject, JsonReader } from './json-reader.js';

/** Builds one resource type from its section below `## Resources`. */
export function buildResourceType(
  context: BuildContext,
  section: SectionNode,
): ResourceType | undefined {
  const { value: name, span } = section.heading;
  const named = context.checkName(name, nameRules.resourceType, () => span);
  const block = context.requiredBlock(section, 'resource');
  if (!block) return undefined;
  const reader = new JsonReader(block, context.diagnostics);
  const object = reader.object(block.value, []);
  if (!object) return undefined;
  reader.onlyFields(object, [], ['arns', 'condition_keys']);
  const arnFormats = readArnFormats(context, reader, object);
  const conditionKeys = reader.strings(object, [], 'condition_keys');
  if (!named || !arnFormats || !conditionKeys) return undefined;
  const rule = nameRules.conditionKey;
  context.refer('condition key', rule, conditionKeys, block, ['condition_keys']);
  return {
    name,
    ...identifiersOf(context.prefix, 'resource type', name),
    span,
    arnFormats,
    conditionKeys,
    ...context.removed(section, nameRules.version),
  };
}

function readArnFormats(
  context: BuildContext,
  reader: JsonReader,
  object: JsonObject,
): ArnFormat[] | undefined {
  const texts = reader.strings(object, [], 'arns');
  const formats = new Map<string, ArnFormat>();
  texts?.forEach((text, index) => {
    const { format, problem } = parseArnFormat(text);
    const reason = format ? twinOf(format, formats) : problem;
    if (format && reason === undefined) formats.set(parameterSet(format), format);
    else {
      const span = reader.node.spanOf(['arns', index]);
      const parameters = { problem: reason ?? 'not readable' };
      context.diagnostics.push(diagnostic('invalid-arn-format', span, parameters));
    }
  });
  return texts && [...formats.values()];
}

/** Formats of one type are told apart by the parameters that have to be given, so two cannot have the same ones. */
function twinOf(format: ArnFormat, others: ReadonlyMap<string, ArnFormat>): string | undefined {
  const twin = others.get(parameterSet(format));
  return twin && `the same placeholders as \`${twin.text}\` of the same type`;
}

function parameterSet(format: ArnFormat): string {
  return format.parameters
    .map((parameter) => parameter.name)
    .filter((name) => name !== 'partition')
    .sort()
    .join(' ');
}
