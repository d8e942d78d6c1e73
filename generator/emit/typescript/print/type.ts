import type { TypeExpression, TypeMember } from '../syntax.js';
import { documentationComment } from './comment.js';
import { fits, propertyName, stringLiteral } from './text.js';

/** A type in Prettier's form; `used` counts the columns before and behind it on the line. */
export function printType(type: TypeExpression, indent: string, used: number): string {
  if (type.kind === 'text') return type.text;
  if (type.kind === 'literal') return stringLiteral(type.value);
  if (type.kind === 'members')
    return `{\n${printTypeMembers(type.members, `${indent}  `)}${indent}}`;
  const flat = `${type.name}<${type.arguments.map((entry) => printType(entry, indent, used)).join(', ')}>`;
  if (fits(flat, used)) return flat;
  const inner = `${indent}  `;
  const lines = type.arguments.map(
    (entry) => `${inner}${printType(entry, inner, inner.length + 1)},\n`,
  );
  return `${type.name}<\n${lines.join('').replace(/,\n$/, '\n')}${indent}>`;
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
  if (only && others.length === 0) return `${head} ${printType(only, '', head.length + 2)};\n`;
  const flat = alternatives.map((type) => printType(type, '', 0)).join(' | ');
  if (fits(`${head} ${flat};`, 0)) return `${head} ${flat};\n`;
  if (fits(`  ${flat};`, 0)) return `${head}\n  ${flat};\n`;
  const lines = alternatives.map((type) => `\n  | ${printType(type, '    ', 4)}`);
  return `${head}${lines.join('')};\n`;
}
