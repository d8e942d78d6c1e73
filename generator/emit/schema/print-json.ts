import type { JsonObject, JsonValue } from './json-value.js';

/** The print width of the repository's Prettier configuration. */
const width = 100;

/** `value` as JSON text in Prettier's form, with a final newline: an object over several lines, a list on one where it fits. */
export function printJson(value: JsonValue): string {
  return `${print(value, '', '', 0)}\n`;
}

/**
 * @param head what stands on the line already, behind its indentation
 * @param tail columns of what must follow on the line: the comma, unless it is the last
 */
function print(value: JsonValue, indentation: string, head: string, tail: number): string {
  if (isList(value)) return printList(value, indentation, head, tail);
  if (typeof value === 'object') return printObject(value, indentation);
  return JSON.stringify(value);
}

function printObject(value: JsonObject, indentation: string): string {
  const inner = `${indentation}  `;
  const entries = Object.entries(value);
  const members = entries.map(([name, member], index) => {
    const head = `${JSON.stringify(name)}: `;
    return `${inner}${head}${print(member, inner, head, commaBehind(index, entries))}`;
  });
  return surround('{', members, '}', indentation);
}

function printList(
  items: readonly JsonValue[],
  indentation: string,
  head: string,
  tail: number,
): string {
  if (items.every((item) => typeof item !== 'object')) {
    const line = `[${items.map((item) => JSON.stringify(item)).join(', ')}]`;
    if (indentation.length + head.length + line.length + tail <= width) return line;
  }
  const inner = `${indentation}  `;
  const lines = items.map(
    (item, index) => `${inner}${print(item, inner, '', commaBehind(index, items))}`,
  );
  return surround('[', lines, ']', indentation);
}

function commaBehind(index: number, { length }: readonly unknown[]): number {
  return index < length - 1 ? 1 : 0;
}

function surround(open: string, lines: readonly string[], close: string, indentation: string) {
  return lines.length === 0
    ? `${open}${close}`
    : `${open}\n${lines.join(',\n')}\n${indentation}${close}`;
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
