import { define } from '../define.js';
import { withoutArticle } from './words.js';

/** Findings about headings, fields and blocks. */
export const sectionDiagnostics = {
  'not-a-spec': define(
    'information',
    () =>
      'Skipped: no list item `- prefix: <service prefix>` at the top level and no heading `## Privileges`',
    'Nothing to do for a note or a README. `--strict` turns this into an error.',
  ),
  'missing-prefix': define(
    'error',
    () => 'Unexpected `## Privileges`, expected a list item `- prefix: <service prefix>` before it',
    'Add `- prefix: <service prefix>` below the title, for example `- prefix: s3`.',
  ),
  'missing-privileges': define(
    'error',
    () => 'Unexpected end of file, expected a heading `## Privileges` after `- prefix:`',
    'Add `## Privileges`, even when the service has no actions.',
  ),
  'missing-title': define(
    'error',
    () => 'Unexpected `- prefix:`, expected a heading `# <display name>` before it',
    'Add the name of the service as a first-level heading.',
  ),
  'unexpected-section': define(
    'error',
    ({ title }: { title: string }) =>
      `Unexpected section \`${title}\`, expected \`Resources\` or \`Conditions\` after \`Privileges\``,
    'Move the section before `## Privileges`; there, any section is allowed.',
  ),
  'duplicate-section': define(
    'error',
    ({ title }: { title: string }) => `Unexpected second section \`${title}\`, expected one`,
    'Merge the two sections.',
  ),
  'unexpected-content': define(
    'error',
    ({ found, expected }: { found: string; expected: string }) =>
      `Unexpected ${withoutArticle(found)}, expected ${expected}`,
    'Nothing in a spec is dropped silently: remove it, or move it before `## Privileges`.',
  ),
  'swallowed-heading': define(
    'error',
    ({ heading }: { heading: string }) =>
      `Unexpected place for the heading \`${heading}\`, expected it at the top level`,
    'Markdown reads this line as part of the block above it. Close that block: a fence must start and end in the first column.',
  ),
  'fence-in-list': define(
    'error',
    () => 'Unexpected indented fence, expected the fence in the first column',
    'Remove the indentation before ```; indented, Markdown reads the fence as part of the bullet and may swallow what follows.',
  ),
  'fence-unclosed': define(
    'error',
    () => 'Unexpected fence without an end, expected a closing fence',
    'Add the closing ``` on a line of its own.',
  ),
  'unexpected-field': define(
    'error',
    ({ field, expected }: { field: string; expected: string }) =>
      `Unexpected field \`${field}\`, expected one of ${expected}`,
    'Check the spelling of the field.',
  ),
  'duplicate-field': define(
    'error',
    ({ field }: { field: string }) => `Unexpected second field \`${field}\`, expected one`,
    'Remove one of the two.',
  ),
  'missing-field': define(
    'error',
    ({ field, heading }: { field: string; heading: string }) =>
      `Unexpected section \`${heading}\`, expected one with a field \`${field}\``,
    'Add the field as a list item below the heading.',
  ),
  'missing-block': define(
    'error',
    ({ field, heading }: { field: string; heading: string }) =>
      `Unexpected label \`${field}\` without a block in \`${heading}\`, expected a JSON block directly below it`,
    'Add a fence with the JSON below the label.',
  ),
  'unexpected-block': define(
    'error',
    ({ expected }: { expected: string }) => `Unexpected fenced block, expected ${expected}`,
    'Each label takes exactly one block, directly below it.',
  ),
};
