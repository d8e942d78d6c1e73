import { oneLine } from '../../diagnostics/sanitize.js';

/**
 * `value` as JSON whose text shows no control, bidirectional or invisible character: inside strings they are written as
 * `\u202E`, which reads back as the same value. Ends with a line feed.
 */
export function escapedJson(value: unknown): string {
  const lines = JSON.stringify(value, null, 2).split('\n').map(oneLine);
  return `${lines.join('\n')}\n`;
}
