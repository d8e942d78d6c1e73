import type { CheckContext } from './check-context.js';
import { isIntrinsic, kindOf, ownValue } from './check-json.js';
import { policyTypes, type Presence } from './check-policy-type.js';
import type { StatementReading } from './check-statement.js';
import { hasReference } from './reference-text.js';

const plainSid = /^[A-Za-z0-9]*$/;

/** Checks that a statement has the elements it needs, and none that its policy type does not allow. */
export function checkElements(context: CheckContext, statement: StatementReading): void {
  const { options, report } = context;
  const { path, actions, principals, resources } = statement;
  checkEffect(context, statement);
  if (actions === undefined) {
    report('missing-element', path, { names: ['Action', 'NotAction'], parent: 'The statement' });
  }
  if (options.policyType !== undefined) {
    const { name, kind } = policyTypes[options.policyType];
    checkPresence(context, statement, 'Principal', kind.principal, name);
    checkPresence(context, statement, 'Resource', kind.resource, name);
  } else if (principals === undefined && resources === undefined) {
    // Policies of identities need a resource; those of resources need a principal.
    const names = ['Resource', 'NotResource'];
    report('missing-element', path, { names, parent: 'The statement' });
  }
}

function checkEffect({ report }: CheckContext, { record, path }: StatementReading): void {
  const effect = ownValue(record, 'Effect');
  if (effect === undefined) {
    report('missing-element', path, { names: ['Effect'], parent: 'The statement' });
    return;
  }
  if (effect === 'Allow' || effect === 'Deny' || isIntrinsic(effect)) return;
  if (typeof effect === 'string' && hasReference(effect)) return;
  const value = typeof effect === 'string' ? effect : kindOf(effect);
  report('invalid-effect', [...path, 'Effect'], { value });
}

function checkPresence(
  { report }: CheckContext,
  { record, path }: StatementReading,
  name: string,
  presence: Presence,
  policyType: string,
): void {
  const names = [name, `Not${name}`];
  const present = names.filter((one) => ownValue(record, one) !== undefined);
  if (presence === 'required' && present.length === 0) {
    report('missing-element', path, { names, parent: `The statement of ${policyType}` });
  }
  if (presence !== 'forbidden') return;
  for (const one of present) {
    report('unsupported-element', [...path, one], { name: one, policyType }, { place: 'key' });
  }
}

/**
 * Checks the statement IDs of a document ("IAM JSON policy elements: Sid"). Only IAM and AWS Organizations limit them to
 * letters and digits; without a policy type, a document of theirs is one without principals.
 */
export function checkSids(context: CheckContext, statements: readonly StatementReading[]): void {
  const { options, report } = context;
  const strict =
    options.policyType === undefined
      ? statements.every(({ principals }) => principals === undefined)
      : policyTypes[options.policyType].kind.strictSid;
  const seen = new Map<string, number>();
  for (const { record, path, index } of statements) {
    const sid = ownValue(record, 'Sid');
    const sidPath = [...path, 'Sid'];
    if (sid === undefined || sid === '' || isIntrinsic(sid)) continue;
    if (typeof sid !== 'string') {
      const found = kindOf(sid);
      report('invalid-element', sidPath, { name: 'Sid', found, expected: 'a text' });
      continue;
    }
    if (hasReference(sid)) continue;
    const first = seen.get(sid);
    if (strict && !plainSid.test(sid)) report('invalid-sid', sidPath, { value: sid });
    if (first === undefined) seen.set(sid, index);
    else {
      const severity = strict ? 'error' : 'warning';
      report('duplicate-sid', sidPath, { value: sid, first }, { severity });
    }
  }
}
