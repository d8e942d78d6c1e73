import { SourceFile } from '../../source/source-file.js';
import type { Locate } from '../document.js';
import { locatorInside } from './json-string.js';

/**
 * Places inside the value of a YAML scalar, which may hold a document itself; undefined where the value is written in a way
 * that is not followed here, such as folded lines.
 * @param raw the scalar as written, with quotes or the header of a block. @param locate turns offsets in `raw` into places.
 */
export function locatorInsideYaml(raw: string, value: string, locate: Locate): Locate | undefined {
  if (raw.startsWith('|')) return insideBlock(raw, value, locate);
  if (raw === value) return locate;
  if (raw.slice(1, -1) === value) return (start, end) => locate(start + 1, end + 1);
  return raw.startsWith('"') && isJsonOf(raw, value) ? locatorInside(raw, locate) : undefined;
}

/** Whether a scalar in double quotes is written as it would be in JSON. */
function isJsonOf(raw: string, value: string): boolean {
  try {
    return JSON.parse(raw) === value;
  } catch {
    return false;
  }
}

/** A literal block is its lines without their indentation (YAML 1.2.2, 8.1.2 "Literal Style"). */
function insideBlock(raw: string, value: string, locate: Locate): Locate | undefined {
  const starts = lineStarts(raw).slice(1);
  const indent = leadingSpaces(raw.slice(starts[0])) - leadingSpaces(value);
  const lines = value.split('\n');
  const isFollowed = lines.every((line, index) => {
    const start = starts[index];
    return line === '' || (start !== undefined && raw.startsWith(line, start + indent));
  });
  if (!isFollowed || value.includes('\r')) return undefined;
  const text = new SourceFile('', value);
  const inRaw = (offset: number): number => {
    const { line, column } = text.pointAt(offset);
    const start = starts[line - 1];
    return start === undefined ? raw.length : start + indent + column - 1;
  };
  return (start, end) => locate(inRaw(start), inRaw(end));
}

/** How far the first line that is not empty goes in. */
function leadingSpaces(text: string): number {
  return /^(?: *\r?\n)*( *)/.exec(text)?.[1]?.length ?? 0;
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ 0: end, index }) => index + end.length)];
}
