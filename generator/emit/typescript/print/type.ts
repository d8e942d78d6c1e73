import type {
  MethodMember,
  PropertyMember,
  SimpleType,
  TypeArgument,
  TypeExpression,
  TypeMember,
} from '../syntax.js';
import { documentationComment } from './comment.js';
import { fits, propertyName, stringLiteral, templateText } from './text.js';

/** A type in Prettier's form; `used` counts the columns before and behind it on the line. */
export function printType(type: TypeExpression, indent: string, used: number): string {
  const inner = `${indent}  `;
  switch (type.kind) {
    case 'members':
      return `{\n${printTypeMembers(type.members, inner)}${indent}}`;
    case 'reference': {
      const flat = `${type.name}<${type.arguments.map(printFlat).join(', ')}>`;
      if (fits(flat, used)) return flat;
      const last = type.arguments.length - 1;
      const lines = type.arguments.map(
        (entry, index) => `\n${inner}${printArgument(entry, inner, index < last ? 1 : 0)}`,
      );
      return `${type.name}<${lines.join(',')}\n${indent}>`;
    }
    case 'tuple': {
      const flat = `[${type.elements.map(printFlat).join(', ')}]`;
      if (fits(flat, used)) return flat;
      const lines = type.elements.map((entry) => `${inner}${printElement(entry, inner)},\n`);
      return `[\n${lines.join('')}${indent}]`;
    }
    default:
      return printSimple(type);
  }
}

function printSimple(type: SimpleType): string {
  if (type.kind === 'text') return type.text;
  if (type.kind === 'literal') return stringLiteral(type.value);
  return `\`${type.texts.map(templateText).join('${string}')}\``;
}

function printFlat(type: TypeArgument): string {
  if (type.kind !== 'union') return printSimple(type);
  return type.alternatives.map(printSimple).join(' | ');
}

/** On lines of its own behind `indent`, with `behind` columns to follow; all of a union on one line, or one alternative. */
function printArgument(type: TypeArgument, indent: string, behind: number): string {
  const flat = printFlat(type);
  if (type.kind !== 'union' || fits(flat, indent.length + behind)) return flat;
  return type.alternatives.map((entry) => `| ${printSimple(entry)}`).join(`\n${indent}`);
}

/** The same in a tuple, where a union on several lines stands in parentheses. */
function printElement(type: TypeArgument, indent: string): string {
  const flat = printFlat(type);
  if (type.kind !== 'union' || fits(flat, indent.length + 1)) return flat;
  const lines = type.alternatives.map((entry) => `\n${indent}  | ${printSimple(entry)}`);
  return `(${lines.join('')}\n${indent})`;
}

/** The members of an interface or an object type, each on lines of its own. */
export function printTypeMembers(members: readonly TypeMember[], indent: string): string {
  return members
    .map((member) => {
      const comment = documentationComment(member.comment ?? [], indent);
      const text =
        'returns' in member ? printMethod(member, indent) : printProperty(member, indent);
      return `${comment}${text};\n`;
    })
    .join('');
}

function printProperty({ name, optional, mutable, type }: PropertyMember, indent: string): string {
  const modifier = mutable ? '' : 'readonly ';
  const head = `${indent}${modifier}${propertyName(name)}${optional ? '?' : ''}: `;
  return `${head}${printType(type, indent, head.length + 1)}`;
}

/** The parameters break before what the method returns does. */
function printMethod({ name, parameters, returns }: MethodMember, indent: string): string {
  const head = `${indent}${propertyName(name)}(`;
  const list = parameters.map((parameter) => `${parameter}: string`);
  const flatHead = `${head}${list.join(', ')}): `;
  const flatType = printType(returns, indent, 0);
  if (fits(`${flatHead}${flatType};`, 0)) return `${flatHead}${flatType}`;
  const lines = list.map((parameter) => `${indent}  ${parameter},\n`);
  const tail = `${indent}): `;
  return `${head}\n${lines.join('')}${tail}${printType(returns, indent, tail.length + 1)}`;
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
