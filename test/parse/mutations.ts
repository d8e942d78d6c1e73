import fc from 'fast-check';

/** One edit of a text; `at` and `length` are fractions of its length, `line` picks a line. */
type Mutation = (text: string) => string;

/** Pieces that mean something to frontmatter, Markdown, JSON, terminals or code. */
const pieces = [
  ...[
    '\n',
    '\r',
    '\r\n',
    '\n\n',
    '\t',
    ' ',
    '    ',
    '\ufeff',
    '\0',
    '\u001b[31m',
    '\u202e',
    '\u2028',
    '\ud800',
  ],
  ...[
    '# ',
    '## ',
    '### ',
    '### X\n',
    '## Privileges\n',
    '## Resources\n',
    '- ',
    '* ',
    '1. ',
    '> ',
    '- prefix: x\n',
  ],
  ...[
    '```',
    '```\n',
    '~~~\n',
    '  ```\n',
    '<!--',
    '-->',
    '<div>\n',
    '---\n',
    '--- js\n',
    '===\n',
    '[a]: b\n',
    '\\',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    '"',
    ',',
    ':',
    '{}',
    '"__proto__": {},',
    'null',
    '1e999',
    '&a ',
    '*a ',
    '!!js/function ',
  ],
  ...[
    '- description: x\n',
    '- access level: Write\n',
    '- resource types\n',
    '- removed: 1\n',
    '*/',
    '${',
    '`',
  ],
];

function position(text: string, at: number): number {
  return Math.floor(at * text.length);
}

const fraction = fc.double({ min: 0, max: 1, noNaN: true });
const inserted = fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 8 }));

const replaceChunk = fc
  .tuple(fraction, fc.nat({ max: 200 }), inserted)
  .map(([at, length, piece]): Mutation => {
    return (text) =>
      text.slice(0, position(text, at)) + piece + text.slice(position(text, at) + length);
  });

const insertPiece = fc.tuple(fraction, inserted).map(([at, piece]): Mutation => {
  return (text) => text.slice(0, position(text, at)) + piece + text.slice(position(text, at));
});

/** Inserts at the start of a line, where most marks have their meaning. */
const insertAtLine = fc.tuple(fraction, inserted).map(([at, piece]): Mutation => {
  return (text) => {
    const start = text.lastIndexOf('\n', position(text, at)) + 1;
    return text.slice(0, start) + piece + text.slice(start);
  };
});

const editLine = fc
  .tuple(fraction, fc.constantFrom<readonly string[]>([], ['line', 'line']), fraction)
  .map(([at, copies, to]): Mutation => {
    return (text) => {
      const lines = text.split('\n');
      const [line = ''] = lines.splice(position(text, at) % lines.length, 1);
      const target = position(text, to) % (lines.length + 1);
      lines.splice(target, 0, ...copies.map(() => line));
      return lines.join('\n');
    };
  });

/** Texts that come out of `seed` by one to three edits. */
export function mutationsOf(seed: string): fc.Arbitrary<string> {
  const mutation = fc.oneof(replaceChunk, insertPiece, insertAtLine, editLine);
  return fc
    .array(mutation, { minLength: 1, maxLength: 3 })
    .map((list) => list.reduce((text, mutate) => mutate(text), seed));
}

/** Texts made of the pieces alone. */
export const pieceTexts: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...pieces, '# A\n- prefix: a\n## Privileges\n', 'word'), { maxLength: 30 })
  .map((list) => list.join(''));
