import { stringify } from 'yaml';
import { assert } from '../support/assert.js';

/** What the preamble of a new spec depends on. */
export interface PreambleFacts {
  readonly prefix: string;
  readonly title: string;
}

/**
 * The preamble of a new spec: the skeleton with the four lines that depend on the service written anew.
 *
 * @param skeleton the text of templates/spec/preamble.txt, itself a valid preamble of an example service.
 */
export function newPreamble(skeleton: string, { prefix, title }: PreambleFacts): string {
  const lines: readonly (readonly [RegExp, string])[] = [
    [/^id: .*$/m, `id: ${yamlScalar(`iam-${prefix}`)}`],
    [/^title: .*$/m, `title: ${yamlScalar(title)}`],
    [/^# .*$/m, `# ${title}`],
    [/^- prefix: .*$/m, `- prefix: ${prefix}`],
  ];
  return lines.reduce((text, [pattern, line]) => {
    assert(pattern.test(text), `the skeleton of a spec has a line ${String(pattern)}`);
    return text.replace(pattern, () => line);
  }, skeleton);
}

/** `text` as a YAML scalar on one line, quoted only where YAML would read a plain one as something else. */
function yamlScalar(text: string): string {
  const scalar = stringify(text, { lineWidth: 0, singleQuote: true, blockQuote: false }).trimEnd();
  return scalar.includes('\n') ? JSON.stringify(text) : scalar;
}
