import type { CallValue, NameValue, ObjectMember, ObjectValue, Value } from '../syntax.js';
import { fits, propertyName, stringLiteral } from './text.js';

type Printable = Value | NameValue;

/** A line break behind a key this short would win nothing, so that Prettier makes none. */
const longestShortKey = 4;

/**
 * A value in Prettier's form.
 * @param indent the indentation of the line the value starts on.
 * @param used columns before the value on that line, plus those that must follow it.
 */
export function printValue(value: Printable, indent: string, used: number): string {
  const flat = printFlat(value);
  if (flat === '{}' || flat === '[]') return flat;
  if (flat !== undefined && fits(flat, used)) return flat;
  if (isList(value)) return printList(value, indent);
  if (typeof value !== 'object') return flat ?? '';
  if (value.kind === 'object') return printObject(value, indent);
  if (value.kind === 'call') return printCall(value, indent, used);
  return flat ?? '';
}

function isList(value: Printable): value is readonly string[] {
  return Array.isArray(value);
}

/** On one line; undefined for what never stands on one line. */
function printFlat(value: Printable): string | undefined {
  if (typeof value === 'string') return stringLiteral(value);
  if (typeof value !== 'object') return String(value);
  if (isList(value)) return joined(value.map(printFlat), '[', ']');
  if (value.kind === 'name') return value.name;
  if (value.kind === 'import') return `() => import(${stringLiteral(value.module)})`;
  if (value.kind === 'call')
    return joined(value.arguments.map(printFlat), `${callHead(value)}(`, ')');
  if (value.members.length === 0) return '{}';
  return value.expanded ? undefined : joined(value.members.map(flatMember), '{ ', ' }');
}

function joined(
  parts: readonly (string | undefined)[],
  open: string,
  close: string,
): string | undefined {
  return parts.includes(undefined) ? undefined : `${open}${parts.join(', ')}${close}`;
}

function flatMember(member: ObjectMember): string | undefined {
  const value = printFlat(member.value);
  return value === undefined ? undefined : `${propertyName(member.name)}: ${value}`;
}

function printList(values: readonly string[], indent: string): string {
  const lines = values.map((value) => `${indent}  ${stringLiteral(value)},\n`);
  return `[\n${lines.join('')}${indent}]`;
}

function printObject(object: ObjectValue, indent: string): string {
  const inner = `${indent}  `;
  const members = object.members.map(({ name, value }) => printProperty(name, value, inner));
  return `{\n${members.join('')}${indent}}`;
}

function printProperty(name: string, value: Value, indent: string): string {
  const key = propertyName(name);
  const head = `${indent}${key}:`;
  const text = printValue(value, indent, head.length + ' ,'.length);
  const end = text.indexOf('\n');
  const firstLine = end < 0 ? `${text},` : text.slice(0, end);
  const isPlain = typeof value === 'number' || typeof value === 'boolean';
  const staysBehind = isPlain || key.length <= longestShortKey;
  if (staysBehind || fits(`${head} ${firstLine}`, 0)) return `${head} ${text},\n`;
  const inner = `${indent}  `;
  // A string is the same text everywhere, and can be long.
  const below =
    typeof value === 'string' ? text : printValue(value, inner, inner.length + ','.length);
  return `${head}\n${inner}${below},\n`;
}

/** A call up to its parenthesis. */
export function callHead(call: CallValue): string {
  const type = call.typeArgument === undefined ? '' : `<${call.typeArgument}>`;
  return `${call.pure ? '/* @__PURE__ */ ' : ''}${call.callee}${type}`;
}

/** Prettier lets a last object argument stay on the line of the call when the other arguments fit before it. */
function printCall(call: CallValue, indent: string, used: number): string {
  const head = `${callHead(call)}(`;
  const last = call.arguments.at(-1);
  const others = call.arguments.slice(0, -1).map((value) => `${printFlat(value) ?? ''}, `);
  const hugged = `${head}${others.join('')}`;
  if (
    typeof last === 'object' &&
    'kind' in last &&
    last.kind === 'object' &&
    fits(`${hugged}{`, used - 1)
  ) {
    return `${hugged}${printObject(last, indent)})`;
  }
  const inner = `${indent}  `;
  const lines = call.arguments.map(
    (value) => `${inner}${printValue(value, inner, inner.length + 1)},\n`,
  );
  return `${head}\n${lines.join('')}${indent})`;
}
