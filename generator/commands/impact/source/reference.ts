import { ts } from '../../../emit/typescript/compiler.js';
import type { MemberGroup, ServiceName } from '../../../impact/uses.js';

/** What an expression refers to in the package: exports and members, one name after the other. */
export interface Reference {
  /** The service of the module; absent for `@iamspec/aws/all`, where the first name is the service. */
  readonly prefix?: string;
  readonly names: readonly string[];
}

/** Names of a file that stand for something of the package. Scopes are not told apart. */
export type Bindings = ReadonlyMap<string, Reference>;

/** A member of an export, such as `GetObject` of `S3Action`. */
export interface MemberReference {
  readonly service: ServiceName;
  readonly group: MemberGroup;
  readonly member: string;
}

const longest = 8;

/** The module of a service, or the one of all; undefined for any other. */
export function moduleReference(specifier: string): Reference | undefined {
  const name = /^@iamspec\/aws\/([a-z0-9-]+)(?:\/metadata)?$/.exec(specifier)?.[1];
  if (name === undefined || name === 'arn') return undefined;
  return name === 'all' ? { names: [] } : { prefix: name, names: [] };
}

/** What an expression, or a qualified name of a type, refers to. */
export function resolve(node: ts.Node, bindings: Bindings, depth = 0): Reference | undefined {
  if (depth > longest) return undefined;
  const inner = (child: ts.Node): Reference | undefined => resolve(child, bindings, depth + 1);
  if (ts.isIdentifier(node)) return bindings.get(node.text);
  if (ts.isCallExpression(node)) return resolveCall(node, inner);
  const access = accessOf(node);
  if (access) return append(inner(access.object), access.name.text);
  return isTransparent(node) ? inner(node.expression) : undefined;
}

/** `require('…')`, `import('…')`, and `S3Arn.with({ … })`, which has the members of `S3Arn`. */
function resolveCall(
  { expression, arguments: [first] }: ts.CallExpression,
  inner: (node: ts.Node) => Reference | undefined,
): Reference | undefined {
  const isLoad =
    expression.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(expression) && expression.text === 'require');
  if (isLoad)
    return first && ts.isStringLiteralLike(first) ? moduleReference(first.text) : undefined;
  const isBound = ts.isPropertyAccessExpression(expression) && expression.name.text === 'with';
  return isBound ? inner(expression.expression) : undefined;
}

/** `a.b`, `a['b']`, and `a.b` in a type. */
export function accessOf(
  node: ts.Node,
): { readonly object: ts.Node; readonly name: ts.Identifier | ts.StringLiteralLike } | undefined {
  if (ts.isPropertyAccessExpression(node)) {
    return ts.isIdentifier(node.name) ? { object: node.expression, name: node.name } : undefined;
  }
  if (ts.isQualifiedName(node)) return { object: node.left, name: node.right };
  if (!ts.isElementAccessExpression(node)) return undefined;
  const { argumentExpression: name } = node;
  return ts.isStringLiteralLike(name) ? { object: node.expression, name } : undefined;
}

type Transparent =
  | ts.ParenthesizedExpression
  | ts.AwaitExpression
  | ts.AsExpression
  | ts.NonNullExpression
  | ts.SatisfiesExpression;

/** An expression around another one that gives the same value. */
export function isTransparent(node: ts.Node): node is Transparent {
  return (
    ts.isParenthesizedExpression(node) ||
    ts.isAwaitExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isSatisfiesExpression(node)
  );
}

/** One name further. `default` of a module is what CommonJS code sees of it. */
export function append(reference: Reference | undefined, name: string): Reference | undefined {
  if (!reference || (name === 'default' && reference.names.length === 0)) return reference;
  return { ...reference, names: [...reference.names, name] };
}

/** The service that a reference is, if it is one as a whole. */
export function serviceOf({ prefix, names }: Reference): ServiceName | undefined {
  if (prefix !== undefined) {
    return names.length === 0 ? { by: 'prefix', name: prefix } : undefined;
  }
  const [name] = names;
  return name !== undefined && names.length === 1 ? { by: 'identifier', name } : undefined;
}

/** As exports end (see the package's README); the longer names first. */
const groups: readonly (readonly [ending: string, group: MemberGroup])[] = [
  ['ResourceType', 'resource type'],
  ['ConditionKey', 'condition key'],
  ['Condition', 'condition'],
  ['Action', 'action'],
  ['Arn', 'arn'],
];

/** The member that a reference is, if it is one. */
export function memberOf({ prefix, names }: Reference): MemberReference | undefined {
  const service: ServiceName =
    prefix === undefined
      ? { by: 'identifier', name: names[0] ?? '' }
      : { by: 'prefix', name: prefix };
  const [exported, member, ...rest] = prefix === undefined ? names.slice(1) : names;
  if (exported === undefined || member === undefined || rest.length > 0) return undefined;
  const group = groups.find(([ending]) => exported.endsWith(ending))?.[1];
  return group && { service, group, member };
}
