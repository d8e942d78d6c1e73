/** A value in emitted code. Emitted code is data, and calls into the runtime. */
export type Value =
  string | number | boolean | readonly string[] | ObjectValue | CallValue | ImportValue;

/** `{ name: value }`; printed on one line where it fits, unless `expanded`. */
export interface ObjectValue {
  readonly kind: 'object';
  readonly members: readonly ObjectMember[];
  readonly expanded?: boolean;
}

export interface ObjectMember {
  readonly name: string;
  readonly value: Value;
}

/** `callee<Type>(…arguments)`; a `pure` call may be dropped by a bundler when nothing uses its result. */
export interface CallValue {
  readonly kind: 'call';
  readonly callee: string;
  readonly typeArgument?: string;
  readonly arguments: readonly (Value | NameValue)[];
  readonly pure?: boolean;
}

/** The value of a constant of the module. */
export interface NameValue {
  readonly kind: 'name';
  readonly name: string;
}

/** `() => import('module')` */
export interface ImportValue {
  readonly kind: 'import';
  readonly module: string;
}

/** A line of a documentation comment: plain text, escaped by the printer, or a `@deprecated` tag with its text. */
export type CommentLine = string | { readonly deprecated: string };

/** A top-level statement of an emitted module. */
export type Statement =
  | ImportStatement
  | ExportAllStatement
  | ExportNothingStatement
  | AugmentationStatement
  | EnumStatement
  | InterfaceStatement
  | TypeStatement
  | ConstStatement;

export interface ImportStatement {
  readonly kind: 'import';
  readonly module: string;
  readonly names: readonly string[];
  readonly types: readonly string[];
}

/** `export * from 'module'`, `export * as name from 'module'`, or with `typeOnly` `export type * from 'module'`. */
export interface ExportAllStatement {
  readonly kind: 'export-all';
  readonly module: string;
  readonly name?: string;
  readonly typeOnly?: boolean;
  readonly comment?: readonly CommentLine[];
}

/** `export {}`, which makes a module of a file that has nothing to export. */
export interface ExportNothingStatement {
  readonly kind: 'export-nothing';
}

/** `declare module 'module' { interfaces }`: members for the interfaces of another module. */
export interface AugmentationStatement {
  readonly kind: 'augmentation';
  readonly module: string;
  readonly interfaces: readonly InterfaceStatement[];
}

export interface EnumStatement {
  readonly kind: 'enum';
  readonly name: string;
  readonly comment: readonly CommentLine[];
  readonly members: readonly EnumMember[];
}

export interface EnumMember {
  readonly name: string;
  readonly value: string;
  readonly comment: readonly CommentLine[];
}

export interface InterfaceStatement {
  readonly kind: 'interface';
  readonly name: string;
  readonly exported: boolean;
  /** The interface that this one has all members of as well. */
  readonly extends?: string;
  readonly comment: readonly CommentLine[];
  readonly members: readonly TypeMember[];
}

export type TypeMember = PropertyMember | MethodMember;

/** `readonly name: type`; without `readonly` when it is `mutable`. */
export interface PropertyMember {
  readonly name: string;
  readonly optional?: boolean;
  readonly mutable?: boolean;
  readonly type: TypeExpression;
  readonly comment?: readonly CommentLine[];
}

/** `name(a: string, b: string): returns` */
export interface MethodMember {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly returns: TypeExpression;
  readonly comment?: readonly CommentLine[];
}

/** `type Name = A | B`. */
export interface TypeStatement {
  readonly kind: 'type';
  readonly name: string;
  readonly exported: boolean;
  readonly comment: readonly CommentLine[];
  readonly alternatives: readonly TypeExpression[];
}

/** A type of one word, `Name<A, B>`, `[A, B]` or `{ members }`. */
export type TypeExpression =
  | SimpleType
  | {
      readonly kind: 'reference';
      readonly name: string;
      readonly arguments: readonly TypeArgument[];
    }
  | { readonly kind: 'tuple'; readonly elements: readonly TypeArgument[] }
  | { readonly kind: 'members'; readonly members: readonly TypeMember[] };

/** A part of a type: a type of one word, or `A | B`. */
export type TypeArgument = SimpleType | UnionType;

/** The text of a type, a string literal, or a template literal: the texts around each `${string}`. */
export type SimpleType =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'literal'; readonly value: string }
  | { readonly kind: 'template'; readonly texts: readonly string[] };

/** `A | B`, of two or more. */
export interface UnionType {
  readonly kind: 'union';
  readonly alternatives: readonly SimpleType[];
}

export interface ConstStatement {
  readonly kind: 'const';
  readonly name: string;
  readonly type?: string;
  readonly comment: readonly CommentLine[];
  readonly value: Value;
}

/** One emitted TypeScript module before printing. */
export interface Module {
  /** Relative to the output folder. */
  readonly path: string;
  /** What the header names as the source: `seeds/iam.s3.md`. */
  readonly origin: string;
  readonly statements: readonly Statement[];
}

/** `object` members from entries; absent values are left out. */
export function objectOf(
  entries: readonly (readonly [string, Value | undefined])[],
  expanded = false,
): ObjectValue {
  const members = entries.flatMap(([name, value]) =>
    value === undefined ? [] : [{ name, value }],
  );
  return { kind: 'object', members, ...(expanded && { expanded }) };
}

/** `A | B`; the only one when there is one, `never` when there is none. */
export function unionOf(types: readonly SimpleType[]): TypeArgument {
  const [only, ...others] = types;
  if (only === undefined) return { kind: 'text', text: 'never' };
  return others.length === 0 ? only : { kind: 'union', alternatives: types };
}
