import { describe, expect, it } from 'vitest';
import { arnIndexModule } from '../../../generator/emit/typescript/arn-index.js';
import { catalogModule } from '../../../generator/emit/typescript/catalog-module.js';
import { ts } from '../../../generator/emit/typescript/compiler.js';
import { rootModule, serviceModules } from '../../../generator/emit/typescript/modules.js';
import { printModule } from '../../../generator/emit/typescript/print/print-module.js';
import { objectOf, type Module } from '../../../generator/emit/typescript/syntax.js';
import { verifyModule } from '../../../generator/emit/typescript/verify-module.js';
import { InternalError } from '../../../generator/support/assert.js';
import { catalogOf, fixture } from './compile.js';

const catalog = catalogOf(fixture('traps/iam.trap-service.md'));
const modules = [
  ...catalog.services.flatMap(serviceModules),
  rootModule(catalog),
  catalogModule(catalog),
  arnIndexModule(catalog),
].map((module) => {
  const name = module.path.replace('src/services/trap-service/', '').replace('src/', 'root-');
  return { name, module, text: printModule(module).text };
});

function find(name: string): (typeof modules)[number] {
  const found = modules.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`There is no module ${name}`);
  return found;
}

function expectRefused(module: Module, text: string, change: string): void {
  expect(() => {
    verifyModule(module, text);
  }, change).toThrow(InternalError);
}

