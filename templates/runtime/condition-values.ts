import { findReferences } from './arn-reference.js';
import { findControlCharacter } from './printable.js';

/** The text of a condition value, or what is wrong with it. */
export type ValueText = (
  value: unknown,
) => { readonly text: string } | { readonly problem: string };

const decimal = /^-?\d+(?:\.\d+)?$/;
const isoDate =
  /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?)?)?$/;
const epochSeconds = /^\d{1,11}$/;
/** 9999-12-31. A larger number of seconds is one of milliseconds. */
const lastSecond = 253_402_300_799;

/** Any text without control characters; an empty one is a value as well. */
export const plainText: ValueText = (value) => {
  if (typeof value !== 'string') return { problem: 'must be a string' };
  const control = findControlCharacter(value);
  if (control === undefined) return { text: value };
  return { problem: `must not contain the control character ${control}` };
};

/** `true` or `false` ("Condition operators: Boolean"). */
export const booleanText: ValueText = (value) => {
  if (value === true || value === false) return { text: String(value) };
  if (value === 'true' || value === 'false' || isReferenceText(value)) return { text: value };
  return { problem: 'must be true or false' };
};

/** A number in decimal notation ("Condition operators: Numeric"). */
export const numberText: ValueText = (value) => {
  if (isReferenceText(value)) return { text: value };
  const isNumber = typeof value === 'number' || typeof value === 'bigint';
  const text = isNumber ? String(value) : value;
  if (typeof text === 'string' && decimal.test(text)) return { text };
  return { problem: 'must be a number that can be written in decimal notation' };
};

/** A point in time in ISO 8601, or in seconds since 1970 ("Condition operators: Date"). */
export const dateText: ValueText = (value) => {
  if (isReferenceText(value)) return { text: value };
  if (value instanceof Date) return readDate(value);
  if (typeof value === 'number') return readSeconds(value);
  if (typeof value !== 'string') return { problem: 'must be a Date, a number or a string' };
  if (epochSeconds.test(value)) return readSeconds(Number(value));
  if (isoDate.test(value) && !Number.isNaN(Date.parse(value))) return { text: value };
  return { problem: 'must be a date in ISO 8601, as "2026-01-31T00:00:00Z"' };
};

function readDate(date: Date): ReturnType<ValueText> {
  if (Number.isNaN(date.getTime())) return { problem: 'must be a valid Date' };
  const text = date.toISOString();
  if (text.startsWith('+') || text.startsWith('-'))
    return { problem: 'must have a year of four digits' };
  return { text: text.replace(/\.\d{3}Z$/, 'Z') };
}

function readSeconds(seconds: number): ReturnType<ValueText> {
  if (!Number.isInteger(seconds) || seconds < 0)
    return { problem: 'must be whole seconds since 1970' };
  if (seconds > lastSecond)
    return { problem: 'must be seconds since 1970, not milliseconds (or give a Date)' };
  return { text: String(seconds) };
}

function isReferenceText(value: unknown): value is string {
  if (typeof value !== 'string' || findControlCharacter(value) !== undefined) return false;
  return findReferences(value).ends.size > 0;
}
