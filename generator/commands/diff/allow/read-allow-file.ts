import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type ChangeKind, changeKinds } from '../../../diff/kinds.js';
import { UsageError } from '../../usage-error.js';
import type { AllowEntry, AllowTarget } from './allow-entry.js';

/** Reads an allow file. Rejects with {@link UsageError}, which names the entry, when it is not there or not as its schema says. */
export async function readAllowFile(file: string, cwd: string): Promise<readonly AllowEntry[]> {
  const text = await readFile(resolve(cwd, file), 'utf8').catch((error: unknown) => {
    throw new UsageError(`Cannot read the allow file \`${file}\``, { cause: error });
  });
  try {
    return parseAllowFile(text);
  } catch (error) {
    if (!(error instanceof AllowFileError)) throw error;
    throw new UsageError(`In the allow file \`${file}\`: ${error.message}`, { cause: error });
  }
}

/** The allow file is not as templates/schemas/allow.schema.json says. */
export class AllowFileError extends Error {
  override readonly name = 'AllowFileError';
}

/** The entries of an allow file. Throws {@link AllowFileError}. */
export function parseAllowFile(text: string): readonly AllowEntry[] {
  const fields = fieldsOf(parseJson(text), 'the file');
  allowOnly(fields, ['$schema', 'accepted'], 'the file');
  const accepted = fields.get('accepted');
  if (Array.isArray(accepted)) return accepted.map(readEntry);
  throw new AllowFileError('expected a list `accepted`');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const problem = error instanceof Error ? error.message : '';
    throw new AllowFileError(`expected JSON: ${problem}`);
  }
}

function readEntry(value: unknown, index: number): AllowEntry {
  const where = `\`accepted[${index}]\``;
  const fields = fieldsOf(value, where);
  const reason = textOf(fields, 'reason', where);
  if (reason === undefined || reason.trim() === '') {
    throw new AllowFileError(`expected a \`reason\` in ${where}: why is it accepted?`);
  }
  const expires = textOf(fields, 'expires', where);
  if (expires !== undefined && !isDate(expires)) {
    throw new AllowFileError(`unexpected \`expires\` in ${where}, expected a date as 2026-12-31`);
  }
  const target = readTarget(fields, where);
  return { target, reason: reason.trim(), ...(expires !== undefined && { expires }) };
}

const common = ['reason', 'expires'];

function readTarget(fields: ReadonlyMap<string, unknown>, where: string): AllowTarget {
  if (fields.has('fingerprint')) {
    allowOnly(fields, ['fingerprint', ...common], where);
    return { fingerprint: matching(fields, 'fingerprint', /^[0-9a-f]{16}$/, where) };
  }
  allowOnly(fields, ['kind', 'service', ...common], where);
  return {
    kind: kindOf(textOf(fields, 'kind', where), where),
    service: matching(fields, 'service', /^[a-z0-9*-]+$/, where),
  };
}

function kindOf(name: string | undefined, where: string): ChangeKind {
  const kind = changeKinds.find((candidate) => candidate === name);
  if (kind !== undefined) return kind;
  const problem = name === undefined ? 'or a `kind` and a `service`' : `not the kind \`${name}\``;
  throw new AllowFileError(
    name === undefined
      ? `expected a \`fingerprint\`, ${problem}, in ${where}`
      : `expected a kind of change in ${where}, ${problem}`,
  );
}

function matching(
  fields: ReadonlyMap<string, unknown>,
  name: string,
  form: RegExp,
  where: string,
): string {
  const value = textOf(fields, name, where);
  if (value !== undefined && form.test(value)) return value;
  const expected =
    name === 'service' ? 'a service prefix, with `*` for any characters' : 'sixteen hex digits';
  throw new AllowFileError(`expected ${expected} as \`${name}\` in ${where}`);
}

function textOf(
  fields: ReadonlyMap<string, unknown>,
  name: string,
  where: string,
): string | undefined {
  const value = fields.get(name);
  if (value === undefined || typeof value === 'string') return value;
  throw new AllowFileError(`expected text as \`${name}\` in ${where}`);
}

function allowOnly(
  fields: ReadonlyMap<string, unknown>,
  names: readonly string[],
  where: string,
): void {
  const unknown = [...fields.keys()].find((name) => !names.includes(name));
  if (unknown === undefined) return;
  const expected = names.map((name) => `\`${name}\``).join(', ');
  throw new AllowFileError(`unexpected \`${unknown}\` in ${where}, expected ${expected}`);
}

function fieldsOf(value: unknown, where: string): ReadonlyMap<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return new Map(Object.entries(value));
  }
  throw new AllowFileError(`expected an object as ${where}`);
}

/** A day of the calendar (RFC 3339, "full-date"). */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
