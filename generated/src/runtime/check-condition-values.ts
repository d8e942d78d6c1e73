import { findArnProblem } from './check-arn.js';
import type { OperatorFamily } from './operator-families.js';
import { hasReference } from './reference-text.js';

/** What is expected of the values of a family of operators, and whether a text is that. */
interface ValueRule {
  readonly expected: string;
  readonly accepts: (text: string) => boolean;
}

const truth: ValueRule = {
  expected: '`true` or `false`',
  accepts: (text) => /^(true|false)$/i.test(text),
};

const rules: Readonly<Record<OperatorFamily, ValueRule | undefined>> = {
  String: undefined,
  Binary: { expected: 'Base64', accepts: (text) => /^[A-Za-z0-9+/]*={0,2}$/.test(text) },
  Bool: truth,
  Null: truth,
  Numeric: { expected: 'a number', accepts: (text) => /^[+-]?\d+(\.\d+)?$/.test(text) },
  Date: {
    expected: 'a date such as `2026-01-31T00:00:00Z` or seconds since 1970',
    accepts: isDate,
  },
  IpAddress: { expected: 'an address or range such as `203.0.113.0/24`', accepts: isAddress },
  Arn: { expected: 'an ARN', accepts: (text) => findArnProblem(text) === undefined },
};

/** What a value should be for operators of this family; undefined when it is that, or not known yet. */
export function expectedValue(family: OperatorFamily, text: string): string | undefined {
  const rule = rules[family];
  if (rule === undefined || hasReference(text) || rule.accepts(text)) return undefined;
  return rule.expected;
}

// "W3C Date and Time Formats" with the shortened forms of ISO 8601; IAM takes seconds since 1970 too.
const date =
  /^(\d{4})(?:-?(\d{2})(?:-?(\d{2})(?:[Tt ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?(?:[Zz]|[+-]\d{2}(?::?\d{2})?)?)?)?)?$/;

const firstOfTime = 4;

function isDate(text: string): boolean {
  if (/^-?\d+(\.\d+)?$/.test(text)) return true;
  const match = date.exec(text);
  if (match === null) return false;
  // A part that is left out is the first month or day, or no hours, minutes and seconds.
  const numbers = match.map((part: string | undefined, index) =>
    Number(part ?? (index < firstOfTime ? 1 : 0)),
  );
  const [, year = 1, month = 1, day = 1, hour = 0, minute = 0, second = 0] = numbers;
  return isDay(year, month, day) && isTime(hour, minute, second);
}

function isDay(year: number, month: number, day: number): boolean {
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDay;
}

/** The end of a day may be 24:00:00, and a minute may have a leap second. */
function isTime(hour: number, minute: number, second: number): boolean {
  return hour <= 24 && minute <= 59 && second <= 60;
}

function isAddress(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/');
  if (rest.length > 0 || (prefix !== undefined && !/^\d{1,3}$/.test(prefix))) return false;
  if (address.includes(':')) return isIPv6(address) && Number(prefix ?? 0) <= 128;
  return isIPv4(address) && Number(prefix ?? 0) <= 32;
}

function isIPv4(text: string): boolean {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255);
}

/** Eight groups, fewer with one `::`; the last two may be an IPv4 address (RFC 4291, section 2.2). */
function isIPv6(text: string): boolean {
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const last = groups.at(-1);
  const embedded = last?.includes('.') === true;
  if (embedded && !isIPv4(last)) return false;
  const plain = embedded ? groups.slice(0, -1) : groups;
  const count = plain.length + (embedded ? 2 : 0);
  if (!plain.every((group) => /^[0-9A-Fa-f]{1,4}$/.test(group))) return false;
  return halves.length === 2 ? count < 8 : count === 8;
}
