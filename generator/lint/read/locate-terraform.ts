import { type MapNode, textOf, type ValueNode, valueOf } from '../../policy/document.js';
import { type Located, locatedList, locatedMap } from './located.js';
import { type Locator, unknownAt } from './locate-value.js';

type Element = readonly [string, Located];

/**
 * The data source `aws_iam_policy_document` of Terraform, as the policy document that it makes (Terraform documentation,
 * "aws_iam_policy_document"). What a plan leaves out is not known yet.
 */
export function locateTerraform(node: MapNode, locator: Locator): Located {
  const version = textOf(node, 'version') ?? '2012-10-17';
  const statements = valueOf(node, 'statement');
  const items = statements?.kind === 'list' ? statements.items : [];
  return locatedMap(
    [
      ['Version', { plain: version, span: node.span }],
      [
        'Statement',
        locatedList(
          items.map((item) =>
            item.kind === 'map' ? statementOf(item, locator) : unknownAt(item.span),
          ),
          statements?.span ?? node.span,
        ),
      ],
    ],
    node.span,
  );
}

function statementOf(map: MapNode, locator: Locator): Located {
  const principals = principalsOf(map, locator);
  const hasPrincipals = principals.length > 0;
  return locatedMap(
    [
      ...textElement('Sid', map, 'sid', locator),
      ...effectOf(map, locator),
      ...principals,
      ...oneOf(
        map,
        locator,
        [
          ['Action', 'actions'],
          ['NotAction', 'not_actions'],
        ],
        true,
      ),
      ...oneOf(
        map,
        locator,
        [
          ['Resource', 'resources'],
          ['NotResource', 'not_resources'],
        ],
        !hasPrincipals,
      ),
      ...conditionOf(map, locator),
    ],
    map.span,
  );
}

function effectOf(map: MapNode, locator: Locator): Element[] {
  const written = textElement('Effect', map, 'effect', locator);
  return written.length > 0 ? written : [['Effect', { plain: 'Allow', span: map.span }]];
}

function textElement(name: string, map: MapNode, key: string, locator: Locator): Element[] {
  const entry = map.entries.find((candidate) => candidate.key.text === key);
  if (entry?.value.kind !== 'text' || entry.value.text === '') return [];
  return [[name, locator.locate(entry.value, entry.key.span)]];
}

/** The element whose list has something in it. Without one it is not known yet, where `isNeeded`. */
function oneOf(
  map: MapNode,
  locator: Locator,
  names: readonly (readonly [string, string])[],
  isNeeded: boolean,
): Element[] {
  const found = names.flatMap(([name, key]): Element[] => {
    const entry = map.entries.find((candidate) => candidate.key.text === key);
    const items = entry ? itemsOf(entry.value) : [];
    return entry && items.length > 0 ? [[name, listOf(items, entry.key, locator)]] : [];
  });
  if (found.length > 0 || !isNeeded) return found;
  return names.slice(0, 1).map(([name]) => [name, unknownAt(map.span)] as const);
}

function listOf(items: readonly ValueNode[], key: ValueNode, locator: Locator): Located {
  const values = items.map((item) => valueIn(item, locator));
  return { ...locatedList(values, key.span), key: key.span };
}

/** A value of a list; `null` is one that is not known yet. */
function valueIn(item: ValueNode, locator: Locator): Located {
  return item.kind === 'other' && item.value === null ? unknownAt(item.span) : locator.locate(item);
}

function itemsOf(node: ValueNode | undefined): readonly ValueNode[] {
  return node?.kind === 'list' ? node.items : [];
}

function principalsOf(map: MapNode, locator: Locator): Element[] {
  return (
    [
      ['Principal', 'principals'],
      ['NotPrincipal', 'not_principals'],
    ] as const
  ).flatMap(([name, key]): Element[] => {
    const blocks = itemsOf(valueOf(map, key)).filter((item) => item.kind === 'map');
    const [first] = blocks;
    if (!first) return [];
    if (blocks.some((block) => textOf(block, 'type') === '*')) {
      return [[name, { plain: '*', span: first.span }]];
    }
    const groups = gathered(blocks, 'type', 'identifiers', locator);
    return [[name, locatedMap([...groups], first.span)]];
  });
}

/** `test` and `variable` of blocks as the operators and keys of a condition; blocks with the same two are one. */
function conditionOf(map: MapNode, locator: Locator): Element[] {
  const blocks = itemsOf(valueOf(map, 'condition')).filter((item) => item.kind === 'map');
  const [first] = blocks;
  if (!first) return [];
  const operators = new Map<string, MapNode[]>();
  for (const block of blocks) {
    const test = textOf(block, 'test') ?? '${Unknown}';
    operators.set(test, [...(operators.get(test) ?? []), block]);
  }
  const elements = [...operators].map(([test, group]): Element => {
    const keys = gathered(group, 'variable', 'values', locator);
    const span = valueOf(group[0] ?? first, 'test')?.span ?? first.span;
    return [test, { ...locatedMap([...keys], span), key: span }];
  });
  return [['Condition', locatedMap(elements, first.span)]];
}

/** The lists below `values` of blocks, joined by the text below `name`. */
function gathered(
  blocks: readonly MapNode[],
  name: string,
  values: string,
  locator: Locator,
): Map<string, Located> {
  const found = new Map<string, Located>();
  for (const block of blocks) {
    const text = textOf(block, name) ?? '${Unknown}';
    const items = itemsOf(valueOf(block, values)).map((item) => valueIn(item, locator));
    const span = valueOf(block, name)?.span ?? block.span;
    const before = [...(found.get(text)?.children?.values() ?? [])];
    const written = items.length > 0 ? items : [unknownAt(block.span)];
    found.set(text, {
      ...locatedList([...before, ...written], found.get(text)?.span ?? span),
      key: span,
    });
  }
  return found;
}
