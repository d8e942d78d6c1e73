import type { Catalog } from '../../model/catalog.js';
import type { GeneratedFile } from '../../model/generated-file.js';
import { policySchema } from './policy-schema.js';
import { printJson } from './print-json.js';

/** The JSON Schema of policy documents over the current actions and condition keys of all services, one name a line. */
export function emitPolicySchema(catalog: Catalog): GeneratedFile {
  return { path: 'policy.schema.json', text: printJson(policySchema(catalog)) };
}
