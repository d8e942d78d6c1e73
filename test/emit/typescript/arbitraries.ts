import fc from 'fast-check';
import type {
  CommentLine,
  ObjectMember,
  ObjectValue,
  Value,
} from '../../../generator/emit/typescript/syntax.js';

/** What text of a spec may try: ends of comments and strings, tags, template parts, invisible and wide characters. */
const hostilePieces = [
  ...[
    '*/',
    '/*',
    '//',
    '*',
    '/',
    '@',
    '@deprecated',
    '{@link x}',
    '{ @link x }',
    '{',
    '}',
    '`',
    '${',
    '$',
  ],
  ...[
    "'",
    '"',
    '\\',
    '\\u0041',
    '\n',
    '\r',
    '\r\n',
    '\t',
    '\u0000',
    '\u001b[31m',
    '\u0085',
    '\u00a0',
  ],
  ...[
    '\u2028',
    '\u2029',
    '\u202e',
    '\u2066',
    '\u200b',
    '\ufeff',
    '\u061c',
    'é',
    '漢',
    '😀',
    '<b>',
    '<!--',
  ],
  ...[' ', '  ', 'a', 'word', "');", '};', 'export', '#', '- ', '|', '__proto__', 'constructor'],
];

/** Any text, with a liking for what could break out of a comment or a string. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ maxLength: 30, unit: 'binary' }),
  fc.array(fc.constantFrom(...hostilePieces), { maxLength: 12 }).map((pieces) => pieces.join('')),
);

/** Text whose length lies around the width of a line, with a hostile start. */
export const wideText: fc.Arbitrary<string> = fc
  .tuple(fc.array(fc.constantFrom(...hostilePieces), { maxLength: 2 }), length(130))
  .map(([pieces, count]) => pieces.join('') + 'x'.repeat(count));

/** Short and long text. */
export const text = fc.oneof(anyText, wideText);

/** A name that needs no quotes, up to `maximum` characters; `first` is what it may begin with. */
export function identifier(maximum: number, ...first: [string, ...string[]]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...first), length(maximum - 2))
    .map(([start, count]) => start + 'bcDef2'.repeat(count).slice(0, count));
}

/** A property name, with and without need for quotes. */
export const name = fc.oneof(
  identifier(128, 'A', 'b', '_', '$'),
  text,
  fc.constantFrom('function', 'import', 'constructor', '0', '007', '1e3', '__proto__', ''),
);

/** A list of strings, as long as a line or longer. */
export const list: fc.Arbitrary<readonly string[]> = fc.array(text, { maxLength: 8 });

/** Objects in objects, as the metadata tables are. */
export const value: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.nat(99_999),
    fc.boolean(),
    list,
    objectOf(tie('value')),
  ),
})).value;

/** An object of any of `values`. */
export function objectOf(values: fc.Arbitrary<Value>): fc.Arbitrary<ObjectValue> {
  const members = fc.uniqueArray(fc.record<ObjectMember>({ name, value: values }), {
    maxLength: 5,
    selector: (member) => member.name,
  });
  return fc.record({ kind: fc.constant('object' as const), expanded: fc.boolean(), members });
}

/** An object that stands with one member a line. */
export function expandedObjectOf(members: fc.Arbitrary<ObjectMember>): fc.Arbitrary<ObjectValue> {
  return fc.record({
    kind: fc.constant('object' as const),
    expanded: fc.constant(true),
    members: fc.uniqueArray(members, { maxLength: 4, selector: (member) => member.name }),
  });
}

/** A documentation comment. */
export const comment: fc.Arbitrary<readonly CommentLine[]> = fc.array(
  fc.oneof(
    text,
    text.map((deprecated) => ({ deprecated })),
  ),
  { maxLength: 3 },
);

/** Half short, half anything up to `maximum`. */
function length(maximum: number): fc.Arbitrary<number> {
  return fc.oneof(fc.nat(Math.min(maximum, 12)), fc.nat(maximum));
}
