import type { JsonObject, JsonValue } from './json-value.js';

/** The print width of the repository's Prettier configuration. */
const width = 100;

/** `value` as JSON text in Prettier's form, with a final newline: an object over several lines, a list on one where it fits. */
export function printJson(value: JsonValue): string {
  return `${print(value, '', '')}\n`;
}

/** @param head what stands on the line already, behind its indentation */
function print(value: JsonValue, indentation: string, head: string): string {
  if (isList(value)) return printList(value, indentation, head);
  if (typeof value === 'object') return printObject(value, indentation);
  return JSON.stringify(value);
}

function printObject(value: JsonObject, indentation: string): string {
  const inner = `${indentation}  `;
  const members = Object.entries(value).map(([name, member]) => {
    const head = `${JSON.stringify(name)}: `;
    return `${inner}${head}${print(member, inner, head)}`;
  });
  return surround('{', members, '}', indentation);
}

function printList(items: readonly JsonValue[], indentation: string, head: string): string {
  if (items.every((item) => typeof item !== 'object')) {
    const line = `[${items.map((item) => JSON.stringify(item)).join(', ')}]`;
    // One column more for the comma that can follow.
    if (indentation.length + head.length + line.length + 1 <= width) return line;
  }
  const inner = `${indentation}  `;
  const lines = items.map((item) => `${inner}${print(item, inner, '')}`);
  return surround('[', lines, ']', indentation);
}

function surround(open: string, lines: readonly string[], close: string, indentation: string) {
  return lines.length === 0
    ? `${open}${close}`
    : `${open}\n${lines.join(',\n')}\n${indentation}${close}`;
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
