import ts from 'typescript';

/** More condition keys than this are counted: the compiler reads every comment of a service that a program imports. */
const listedKeys = 3;

/**
 * Edits that put the description of each action and condition key first in the comment of its declaration, unless the
 * comment has one already, and that leave out what says nothing new. Members are known by their value,
 * `GetObject = "s3:GetObject"`, or by the name in their type, `ConditionKey<'s3:prefix', 'String'>`.
 * @param {import('./declaration-module.mjs').DeclarationModule} module
 * @param {ReadonlyMap<string, string>} descriptions
 * @returns {import('./text-edits.mjs').TextEdit[]}
 */
export function describeMembers({ text, declarations }, descriptions) {
  return declarations.flatMap(({ node }) => {
    if (ts.isEnumDeclaration(node)) {
      return node.members.flatMap((member) => {
        const name = stringOf(member.initializer);
        return commentEdits(text, member, (lines) => enumMemberLines(lines, name, descriptions));
      });
    }
    if (!ts.isInterfaceDeclaration(node)) return [];
    if (node.name.text.endsWith('ArnParameters')) return commentEdits(text, node, () => []);
    return node.members.flatMap((member) => {
      const name = firstArgument(member);
      return commentEdits(text, member, (lines) => typedMemberLines(lines, name, descriptions));
    });
  });
}

function stringOf(node) {
  return node && ts.isStringLiteral(node) ? node.text : undefined;
}

function firstArgument({ type }) {
  const [first] = type && ts.isTypeReferenceNode(type) ? (type.typeArguments ?? []) : [];
  return first && ts.isLiteralTypeNode(first) ? stringOf(first.literal) : undefined;
}

function enumMemberLines(lines, name, descriptions) {
  const capped = lines.map(capKeys);
  const description = descriptions.get(name);
  if (description === undefined || lines.some((line) => isDescription(line, name))) return capped;
  return [commentText(description), ...capped];
}

/** The type of these members has the name and the type of the condition key in it. */
function typedMemberLines(lines, name, descriptions) {
  const description = descriptions.get(name);
  if (description === undefined || lines.some((line) => isDescription(line, name))) return lines;
  return [commentText(description), ...lines.filter((line) => line.startsWith('@'))];
}

function capKeys(line) {
  const label = '- Condition keys: ';
  const keys = line.startsWith(label) ? line.slice(label.length).split(', ') : [];
  if (keys.length <= listedKeys + 1) return line;
  return `${label}${keys.slice(0, listedKeys).join(', ')} and ${keys.length - listedKeys} more`;
}

/** The edit that gives a declaration a comment of other lines. */
function commentEdits(text, node, change) {
  const range = ts.getLeadingCommentRanges(text, node.pos)?.at(-1);
  const lines = range ? commentLines(text.slice(range.pos, range.end)) : [];
  const changed = change(lines);
  if (changed.length === lines.length && changed.every((line, index) => line === lines[index])) {
    return [];
  }
  const start = range?.pos ?? ts.skipTrivia(text, node.pos);
  const next = ts.skipTrivia(text, start);
  const indent = text.slice(text.lastIndexOf('\n', next) + 1, next);
  return [{ start, end: next, text: printComment(changed, indent) }];
}

function printComment(lines, indent) {
  if (lines.length === 0) return '';
  if (lines.length === 1) return `/** ${lines[0]} */\n${indent}`;
  const body = lines.map((line) => `${indent} *${line === '' ? '' : ` ${line}`}\n`);
  return `/**\n${body.join('')}${indent} */\n${indent}`;
}

function commentLines(comment) {
  const lines = comment.slice('/**'.length, -'*/'.length).split('\n');
  const bare = lines.map((line) => line.replace(/^ *\*? ?/, '').trimEnd());
  return bare.filter((line, index) => line !== '' || (index > 0 && index < bare.length - 1));
}

/** Any text but facts, tags, and the name as it stands. */
function isDescription(line, name) {
  return line !== '' && line !== `\`${name}\`` && !line.startsWith('- ') && !line.startsWith('@');
}

// What can reorder or hide text: controls, separators, and the bidirectional controls of Unicode Annex 9.
const deceptive =
  // eslint-disable-next-line no-control-regex -- finding control characters is the point
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Text that cannot end the comment, hide characters, or start a JSDoc tag, which TypeScript reads behind white space. */
function commentText(text) {
  return text
    .replace(deceptive, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/\*\//g, '*\\/')
    .replace(/(^|\s|\{)@/g, '$1\\@');
}
