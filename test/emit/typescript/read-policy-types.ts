import ts from 'typescript';

/** Members of an interface by name; each with the texts in each element of its tuple, or in its type. */
export type PolicyTypes = Readonly<Record<string, ReadonlyMap<string, readonly string[][]>>>;

/** Reads the text of an emitted `policy-types.ts`: its interfaces with all names of types replaced by what they mean. */
export function readPolicyTypes(text: string): PolicyTypes {
  const file = ts.createSourceFile('policy-types.ts', text, ts.ScriptTarget.ES2022, true);
  const aliases = new Map(
    file.statements
      .filter(ts.isTypeAliasDeclaration)
      .map((alias) => [alias.name.text, textsOf(alias.type, new Map())]),
  );
  if (aliases.size !== file.statements.filter(ts.isTypeAliasDeclaration).length) {
    throw new Error('Two types have one name');
  }
  const [augmentation] = file.statements.filter(ts.isModuleDeclaration);
  const body = augmentation?.body;
  if (!body || !ts.isModuleBlock(body)) throw new Error('There is no augmentation');
  const own = new Map(
    file.statements.filter(ts.isInterfaceDeclaration).map((one) => [one.name.text, one]),
  );
  for (const name of own.keys()) aliases.set(name, [name]);
  const interfaces = body.statements.filter(ts.isInterfaceDeclaration);
  return Object.fromEntries(
    interfaces.map((one) => [one.name.text, membersOf(allMembers(one, own), aliases)]),
  );
}

/** With those of the interface of the module that it extends. */
function allMembers(
  { members, heritageClauses }: ts.InterfaceDeclaration,
  own: ReadonlyMap<string, ts.InterfaceDeclaration>,
): readonly ts.TypeElement[] {
  const bases = (heritageClauses ?? []).flatMap(({ types }) =>
    types.map(({ expression }) => expression.getText()),
  );
  return [...members, ...bases.flatMap((name) => own.get(name)?.members ?? [])];
}

type Aliases = ReadonlyMap<string, string[]>;

function membersOf(
  members: readonly ts.TypeElement[],
  aliases: Aliases,
): ReadonlyMap<string, string[][]> {
  const entries = members.filter(ts.isPropertySignature).map(({ name, type }) => {
    const elements = type && ts.isTupleTypeNode(type) ? type.elements : type ? [type] : [];
    return [
      (name as ts.StringLiteral).text,
      elements.map((element) => textsOf(element, aliases)),
    ] as const;
  });
  const read = new Map(entries);
  if (read.size !== entries.length) throw new Error('Two members have one name');
  return read;
}

function textsOf(type: ts.TypeNode, aliases: Aliases): string[] {
  if (ts.isParenthesizedTypeNode(type)) return textsOf(type.type, aliases);
  if (ts.isUnionTypeNode(type)) return type.types.flatMap((part) => textsOf(part, aliases));
  if (ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal)) return [type.literal.text];
  if (ts.isTypeReferenceNode(type)) return aliases.get(type.typeName.getText()) ?? unknown(type);
  if (type.kind === ts.SyntaxKind.NeverKeyword) return [];
  return type.getText() === 'true' ? ['true'] : unknown(type);
}

function unknown(type: ts.TypeNode): never {
  throw new Error(`The type ${type.getText()} is not known`);
}
