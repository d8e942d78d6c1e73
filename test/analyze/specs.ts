import { expect } from 'vitest';
import { type BuildResult, buildService } from '../../generator/analyze/build/build-service.js';
import type { Diagnostic } from '../../generator/diagnostics/diagnostic.js';
import { parseSpec } from '../../generator/parse/parse-spec.js';
import { SourceFile } from '../../generator/source/source-file.js';

/** Text between three backticks. */
export function fence(json: unknown): string {
  const text = typeof json === 'string' ? json : JSON.stringify(json, null, 4);
  return `\`\`\`\n${text}\n\`\`\``;
}

/** One entry of an action's block. */
export function entry(resourceType: string, changes: object = {}): object {
  return {
    [resourceType]: {
      resource_type: resourceType,
      required: false,
      condition_keys: [],
      dependent_actions: [],
      ...changes,
    },
  };
}

/** The section of an action. @param block its JSON, as a value or as text. */
export function action(name: string, block: unknown = entry(''), fields = ''): string {
  return `### ${name}\n- access level: Read\n${fields}- resource types\n${fence(block)}\n`;
}

/** The section of a resource type. */
export function resourceType(
  name: string,
  arns: readonly string[] = [],
  conditionKeys: readonly string[] = [],
): string {
  return `### ${name}\n- resource\n${fence({ arns, condition_keys: conditionKeys })}\n`;
}

/** The section of a condition key. */
export function conditionKey(name: string, type = 'String'): string {
  return `### ${name}\n- type: ${type}\n`;
}

/** What a spec is made of; a list that is not given leaves its group out. */
export interface SpecParts {
  readonly prefix?: string;
  readonly actions?: readonly string[];
  readonly resources?: readonly string[];
  readonly conditions?: readonly string[];
}

/** The text of a spec. */
export function specText({
  prefix = 's3',
  actions = [],
  resources,
  conditions,
}: SpecParts): string {
  return [
    `# Name\n- prefix: ${prefix}\n\n## Privileges\n`,
    ...actions,
    ...(resources ? ['## Resources\n', ...resources] : []),
    ...(conditions ? ['## Conditions\n', ...conditions] : []),
  ].join('');
}

/** The spec of a text, built. @throws Error when the text is no readable spec. */
export function build(text: string, path = 'seeds/iam.s3.md'): BuildResult {
  const { document, diagnostics } = parseSpec(new SourceFile(path, text));
  if (!document) throw new Error(diagnostics.map(({ reason }) => reason).join('\n'));
  return buildService(document);
}

/** A finding as `code line:column <text at its place>`. */
export function located(text: string, { ruleId, place }: Diagnostic): string {
  const { line, column } = new SourceFile(place.path, text).pointAt(place.start);
  return `${ruleId} ${line}:${column} ${text.slice(place.start, place.end)}`;
}

/** Expects the build stage to find exactly these things in `text`, in the form of {@link located}. */
export function expectFindings(text: string, findings: readonly string[]): void {
  expect(build(text).diagnostics.map((diagnostic) => located(text, diagnostic))).toEqual(findings);
}
