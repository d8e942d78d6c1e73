import type { Goal, Unit } from './row.js';

const digits = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3 });

/** A value with its unit: `1.23 s`, `340 MB`, `0.0412x`. Megabytes are millions of bytes. */
export function formatValue(value: number, unit: Unit): string {
  switch (unit) {
    case 'milliseconds':
      return value < 1000 ? `${digits.format(value)} ms` : `${digits.format(value / 1000)} s`;
    case 'bytes':
      return `${digits.format(value / 1e6)} MB`;
    case 'per second':
      return `${digits.format(value)}/s`;
    case 'times':
      return `${digits.format(value)}x`;
    case 'percent':
      return `${digits.format(value)} %`;
  }
}

/** `at most 0.06x`, `at least 50x (aim 100x)`. */
export function formatGoal({ better, limit, aim }: Goal, unit: Unit): string {
  const bound = better === 'lower' ? 'at most' : 'at least';
  const aimed = aim === undefined ? '' : ` (aim ${formatValue(aim, unit)})`;
  return `${bound} ${formatValue(limit, unit)}${aimed}`;
}
