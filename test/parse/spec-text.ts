import { readFileSync } from 'node:fs';
import { formatText } from '../../generator/diagnostics/report/text.js';
import type { Catalog, Service } from '../../generator/model/catalog.js';
import { type Analysis, analyzeSources } from '../../generator/pipeline.js';

/** The founding example, byte for byte. */
export const seedText = readFileSync(
  new URL('../fixtures/seed/iam.cognito-sync.md', import.meta.url),
  'utf8',
);

/** The head of a small spec, up to `## Privileges`. */
export const smallHead = '# Small\n- prefix: small\n\n## Privileges\n';

/** JSON of an action that supports only `Resource: "*"`. */
export const actionItself = {
  '': { resource_type: '', required: false, condition_keys: [], dependent_actions: [] },
};

/** One action; `json` is the object, or the text, of its block. */
export function actionText(
  name: string,
  json: object | string = actionItself,
  description = 'Does it.',
): string {
  const text = typeof json === 'string' ? json : JSON.stringify(json, null, 4);
  return `### ${name}\n- description: ${description}\n- access level: Read\n- resource types\n\`\`\`\n${text}\n\`\`\`\n`;
}

/** A block entry for one resource type. */
export function resourceEntry(
  name: string,
  lists: {
    readonly conditionKeys?: readonly string[];
    readonly dependents?: readonly string[];
  } = {},
): object {
  return {
    [name]: {
      resource_type: name,
      required: true,
      condition_keys: lists.conditionKeys ?? [],
      dependent_actions: lists.dependents ?? [],
    },
  };
}

/** One section below `## Resources`. */
export function resourceText(
  name: string,
  arns: readonly string[],
  keys: readonly string[] = [],
): string {
  const json = JSON.stringify({ arns, condition_keys: keys }, null, 4);
  return `### ${name}\n- resource\n\`\`\`\n${json}\n\`\`\`\n`;
}

/** Analyses one text. */
export function analyze(text: string, path = 'seeds/iam.small.md'): Analysis {
  return analyzeSources([{ path, text }]);
}

/** The service of a text that has to be fine. */
export function serviceOf(text: string): Service {
  const analysis = analyze(text);
  const [service] = analysis.catalog.services;
  const errors = analysis.diagnostics.filter(({ severity }) => severity === 'error');
  if (!service || errors.length > 0) throw new Error(formatText(errors, analysis.sources));
  return service;
}

/** Codes in the order of the report. */
export function codesOf(analysis: Analysis): string[] {
  return analysis.diagnostics.map(({ ruleId }) => ruleId);
}

/** `code line:column \`text below the caret\`` of each finding. */
export function placesOf(analysis: Analysis): string[] {
  return analysis.diagnostics.map(({ ruleId, place }) => {
    const source = analysis.sources.get(place.path);
    const { line, column } = source?.pointAt(place.start) ?? { line: 0, column: 0 };
    return `${ruleId} ${line}:${column} ${source?.text.slice(place.start, place.end) ?? ''}`;
  });
}

/** The model without places and paths: what two spellings of one spec have in common. */
export function factsOf(catalog: Catalog): unknown {
  return JSON.parse(
    JSON.stringify(catalog, (key, value: unknown) =>
      key === 'span' || key === 'specPath' ? undefined : value,
    ),
  );
}

/** Throws unless every place lies inside its source, and every related place too. */
export function checkPlaces(analysis: Analysis): void {
  for (const entry of analysis.diagnostics) {
    for (const { path, start, end } of [
      entry.place,
      ...(entry.related ?? []).map(({ place }) => place),
    ]) {
      const length = analysis.sources.get(path)?.text.length ?? -1;
      // An empty place at the end of the file, or one character behind it, is where something is missing.
      const isInside =
        start >= 0 && start <= end && start <= length && end <= Math.max(length, start + 1);
      if (!isInside) throw new Error(`${entry.ruleId} at ${start}-${end} of ${length} in ${path}`);
    }
  }
}
