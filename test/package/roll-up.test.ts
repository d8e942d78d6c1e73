import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildModule } from './build-modules.js';

const { rollUp } = await buildModule('roll-up');
const { describeMembers } = await buildModule('describe-members');
const { shareTypes } = await buildModule('share-types');

type Files = Readonly<Record<string, string>>;

/** One file out of those given; what is in `runtime/` stays outside. */
function roll(files: Files, options: Partial<Parameters<typeof rollUp>[0]> = {}): string {
  return rollUp({
    declarations: new Map(Object.entries(files)),
    entry: 's/index',
    isOutside: (path) => path.startsWith('runtime/'),
    outside: '../runtime/helpers.js',
    ...options,
  }).text;
}

describe('rollUp', () => {
  it('puts the modules behind each other, and imports what is outside once', () => {
    const text = roll({
      's/index': `export * from './a.js';\nexport * from './b.js';\nexport type * from './c.js';\n`,
      's/a': `import type { Arn } from '../runtime/arn.js';\n/** A. */\nexport interface A {\n    arn: Arn;\n}\n`,
      's/b': `import { A } from './a.js';\ninterface Hidden {\n    a: A;\n}\nexport declare const b: import("../runtime/index.js").Box<Hidden>;\nexport {};\n`,
      's/c': `type Keys = 'x';\ndeclare module '../runtime/policy.js' {\n    interface Known {\n        one: Keys;\n    }\n}\nexport {};\n`,
    });
    expect(text).toBe(`import type { Arn, Box } from '../runtime/helpers.js';
/** A. */
export interface A {
    arn: Arn;
}
interface Hidden {
    a: A;
}
export declare const b: Box<Hidden>;
type Keys = 'x';
declare module '../runtime/helpers.js' {
    interface Known {
        one: Keys;
    }
}
export {};
`);
  });

  it('keeps what the entry exports and needs, with all overloads', () => {
    const text = roll({
      's/index': `export { f, type T } from './a.js';\n`,
      's/a': `import { U } from './b.js';\nexport declare function f(a: string): U;\nexport declare function f(a: number): U;\nexport type T = 1;\nexport type Unused = 2;\n`,
      's/b': `export interface U {\n}\nexport type Unused = 3;\n`,
    });
    expect(text).toBe(`interface U {
}
export declare function f(a: string): U;
export declare function f(a: number): U;
export type T = 1;
export {};
`);
  });

  it('gives the second local declaration of a name another one, wherever it is used', () => {
    const text = roll({
      's/index': `export * from './a.js';\nexport * from './b.js';\n`,
      's/a': `interface Options<T> {\n    t: T;\n}\nexport type A = Options<1>;\nexport {};\n`,
      's/b': `interface Options {\n    Options: Options;\n}\nexport type B = Options[];\nexport {};\n`,
    });
    expect(text).toContain('interface Options<T> {\n    t: T;\n}\nexport type A = Options<1>;');
    expect(text).toContain(
      'interface Options2 {\n    Options: Options2;\n}\nexport type B = Options2[];',
    );
  });

  it('passes on what the entry exports from outside', () => {
    const text = roll({
      's/index': `export { type Arn } from '../runtime/arn.js';\nexport { a } from './a.js';\n`,
      's/a': `export declare const a: string;\n`,
    });
    expect(text).toBe(
      `export { Arn } from '../runtime/helpers.js';\nexport declare const a: string;\n`,
    );
  });

  it.each([
    [`import { A as B } from './a.js';\nexport type C = B;\n`, 'under another name'],
    [`export * as a from './a.js';\n`, 'namespace'],
    [`export { A as B } from './a.js';\n`, 'under another name'],
    [`import { x } from 'elsewhere';\nexport type C = typeof x;\n`, 'elsewhere'],
    [`export * from './missing.js';\n`, 'no such module'],
  ])('refuses %j', (index, reason) => {
    const files = { 's/index': index, 's/a': `export type A = 1;\n` };
    expect(() => roll(files)).toThrow(reason);
  });
});

