import type { CheckContext } from './check-context.js';
import { isIntrinsic, isRecord } from './check-json.js';
import { policyTypes, type SizeLimit } from './check-policy-type.js';
import { replaceReferences } from './reference-text.js';

/**
 * Checks the size of the document against the quota of its policy type ("IAM and AWS STS quotas"), or when that is not told
 * against the largest quota there is for documents with or without principals.
 */
export function checkSize({ options, report }: CheckContext, document: unknown): void {
  const policyType = options.policyType ?? (hasPrincipal(document) ? 'resource' : 'identity');
  const { size: limit, name } = policyTypes[policyType];
  if (limit === undefined) return;
  const { most, usual = most, unit } = limit;
  const size = measure(document, unit);
  if (size <= usual) return;
  const parameters = { size, limit: size > most ? most : usual, unit, policyType: name };
  report('too-large', [], parameters, { severity: size > most ? 'error' : 'warning' });
}

function hasPrincipal(document: unknown): boolean {
  const statements = isRecord(document) ? [document.Statement].flat() : [];
  return statements.some((one) => isRecord(one) && ('Principal' in one || 'NotPrincipal' in one));
}

/** The size as compact JSON. What something else stands for counts next to nothing: its size is not known. */
function measure(document: unknown, unit: SizeLimit['unit']): number {
  let size = 0;
  // Not by JSON.stringify, which a deep value would overflow.
  const rest: unknown[] = [document];
  while (rest.length > 0) {
    const value = rest.pop();
    if (isIntrinsic(value)) continue;
    if (Array.isArray(value)) {
      size += 1 + Math.max(value.length, 1);
      for (const item of value) rest.push(item);
    } else if (isRecord(value)) {
      const names = Object.keys(value);
      size += 1 + Math.max(names.length, 1);
      for (const name of names) {
        size += 1 + sizeOfText(name, unit);
        rest.push(value[name]);
      }
    } else {
      size += typeof value === 'string' ? sizeOfText(value, unit) : String(value).length;
    }
  }
  return size;
}

function sizeOfText(text: string, unit: SizeLimit['unit']): number {
  const json = JSON.stringify(replaceReferences(text, '*'));
  if (unit === 'characters') return json.length;
  if (unit === 'characters without white space') return json.replace(/\s/g, '').length;
  return lengthInBytes(json);
}

/** The length in UTF-8. */
function lengthInBytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) bytes += 1;
    else if (point < 0x800) bytes += 2;
    else bytes += point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
