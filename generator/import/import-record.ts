import { type LossGroup } from './losses.js';
import type { ListField } from './list-fields.js';

/** What the specs took from one upstream version: one entry of seeds/upstream.json. Counts are of what upstream has. */
export interface ImportRecord {
  readonly source: string;
  readonly version: string;
  /** Prefixes of the imported services, in code-unit order; absent when all were imported. */
  readonly partial?: readonly string[];
  readonly services: number;
  readonly actions: number;
  readonly resourceTypes: number;
  readonly arnFormats: number;
  readonly conditionKeys: number;
  /** Fields that this version has emptied everywhere; the specs keep the values they had. */
  readonly keptFields?: readonly ListField[];
  readonly acceptedMassChange?: AcceptedMassChange;
  readonly losses: readonly LossGroup[];
}

/** Why a person let an implausible import through, and what was implausible. */
export interface AcceptedMassChange {
  readonly reason: string;
  readonly findings: readonly string[];
}

/** The text of seeds/upstream.json: one entry an imported version, in the order of the first imports. */
export function printImportRecords(records: readonly ImportRecord[]): string {
  return `${JSON.stringify({ imports: records }, null, 2)}\n`;
}

/** Reads seeds/upstream.json; undefined when the text is not what {@link printImportRecords} writes. */
export function parseImportRecords(text: string): readonly ImportRecord[] | undefined {
  const imports = fieldsOf(parseJson(text)).get('imports');
  return Array.isArray(imports) && imports.every(isImportRecord) ? imports : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isImportRecord(value: unknown): value is ImportRecord {
  const fields = fieldsOf(value);
  return (
    ['source', 'version'].every((name) => typeof fields.get(name) === 'string') &&
    ['services', 'actions', 'resourceTypes', 'arnFormats', 'conditionKeys'].every(
      (name) => typeof fields.get(name) === 'number',
    ) &&
    ['partial', 'keptFields'].every((name) => isStringsOrAbsent(fields.get(name))) &&
    isAcceptedOrAbsent(fields.get('acceptedMassChange')) &&
    Array.isArray(fields.get('losses'))
  );
}

function isAcceptedOrAbsent(value: unknown): boolean {
  if (value === undefined) return true;
  const fields = fieldsOf(value);
  return typeof fields.get('reason') === 'string' && isStrings(fields.get('findings'));
}

function isStringsOrAbsent(value: unknown): boolean {
  return value === undefined || isStrings(value);
}

function isStrings(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function fieldsOf(value: unknown): ReadonlyMap<string, unknown> {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return new Map(isObject ? Object.entries(value) : []);
}
