/** A value in emitted code. Emitted code is data: the only function is one call into the runtime. */
export type Value =
  string | number | boolean | readonly string[] | ObjectValue | CallValue | ImportValue;

/** `{ name: value }`; printed on one line where it fits, unless `expanded`. */
export interface ObjectValue {
  readonly kind: 'object';
  readonly members: readonly ObjectMember[];
  readonly expanded?: boolean;
}

export type ObjectMember = PropertyMember | MethodMember;

export interface PropertyMember {
  readonly name: string;
  readonly value: Value;
}

/** `name<const A extends string>(a: A) { return call; }`, with one type parameter a parameter. */
export interface MethodMember {
  readonly name: string;
  readonly comment: readonly CommentLine[];
  readonly parameters: readonly string[];
  readonly returns: CallValue;
}

/** `callee<Type>(…arguments)`; a `pure` call may be dropped by a bundler when nothing uses its result. */
export interface CallValue {
  readonly kind: 'call';
  readonly callee: string;
  readonly typeArgument?: string;
  readonly arguments: readonly (Value | NameValue)[];
  readonly pure?: boolean;
}

/** The value of a parameter of the enclosing method. */
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

/** `export * from 'module'`, or `export * as name from 'module'`. */
export interface ExportAllStatement {
  readonly kind: 'export-all';
  readonly module: string;
  readonly name?: string;
  readonly comment?: readonly CommentLine[];
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
  readonly comment: readonly CommentLine[];
  readonly members: readonly TypeMember[];
}

export interface TypeMember {
  readonly name: string;
  readonly optional?: boolean;
  readonly type: TypeExpression;
  readonly comment?: readonly CommentLine[];
}

/** `export type Name = A | B`. */
export interface TypeStatement {
  readonly kind: 'type';
  readonly name: string;
  readonly comment: readonly CommentLine[];
  readonly alternatives: readonly TypeExpression[];
}

/** A type: its text, a string literal, `Name<A, B>` or `{ members }`. */
export type TypeExpression =
  | TypeArgument
  | {
      readonly kind: 'reference';
      readonly name: string;
      readonly arguments: readonly TypeArgument[];
    }
  | { readonly kind: 'members'; readonly members: readonly TypeMember[] };

export type TypeArgument =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'literal'; readonly value: string };

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
