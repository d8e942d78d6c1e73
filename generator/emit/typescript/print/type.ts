import type { TypeArgument, TypeExpression, TypeMember } from '../syntax.js';
import { documentationComment } from './comment.js';
import { fits, propertyName, stringLiteral } from './text.js';

/** A type in Prettier's form; `used` counts the columns before and behind it on the line. */
export function printType(type: TypeExpression, indent: string, used: number): string {
  if (type.kind === 'members')
    return `{\n${printTypeMembers(type.members, `${indent}  `)}${indent}}`;
  if (type.kind !== 'reference') return printArgument(type);
  const entries = type.arguments.map(printArgument);
  const flat = `${type.name}<${entries.join(', ')}>`;
  if (fits(flat, used)) return flat;
  const lines = entries.map((entry) => `\n${indent}  ${entry}`);
  return `${type.name}<${lines.join(',')}\n${indent}>`;
}

function printArgument(type: TypeArgument): string {
  return type.kind === 'text' ? type.text : stringLiteral(type.value);
}

/** The members of an interface or an object type, one a line, all readonly. */
export function printTypeMembers(members: readonly TypeMember[], indent: string): string {
  return members
    .map((member) => {
      const head = `${indent}readonly ${propertyName(member.name)}${member.optional ? '?' : ''}: `;
      const type = printType(member.type, indent, head.length + 1);
      return `${documentationComment(member.comment ?? [], indent)}${head}${type};\n`;
    })
    .join('');
}

/** `A | B` behind `head`, on a line of its own, or one alternative a line. Objects never share a line. */
export function printAlternatives(head: string, alternatives: readonly TypeExpression[]): string {
  const [only, ...others] = alternatives;
  if (only?.kind === 'members' && others.length === 0)
    return `${head} ${printType(only, '', 0)};\n`;
  const flat = alternatives.map((type) => printType(type, '', 0)).join(' | ');
  if (fits(`${head} ${flat};`, 0)) return `${head} ${flat};\n`;
  if (others.length === 0 || fits(`  ${flat};`, 0)) return `${head}\n  ${flat};\n`;
  const lines = alternatives.map((type) => `\n  | ${printType(type, '    ', 4)}`);
  return `${head}${lines.join('')};\n`;
}
