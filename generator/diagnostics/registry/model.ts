import { define } from '../define.js';
import { named } from './words.js';

/** Findings about what a spec means. */
export const modelDiagnostics = {
  'invalid-name': define(
    'error',
    ({ kind, name, expected }: { kind: string; name: string; expected: string }) =>
      `Unexpected ${named(kind, name)}, expected ${expected}`,
    'Names become code and paths, so they are rejected rather than cleaned.',
  ),
  'unknown-access-level': define(
    'error',
    ({ value, expected }: { value: string; expected: string }) =>
      `Unexpected ${named('access level', value)}, expected one of ${expected}`,
    'Use the level of the Service Authorization Reference.',
  ),
  'unknown-condition-key-type': define(
    'error',
    ({ value, expected }: { value: string; expected: string }) =>
      `Unexpected ${named('condition key type', value)}, expected one of ${expected}`,
    'Use the type of the Service Authorization Reference.',
  ),
  'invalid-arn-format': define(
    'error',
    ({ problem }: { problem: string }) => `Unexpected ARN format: ${problem}`,
    'An ARN format reads arn:${Partition}:service:${Region}:${Account}:resource, one format a string.',
  ),
  'duplicate-element': define(
    'error',
    ({ kind, name }: { kind: string; name: string }) =>
      `Unexpected second ${kind} \`${name}\`, expected one`,
    'Merge the two sections.',
  ),
  'duplicate-prefix': define(
    'error',
    ({ prefix }: { prefix: string }) =>
      `Unexpected second spec of \`${prefix}\`, expected one spec a service prefix`,
    'Remove or merge one of the two files; file names do not matter.',
  ),
  'identifier-clash': define(
    'error',
    ({ kind, name, identifier, other }: Record<'kind' | 'name' | 'identifier' | 'other', string>) =>
      `Unexpected ${kind} \`${name}\`, expected an identifier other than \`${identifier}\` of \`${other}\``,
    'Declare an identifier with its reason in generator/analyze/names/declared-identifiers.ts.',
  ),
  'invalid-identifier': define(
    'error',
    ({ kind, name, identifier }: Record<'kind' | 'name' | 'identifier', string>) =>
      `Unexpected ${kind} \`${name}\`, expected a name that can be a member of enums and helper objects, unlike \`${identifier}\``,
    'Declare an identifier with its reason in generator/analyze/names/declared-identifiers.ts.',
  ),
  'undefined-resource-type': define(
    'warning',
    ({ name }: { name: string }) =>
      `Unexpected resource type \`${name}\`, expected one that \`## Resources\` defines`,
    'Add a section for it below `## Resources`, or correct the name.',
  ),
  'undefined-condition-key': define(
    'warning',
    ({ name }: { name: string }) =>
      `Unexpected condition key \`${name}\`, expected one that \`## Conditions\` defines`,
    'Add a section for it below `## Conditions`, or correct the name.',
  ),
  'undefined-dependent-action': define(
    'warning',
    ({ name }: { name: string }) =>
      `Unexpected dependent action \`${name}\`, expected an action of a loaded spec`,
    'Correct the name, or add the action to its spec.',
  ),
  'self-dependent-action': define(
    'information',
    ({ name }: { name: string }) => `Action \`${name}\` names itself as a dependent action`,
    'Harmless; upstream data does this.',
  ),
  'unused-resource-type': define(
    'information',
    ({ name }: { name: string }) => `Resource type \`${name}\` is used by no action`,
    'Harmless; upstream data does this.',
  ),
  'resources-not-declared': define(
    'warning',
    ({ prefix }: { prefix: string }) =>
      `Service \`${prefix}\` has no \`## Resources\`: its resource types have names only and get no ARN helpers`,
    'Run `iamspec import <service prefix>` to add ARN formats and condition keys.',
  ),
};
