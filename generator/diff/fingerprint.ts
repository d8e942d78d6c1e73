import { createHash } from 'node:crypto';
import type { Fact } from './change.js';

/** 16 hexadecimal digits over canonical JSON: equal facts give equal digits, whatever the order of fields. */
export function fingerprintOf(fact: Fact): string {
  return createHash('sha256').update(canonicalJson(fact)).digest('hex').slice(0, 16);
}

function canonicalJson(fact: Fact): string {
  if (fact === null || typeof fact !== 'object') return JSON.stringify(fact);
  if (isList(fact)) return `[${fact.map(canonicalJson).join(',')}]`;
  const fields = Object.keys(fact).sort();
  const members = fields.map(
    (field) => `${JSON.stringify(field)}:${canonicalJson(fact[field] ?? null)}`,
  );
  return `{${members.join(',')}}`;
}

function isList(fact: Fact): fact is readonly Fact[] {
  return Array.isArray(fact);
}
