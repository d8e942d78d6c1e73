import type { PolicyFormat } from '../../impact/limits.js';
import type { FileKinds, FoundFile } from '../collect-files.js';

export type PolicyFile = FoundFile<PolicyFormat>;

/** The files that `iamspec impact` reads. */
export const impactFiles: FileKinds<PolicyFormat> = {
  formats: [
    [/\.json$/i, 'json'],
    [/\.ya?ml$/i, 'yaml'],
    [/\.(?:[cm]?[jt]s|[jt]sx)$/i, 'source'],
  ],
  expected: 'JSON, YAML, TypeScript or JavaScript',
};
