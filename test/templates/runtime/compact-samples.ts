import fc from 'fast-check';
import type { Catalog } from '../../../templates/runtime/catalog.js';

const large = ['ec2', 's3', 'iam', 'lambda', 'kms', 'sqs', 'dynamodb', 'apigateway'];

/** Lists of actions and patterns of few services: single ones, runs of neighbours, and parts of a service. */
export function actionLists(catalog: Catalog): fc.Arbitrary<string[]> {
  const prefix = fc.oneof(fc.constantFrom(...large), fc.constantFrom(...catalog.prefixes));
  const part = prefix.chain((one) => partOf(one, catalog.service(one)?.matchActions('*') ?? []));
  return fc.array(part, { maxLength: 4 }).map((parts) => parts.flat());
}

function partOf(prefix: string, names: readonly string[]): fc.Arbitrary<readonly string[]> {
  const full = names.map((name) => `${prefix}:${name}`);
  if (full.length === 0) return fc.constant([]);
  const at = fc.nat(full.length - 1);
  return fc.oneof(
    fc.subarray(full, { maxLength: Math.min(12, full.length) }),
    fc.tuple(at, fc.nat(40)).map(([from, length]) => full.slice(from, from + length)),
    fc
      .tuple(at, at)
      .map(([missing, other]) => full.filter((_, index) => index !== missing && index !== other)),
    fc
      .tuple(at, fc.nat(12))
      .map(([index, length]) => [`${(full[index] ?? '').slice(0, prefix.length + 1 + length)}*`]),
    fc
      .tuple(at, fc.nat(8))
      .map(([index, length]) => [`${prefix}:*${(names[index] ?? '').slice(length)}`]),
    fc
      .tuple(at, fc.nat(8))
      .map(([index, length]) => [`${prefix}:*${(names[index] ?? '').slice(length, length + 5)}*`]),
    fc.constant(full),
  );
}
