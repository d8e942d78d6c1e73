import { define } from '../define.js';
import { withoutArticle } from './words.js';

/** Findings about the YAML frontmatter. */
export const frontmatterDiagnostics = {
  'frontmatter-language': define(
    'error',
    ({ language }: { language: string }) =>
      `Unexpected frontmatter language \`${language}\`, expected plain \`---\``,
    'Frontmatter is YAML between two lines `---`; no other language is read or run.',
  ),
  'frontmatter-unclosed': define(
    'error',
    () => 'Unexpected frontmatter without an end, expected a closing line `---`',
    'Add a line `---` below the last frontmatter field.',
  ),
  'frontmatter-invalid': define(
    'error',
    ({ problem }: { problem: string }) => `Unexpected frontmatter: ${problem}`,
    'Frontmatter is YAML 1.2 core: unique keys, no aliases, no tags.',
  ),
  'frontmatter-not-mapping': define(
    'error',
    ({ found }: { found: string }) =>
      `Unexpected ${withoutArticle(found)} as frontmatter, expected a mapping such as \`title: S3\``,
    'Write one `key: value` a line.',
  ),
};
