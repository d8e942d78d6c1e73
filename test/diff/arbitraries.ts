import fc from 'fast-check';
import {
  accessLevels,
  type Action,
  type ActionResource,
  type ArnFormat,
  type Catalog,
  type ConditionKey,
  conditionKeyTypes,
  type ResourceType,
  type Service,
} from '../../generator/model/catalog.js';
import { action, arnFormat, conditionKey, resourceType, service } from './models.js';

/*
 * Names come from small pools and facts from smaller ones, so that two catalogs made independently share most names and
 * differ in every way that the model allows.
 */
const typeNames = ['crate', 'shelf', 'constructor'] as const;
const keyNames = ['box:Zone', 'aws:RequestTag/${TagKey}', 'aws:TagKeys'] as const;
const dependentNames = ['iam:PassRole', 'kms:Decrypt', 'ec2:*'] as const;
const formatTexts = [
  'arn:${Partition}:box:${Region}:${Account}:crate/${CrateId}',
  'arn:${Partition}:box:${Region}:${Account}:crate/${CrateName}',
  'arn:${Partition}:box::${Account}:crate/${CrateId}',
  'arn:${Partition}:box::${AccountId}:crate/${CrateId}',
  'arn:${Partition}:box:::shelf/${Shelf}/crate/${Crate}',
  'arn:${Partition}:box:::*',
] as const;

const marks = {
  identifier: fc.constantFrom('Alpha', 'Beta'),
  camelIdentifier: fc.constantFrom('alpha', 'beta'),
};
const removed = fc.option(fc.constantFrom('1.0.0', '2.0.0'), { nil: undefined });
const description = fc.option(
  fc.constantFrom(
    '',
    'Moves a box.',
    'Grants permission to move a box',
    'moves  a BOX',
    'Burns it',
  ),
  { nil: undefined },
);

/** Without the fields that are `undefined`, as the model has them. */
function defined<Fields extends object>(fields: Fields) {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as {
    [Field in keyof Fields]?: Exclude<Fields[Field], undefined>;
  };
}

function someOf(names: readonly string[]): fc.Arbitrary<string[]> {
  return fc.shuffledSubarray([...names]);
}

function entryOf(type: string): fc.Arbitrary<ActionResource> {
  return fc.record({
    resourceType: fc.constant(type),
    required: fc.boolean(),
    conditionKeys: someOf(keyNames),
    dependentActions: someOf(dependentNames),
  });
}

const entries: fc.Arbitrary<readonly ActionResource[]> = someOf(['', ...typeNames])
  .filter((types) => types.length > 0)
  .chain((types) => fc.tuple(...types.map(entryOf)));

function actionOf(name: string): fc.Arbitrary<Action> {
  return fc
    .record({
      ...marks,
      removed,
      description,
      accessLevel: fc.constantFrom(...accessLevels),
      resources: entries,
    })
    .map((fields) => action(name, defined(fields)));
}

/** The parameters may have other names, as after a change of the naming rules. */
function formatOf(text: string): fc.Arbitrary<ArnFormat> {
  return fc.boolean().map((renamed) => {
    const format = arnFormat(text);
    if (!renamed) return format;
    const parameters = format.parameters.map(({ placeholder, name }) => ({
      placeholder,
      name: `${name}X`,
    }));
    return { ...format, parameters };
  });
}

function resourceTypeOf(name: string): fc.Arbitrary<ResourceType> {
  return fc
    .record({
      ...marks,
      removed,
      arnFormats: someOf(formatTexts).chain((texts) => fc.tuple(...texts.map(formatOf))),
      conditionKeys: someOf(keyNames),
    })
    .map((fields) => resourceType(name, [], defined(fields)));
}

function conditionKeyOf(name: string): fc.Arbitrary<ConditionKey> {
  return fc
    .record({
      ...marks,
      removed,
      description,
      type: fc.option(fc.constantFrom(...conditionKeyTypes), { nil: undefined }),
    })
    .map((fields) => conditionKey(name, defined(fields)));
}

function eachOf<Kind>(
  names: readonly string[],
  elementOf: (name: string) => fc.Arbitrary<Kind>,
): fc.Arbitrary<Kind[]> {
  return someOf(names).chain((chosen) => fc.tuple(...chosen.map(elementOf)));
}

function serviceOf(prefix: string): fc.Arbitrary<Service> {
  return fc
    .record({
      ...marks,
      title: fc.constantFrom('Amazon Box', 'AWS Box'),
      actions: eachOf(['MoveBox', 'MoveCrate', 'ListBoxes', 'BurnBox'], actionOf),
      resourceTypes: eachOf(typeNames, resourceTypeOf),
      conditionKeys: eachOf(keyNames, conditionKeyOf),
      declaresResources: fc.boolean(),
    })
    .map((fields) => service(prefix, fields));
}

/** Any catalog of up to three services. */
export const anyCatalog: fc.Arbitrary<Catalog> = eachOf(
  ['barn', 'box', 'crate-yard'],
  serviceOf,
).map((services) => ({ services }));

/** The same change on many actions of many services, among changes of other kinds. */
export const crowdedCatalogs: fc.Arbitrary<readonly [Catalog, Catalog]> = fc
  .record({ services: fc.integer({ min: 1, max: 5 }), actions: fc.integer({ min: 0, max: 12 }) })
  .chain(({ services, actions }) => {
    const prefixes = Array.from({ length: services }, (_, index) => `s${index}`);
    const names = Array.from({ length: actions }, (_, index) => `Move${index}`);
    const crowd = (level: fc.Arbitrary<Action['accessLevel']>) =>
      fc
        .tuple(
          ...prefixes.map((prefix) =>
            fc
              .tuple(
                ...names.map((name) => level.map((accessLevel) => action(name, { accessLevel }))),
              )
              .map((all) => service(prefix, { actions: all })),
          ),
        )
        .map((all): Catalog => ({ services: all }));
    const mostly = fc.oneof(
      { weight: 9, arbitrary: fc.constant('Write' as const) },
      { weight: 1, arbitrary: fc.constantFrom(...accessLevels) },
    );
    return fc.tuple(crowd(fc.constant('Tagging')), crowd(mostly));
  });
