import { Ajv, type ValidateFunction } from 'ajv';
import { emitPolicySchema } from '../../../generator/emit/schema/emit-policy-schema.js';
import type { Catalog } from '../../../generator/model/catalog.js';
import { analyzeSources } from '../../../generator/pipeline.js';

/** What is wrong with a document, as `path message`; empty for a valid one. */
export type Validate = (document: unknown) => string[];

/** A validator by the schema of a catalog. Throws when the schema holds anything that ajv's strict mode refuses. */
export function validatorOf(catalog: Catalog): Validate {
  const schema = JSON.parse(emitPolicySchema(catalog).text) as object;
  const check = new Ajv({ strict: true, logger: failOnLog }).compile(schema);
  return (document) => (check(document) ? [] : errorsOf(check));
}

const failOnLog = { log: fail, warn: fail, error: fail };

function fail(...texts: unknown[]): never {
  throw new Error(texts.join(' '));
}

function errorsOf({ errors }: ValidateFunction): string[] {
  return (errors ?? []).map(({ instancePath, message = '', params }) =>
    [instancePath, message, JSON.stringify(params)].join(' '),
  );
}

const spec = [
  '# Example Warehouse',
  '- prefix: ware-house',
  '## Privileges',
  ...['MoveBox', 'ListBoxes', 'connect'].flatMap((name) => [
    `### ${name}`,
    '- access level: Write',
    '- resource types',
    '```',
    '{"": {"resource_type": "", "required": false, "condition_keys": [], "dependent_actions": []}}',
    '```',
  ]),
  '### BurnBox',
  '- removed: 1.2.3',
  '- access level: Write',
  '- resource types',
  '```',
  '{"": {"resource_type": "", "required": false, "condition_keys": [], "dependent_actions": []}}',
  '```',
  '## Resources',
  '## Conditions',
  ...['Weight Numeric', 'Zone String', 'Full Bool', 'Due Date', 'Owners ArrayOfARN'].flatMap(
    (key) => [`### ware-house:${key.replace(' ', '\n- type: ')}`],
  ),
  '### ware-house:Tag/${TagKey}',
  '- type: ArrayOfString',
  '### ware-house:Old',
  '- type: String',
  '- removed: 1.0.0',
  '',
].join('\n');

/** A service with three current actions, one removed one, and condition keys of each kind. */
export function warehouse(): Catalog {
  const { catalog, diagnostics } = analyzeSources([
    { path: 'seeds/iam.ware-house.md', text: spec },
  ]);
  const error = diagnostics.find(({ severity }) => severity === 'error');
  if (error) throw new Error(error.reason);
  return catalog;
}