describe('describeMembers', () => {
  const source = `export declare enum A {
    /**
     * - Access level: Read
     */
    One = "s:One",
    /** - Type: String */
    Two = "s:Two",
    Three = "s:Three",
    /**
     * Of its own.
     *
     * - Access level: Read
     */
    Four = "s:Four"
}
export interface Keys {
    /**
     * \`s:key/\${Part}\`
     * - Type: String
     */
    key(part: string): Key<'s:key/\${Part}', 'String'>;
}
`;

  function described(entries: readonly (readonly [string, string])[]): string {
    const decorate = (module: { readonly text: string }) =>
      describeMembers(module, new Map(entries));
    return roll({ 's/index': source }, { decorate });
  }

  it('puts the description first, unless there is one', () => {
    const text = described([
      ['s:One', 'First.'],
      ['s:Two', 'Second.'],
      ['s:Three', 'Third.'],
      ['s:Four', 'Fourth.'],
      ['s:key/${Part}', 'A key.'],
    ]);
    expect(text).toContain('    /**\n     * First.\n     * - Access level: Read\n     */\n    One');
    expect(text).toContain('    /**\n     * Second.\n     * - Type: String\n     */\n    Two');
    expect(text).toContain('    /** Third. */\n    Three');
    expect(text).toContain('    /** A key. */\n    key(');
    expect(text).toContain('     * Of its own.\n     *\n');
    expect(text).not.toContain('Fourth');
  });

  it('changes nothing where nothing is known', () => {
    expect(described([])).toBe(source);
  });

  it('counts condition keys beyond the first', () => {
    const list = (count: number) =>
      Array.from({ length: count }, (_, index) => `\`s:k${index}\``).join(', ');
    const member = (keys: string) =>
      `export declare enum A {\n    /**\n     * - Condition keys: ${keys}\n     * - Dependent actions: \`s:B\`\n     */\n    One = "s:One"\n}\n`;
    const cap = (text: string) =>
      roll({ 's/index': text }, { decorate: (module) => describeMembers(module, new Map()) });
    expect(cap(member(list(4)))).toBe(member(list(4)));
    expect(cap(member(list(9)))).toBe(member(`${list(3)} and 6 more`));
  });

  it('takes the comment of ARN parameters away, whose name says it', () => {
    const comment = '/** Parameters of an ARN. */\n';
    const text = 'export interface SThingArnParameters {\n}\n';
    const decorate = (module: { readonly text: string }) => describeMembers(module, new Map());
    expect(roll({ 's/index': comment + text }, { decorate })).toBe(text);
  });

  it.each([
    ['ends a comment */ One = "evil", /*', '*\\/'],
    ['@deprecated yes', '\\@deprecated'],
    ['calls @connections', ' \\@connections'],
    ['{@link x}', '{\\@link'],
    ['turns \u202eback\u2028', '\\u202eback\\u2028'],
  ])('makes %j harmless', (description, shown) => {
    const text = described([['s:One', description]]);
    expect(text).toContain(shown);
    const file = ts.createSourceFile('a.d.ts', text, ts.ScriptTarget.ESNext, true);
    const [first] = file.statements;
    if (!first || !ts.isEnumDeclaration(first)) throw new Error('No enum');
    expect(first.members).toHaveLength(4);
    expect(ts.getJSDocTags(first.members[0] ?? first)).toEqual([]);
  });
});

describe('shareTypes', () => {
  const keys = `'service:a-long-name-of-a-condition-key'`;
  const members = Array.from(
    { length: 9 },
    (_, index) => `        's:A${index}': ['s:thing', Keys];`,
  );
  const source = `type Keys = ${keys} | 's:b';
type Other = ${keys} | 's:c';
type Third = ${keys};
declare module '../runtime/policy.js' {
    interface Known {
${members.join('\n')}
        's:B': [
            's:thing',
            Keys
        ];
        's:C': [never, Other];
        's:D': [never, Third];
    }
}
export {};
`;
  let text: string;

  beforeAll(() => {
    text = roll({ 's/index': source }, { decorate: shareTypes });
  });

  it('names the types that members share, however they are broken into lines', () => {
    expect(text).toContain(`type Fit1 = ['s:thing', ${keys} | 's:b'];\n`);
    expect(text).toContain(`'s:A8': Fit1;\n`);
    expect(text).toContain(`'s:B': Fit1;\n`);
    expect(text).toContain(`'s:C': [never, ${keys} | 's:c'];\n`);
  });

  it('names keys that go together', () => {
    const together = `'s:a' | 's:b' | 's:c'`;
    const numbers = [1, 2, 3, 4, 5];
    const aliases = numbers.map((number) => `type K${number} = ${together} | 's:x${number}';\n`);
    const members = numbers.map((number) => `        's:A${number}': [never, K${number}];\n`);
    const source = `${aliases.join('')}declare module '../runtime/policy.js' {\n    interface Known {\n${members.join('')}    }\n}\nexport {};\n`;
    const shared = roll({ 's/index': source }, { decorate: shareTypes });
    const [, name, types = ''] = /type (Keys\d+) = (.*);\n/.exec(shared) ?? [];
    expect(types.split(' | ').sort().join(' | ')).toBe(together);
    expect(shared).toContain(`'s:A4': [never, 's:x4' | ${name ?? ''}];\n`);
  });

  it('leaves a module without an augmentation alone', () => {
    const own = `export type A = ${keys} | [${keys}, ${keys}];\n`;
    expect(roll({ 's/index': own }, { decorate: shareTypes })).toBe(own);
  });
});