describe('verifyModule', () => {
  it.each(modules)('accepts $name as it was printed', ({ module, text }) => {
    verifyModule(module, text);
  });

  it.each<[module: string, change: string, from: string | RegExp, to: string]>([
    ['actions.ts', 'a statement at the end', /$/, 'console.log(1);\n'],
    ['actions.ts', 'a statement in between', '\n\n/** A member', '\nlet x;\n\n/** A member'],
    ['actions.ts', 'text that does not parse', 'enum ', 'enum enum '],
    ['actions.ts', 'an enum that is not exported', 'export enum', 'enum'],
    ['actions.ts', 'an enum that is const', 'export enum', 'export const enum'],
    ['actions.ts', 'another value', `'trap-service:search'`, `'trap-service:Search'`],
    ['actions.ts', 'a value that is no string', `'trap-service:search'`, '`trap-service:search`'],
    ['actions.ts', 'a value that is an expression', `'trap-service:search'`, `'' + eval('')`],
    ['actions.ts', 'another member name', 'Search =', 'Find ='],
    ['actions.ts', 'a member that is gone', /\n {2}Search = .*/, ''],
    ['actions.ts', 'an extra member', '\n}', `\n  More = 'x',\n}`],
    ['actions.ts', 'swapped members', /( {2}\w+ = '.*',\n)([^]*?)( {2}\w+ = '.*',\n)/, '$3$2$1'],
    ['actions.ts', 'a comment that is gone', /\/\*\* Actions.*\n/, ''],
    ['actions.ts', 'a second comment', 'export enum', '/** Actions. */\nexport enum'],
    ['actions.ts', 'a comment that ended early', 'Ends *\\/', 'Ends */ /*'],
    ['actions.ts', 'a comment behind a member', `'trap-service:KeyOnly',`, `$& // @ts-ignore`],
    ['actions.ts', 'another tag', '\\@mention', '@mention'],
    ['actions.ts', 'a tag in a list', ' - Access level', ' @internal\n   * - Access level'],
    ['actions.ts', 'an inline tag', '{\\@link x}', '{@link x}'],
    ['actions.ts', 'a tag that is gone', '@deprecated Not', 'Not'],
    ['actions.ts', 'an inline tag in a tag', '@deprecated Not', '@deprecated {@link x} Not'],
    ['actions.ts', 'another type', '`${TrapServiceAction}`', '`${TrapServiceAction}x`'],
    ['actions.ts', 'a wider type', '`${TrapServiceAction}`', '$& | string'],
    ['actions.ts', 'a generic type', 'ActionName =', 'ActionName<A> ='],
    ['actions.ts', 'text at the end', /$/, '// @ts-check\n'],
    ['index.ts', 'another module', './actions.js', './action.js'],
    ['index.ts', 'a named export', 'export *', 'export { x }'],
    ['index.ts', 'a namespace export', 'export *', 'export * as x'],
    ['index.ts', 'a type-only export', 'export *', 'export type *'],
    ['index.ts', 'an export of values', 'export type *', 'export *'],
    ['index.ts', 'import attributes', `'./actions.js'`, `'./actions.js' with { type: 'json' }`],
    ['arns.ts', 'another import', 'type ArnHelper }', 'type Arn }'],
    ['arns.ts', 'an extra import', 'type ArnHelper }', 'type ArnHelper, x }'],
    ['arns.ts', 'a renamed import', '{ arnHelpers', '{ x as arnHelpers'],
    ['arns.ts', 'a default import', 'import { arnHelpers', 'import x, { arnHelpers'],
    ['arns.ts', 'a namespace import', /import \{.*\} from/, 'import * as x from'],
    ['arns.ts', 'an import for its effect', /import \{.*\} from/, 'import'],
    ['arns.ts', 'a value import of a type', 'type ArnHelper', 'ArnHelper'],
    ['arns.ts', 'a type import of a value', '{ arnHelpers', '{ type arnHelpers'],
    ['arns.ts', 'an interface that extends', 'interface ArnTypes', 'interface ArnTypes extends X'],
    ['policy-types.ts', 'a base that is gone', ' extends Actions', ''],
    ['policy-types.ts', 'another base', 'extends Actions', 'extends Action'],
    ['policy-types.ts', 'a second base', 'extends Actions', 'extends Actions, X'],
    ['policy-types.ts', 'a base with a type argument', 'extends Actions', 'extends Actions<X>'],
    ['arns.ts', 'a generic interface', 'interface ArnTypes', 'interface ArnTypes<X>'],
    ['arns.ts', 'an exported interface', 'interface ArnTypes', 'export interface ArnTypes'],
    ['arns.ts', 'a member to assign to', 'readonly uuid', 'uuid'],
    ['arns.ts', 'an optional member', 'uuid:', 'uuid?:'],
    ['arns.ts', 'a required member', 'partition?:', 'partition:'],
    ['arns.ts', 'a member that is a method', 'readonly uuid: string', 'uuid(): string'],
    ['arns.ts', 'another member type', 'uuid: string', 'uuid: number'],
    ['arns.ts', 'another member type of an alternative', 'botVersion?: never', 'botVersion?: any'],
    ['arns.ts', 'another type argument', /<\n *'trap-service:bot'/, `<'trap-service:bots'`],
    ['arns.ts', 'an alternative that is gone', / {2}\| \{[^}]*\}\n/, ''],
    ['arns.ts', 'a constant that can change', 'export const', 'export let'],
    ['arns.ts', 'a second constant', 'export const', 'export const x = 1,'],
    ['arns.ts', 'a typed constant', 'TrapServiceArn =', 'TrapServiceArn: any ='],
    ['arns.ts', 'another call', '*/ arnHelpers', '*/ arnhelpers'],
    ['arns.ts', 'a call that is not pure', '/* @__PURE__ */ ', ''],
    ['arns.ts', 'another type of the call', 'arnHelpers<ArnTypes>', 'arnHelpers<any>'],
    ['arns.ts', 'an extra argument', `('trap-service', {`, `('trap-service', x, {`],
    ['arns.ts', 'a spread', `('trap-service', {`, `('trap-service', { ...x,`],
    ['arns.ts', 'another list', `['queue', `, `['queue', 'x', `],
    ['arns.ts', 'a computed key', 'queue: [', `['queue']: [`],
    ['arns.ts', 'another text of a template', ':bot:${string}`', ':bots:${string}`'],
    ['arns.ts', 'another placeholder of a template', ':bot:${string}`', ':bot:${number}`'],
    ['arns.ts', 'a template without placeholder', '${string}`', '`'],
    ['arns.ts', 'a template that is text', /`arn:\S*bot:\$\{string\}`/, `'arn'`],
    ['arns.ts', 'an extra alternative', ':bot:${string}`', '$& | string'],
    ['condition-keys.ts', 'a parameter of another name', '(domain: string)', '(x: string)'],
    ['condition-keys.ts', 'a parameter of another type', '(domain: string)', '(domain: any)'],
    ['condition-keys.ts', 'an optional parameter', '(domain: string)', '(domain?: string)'],
    ['condition-keys.ts', 'a rest parameter', '(domain: string)', '(...domain: string)'],
    ['condition-keys.ts', 'an extra parameter', '(domain: string)', '(domain: string, x: string)'],
    ['condition-keys.ts', 'a type parameter', 'Branch(domain', 'Branch<T>(domain'],
    ['condition-keys.ts', 'an optional method', 'Branch(domain', 'Branch?(domain'],
    [
      'condition-keys.ts',
      'a method that is a property',
      'mode: ConditionKey',
      'mode(): ConditionKey',
    ],
    ['condition-keys.ts', 'another result', `/<key>', 'String'>`, `/<key>', 'Bool'>`],
    ['condition-keys.ts', 'no result', /(\(domain: string\)): ConditionKey<.*>/, '$1'],
    ['condition-keys.ts', 'another literal', `'.trap.dev:`, `'.traps.dev:`],
    ['condition-keys.ts', 'a method in the object', 'awsSourceVpc: [', 'awsSourceVpc() {}, x: ['],
    ['condition-keys.ts', 'a tag in a comment of a method', '\\@see', '@see'],
    ['policy-types.ts', 'an export', 'export {};', 'export { x };'],
    ['policy-types.ts', 'a type-only export', 'export {};', 'export type {};'],
    ['policy-types.ts', 'a re-export', 'export {};', `export {} from './x.js';`],
    ['policy-types.ts', 'an exported type', '\ntype Call', '\nexport type Call'],
    ['policy-types.ts', 'another key', `| 'trap-service:Mode'`, `| 'trap-service:Modes'`],
    ['policy-types.ts', 'an extra key', `| 'trap-service:Mode'`, `$& | 'x'`],
    ['policy-types.ts', 'a module that is not declared', 'declare module', 'module'],
    ['policy-types.ts', 'another module', 'runtime/policy-types.js', 'runtime/index.js'],
    ['policy-types.ts', 'a namespace', /module '.*'/, 'namespace X'],
    [
      'policy-types.ts',
      'a module without body',
      /module '.*' \{[^]*/,
      `module '../../runtime/x.js';\n`,
    ],
    ['policy-types.ts', 'an extra interface', '\n  interface Known', '\n  interface X {}\n$&'],
    ['policy-types.ts', 'a comment before an interface', '  interface Known', '  /** x */\n$&'],
    ['policy-types.ts', 'an exported interface', '  interface Known', '  export interface Known'],
    [
      'policy-types.ts',
      'a member not to assign to',
      `  'trap-service:search'`,
      `  readonly 'trap-service:search'`,
    ],
    [
      'policy-types.ts',
      'another name of an action',
      `'trap-service:search'`,
      `'trap-service:Search'`,
    ],
    [
      'policy-types.ts',
      'another resource type',
      `['trap-service:import'`,
      `['trap-service:imports'`,
    ],
    ['policy-types.ts', 'an extra resource type', `['trap-service:import'`, `$& | 'x'`],
    ['policy-types.ts', 'an extra element', 'never];', 'never, never];'],
    ['policy-types.ts', 'an optional element', 'never];', 'never?];'],
    ['policy-types.ts', 'a tuple that is none', /: \['trap-service:import', never\]/, ': never[]'],
    ['root-catalog.ts', 'another text', '"Trap Service', '"Tray Service'],
    ['root-catalog.ts', 'another argument', 'createExpand(catalog)', 'createExpand(catalogs)'],
    ['root-catalog.ts', 'another type', ': Expand =', ': any ='],
    ['root-catalog.ts', 'another function', '*/ createExpand(', '*/ createCompact('],
    ['root-catalog.ts', 'a call that is not pure', '/* @__PURE__ */ createExpand', 'createExpand'],
    ['metadata.ts', 'another type', ': ServiceMetadata =', ': any ='],
    ['metadata.ts', 'no type', ': ServiceMetadata =', '='],
    ['metadata.ts', 'another truth', 'required: true', 'required: false'],
    ['metadata.ts', 'a truth that is text', 'required: true', `required: 'true'`],
    ['metadata.ts', 'an extra key', 'removed:', `more: 1, removed:`],
    ['metadata.ts', 'a getter', `title: '`, `get title() { return 1 }, title: '`],
    ['metadata.ts', 'a comment before a key', `prefix: '`, `/** @internal */ prefix: '`],
    ['metadata.ts', 'an imported value', 'import type', 'import'],
    ['root-index.ts', 'another number', 'actions: 7', 'actions: 8'],
    ['root-index.ts', 'another module to load', 'trap-service/index.js', 'trap-service/x.js'],
    ['root-index.ts', 'another function to load', '() => import(', '() => require('],
    ['root-index.ts', 'a parameter of load', '() => import(', '(x) => import('],
    ['root-index.ts', 'an async load', '() => import(', 'async () => import('],
    ['root-index.ts', 'a load with a body', /\(\) => (import\(.*\))/, '() => { return $1 }'],
    ['root-index.ts', 'a load that is none', '() => import(', 'import('],
    ['root-index.ts', 'another literal type', `Prefix = 'trap-service'`, `Prefix = 'trap'`],
  ])('refuses in %s %s', (name, change, from, to) => {
    const { module, text } = find(name);
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    expectRefused(module, changed, change);
  });

  it('refuses __proto__ as a plain key', () => {
    const value = objectOf([['__proto__', objectOf([])]]);
    const statements = [{ kind: 'const', name: 'table', comment: [], value }] as const;
    const module: Module = { path: 'src/x.ts', origin: 'seeds/', statements };
    const { text } = printModule(module);
    verifyModule(module, text);
    expectRefused(module, text.replace(`['__proto__']`, '__proto__'), 'plain');
    expectRefused(module, text.replace(`['__proto__']`, `'__proto__'`), 'quoted');
  });

  /** Tokens that the grammar lets stand or fall without a change of meaning. */
  const optionalTokens = [',', ';', '|'];

  it.each(modules)('refuses $name with any one token changed or gone', ({ module, text }) => {
    for (const { start, token } of tokensOf(text)) {
      const [before, after] = [text.slice(0, start), text.slice(start + token.length)];
      const place = `${token} at ${start}`;
      if (/^\w/.test(token))
        expectRefused(module, `${before}${token}X${after}`, `${place} changed`);
      if (/^['"]/.test(token)) {
        expectRefused(module, `${before}${token.slice(0, -1)}X${token.slice(-1)}${after}`, place);
      }
      if (/^[`}]./.test(token)) {
        expectRefused(module, `${before}${token.charAt(0)}X${token.slice(1)}${after}`, place);
      }
      if (!optionalTokens.includes(token)) {
        expectRefused(module, `${before} ${after}`, `${place} gone`);
      }
    }
  });
});

interface Token {
  readonly start: number;
  readonly token: string;
}

function tokensOf(text: string): Token[] {
  const file = ts.createSourceFile('x.ts', text, ts.ScriptTarget.ES2022, true);
  return leavesOf(file, file);
}

function leavesOf(node: ts.Node, file: ts.SourceFile): Token[] {
  if (ts.isJSDoc(node)) return [];
  const children = node.getChildren(file);
  if (children.length > 0) return children.flatMap((child) => leavesOf(child, file));
  const token = node.getText(file);
  return token === '' ? [] : [{ start: node.getStart(file), token }];
}
