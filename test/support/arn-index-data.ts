import { arnIndexModule } from '../../generator/emit/typescript/arn-index.js';
import type { Value } from '../../generator/emit/typescript/syntax.js';
import type { Catalog } from '../../generator/model/catalog.js';
import type { ArnIndexData } from '../../templates/runtime/arn-index.js';

/** The data of the emitted ARN index as the values they stand for. */
export function arnIndexData(catalog: Catalog): ArnIndexData {
  for (const statement of arnIndexModule(catalog).statements) {
    if (statement.kind !== 'const' || !isKind(statement.value, 'call')) continue;
    return plain(statement.value.arguments[0] as Value) as ArnIndexData;
  }
  throw new Error('The module has no call.');
}

function plain(value: Value): unknown {
  if (Array.isArray(value)) return value.map((entry: Value) => plain(entry));
  if (!isKind(value, 'object')) return value;
  return Object.fromEntries(value.members.map((member) => [member.name, plain(member.value)]));
}

function isKind<Kind extends string>(
  value: unknown,
  kind: Kind,
): value is Extract<Value, { readonly kind: Kind }> {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;
}
