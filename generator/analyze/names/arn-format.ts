import type { ArnFormat, ArnParameter } from '../../model/catalog.js';
import { camelCase } from './case.js';

/** The format, or why the text is none. */
export type ArnFormatResult =
  | { readonly format: ArnFormat; readonly problem?: never }
  | { readonly format?: never; readonly problem: string };

/** Names by position (AWS General Reference, "Amazon Resource Names (ARNs)": six parts, the first five colons split). */
const positionNames: ReadonlyMap<number, string> = new Map([
  [1, 'partition'],
  [3, 'region'],
  [4, 'account'],
]);
const placeholder = /\$\{([A-Za-z][A-Za-z0-9]*)\}/g;

/** Reads an ARN format such as `arn:${Partition}:s3:::${BucketName}`. */
export function parseArnFormat(text: string): ArnFormatResult {
  const segments = splitSegments(text);
  const problem = findProblem(text, segments);
  if (problem) return { problem };
  const parameters: ArnParameter[] = [];
  const template = segments
    .map((segment, position) =>
      segment.replace(placeholder, (_match, name: string) => {
        const parameter = positionNames.get(position) ?? camelCase(name);
        parameters.push({ placeholder: name, name: parameter });
        return `\${${parameter}}`;
      }),
    )
    .join(':');
  const repeated = firstRepeated(parameters.map((parameter) => parameter.name));
  if (repeated) return { problem: `two placeholders are the parameter \`${repeated}\`` };
  return { format: { text, template, parameters, lossy: isLossy(segments[5] ?? '') } };
}

/** At most six parts: later colons belong to the resource. */
function splitSegments(text: string): string[] {
  const parts = text.split(':');
  return [...parts.slice(0, 5), ...(parts.length > 5 ? [parts.slice(5).join(':')] : [])];
}

function findProblem(text: string, segments: readonly string[]): string | undefined {
  if (/, ?arn:/.test(text)) return 'two formats in one string';
  if (!/^[!#$%&()*+,\-./0-9:;<=>?@A-Z[\]^_a-z{|}~]{1,1024}$/.test(text)) {
    return 'a character that no ARN has, or more than 1,024 of them';
  }
  if (segments[0] !== 'arn' || segments.length < 6)
    return 'fewer than six parts, or no `arn` first';
  if (segments[5] === '') return 'no resource';
  if (text.replace(placeholder, '').includes('${')) {
    return 'a placeholder other than `${` letters and digits `}`';
  }
  const mixed = [1, 3, 4].find((position) => isMixed(segments[position] ?? ''));
  return mixed === undefined ? undefined : `text beside a placeholder in part ${mixed + 1}`;
}

function isMixed(segment: string): boolean {
  return (
    (segment.includes('${') && segment.replace(placeholder, '') !== '') ||
    (segment.match(placeholder)?.length ?? 0) > 1
  );
}

/** A value can run into what follows its placeholder unless that is a separator or the end. */
function isLossy(resource: string): boolean {
  return /\$\{[^}]*\}(?![:/]|$)/.test(resource);
}

function firstRepeated(names: readonly string[]): string | undefined {
  return names.find((name, index) => names.indexOf(name) !== index);
}
