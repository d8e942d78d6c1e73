import type { Catalog } from '../../templates/runtime/catalog.js';
import {
  type CheckOptions,
  checkPolicy,
  type PolicyFinding,
  type PolicyType,
} from '../../templates/runtime/check-policy.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { duplicateKeysIn } from './find/duplicate-keys.js';
import type { PolicySite } from './find/policy-site.js';
import { policyTypeOf } from './find/policy-type.js';
import { duplicateKey } from './problems.js';
import { type Branch, type Budget, Locator } from './read/locate-value.js';
import { type Located, placeOf } from './read/located.js';
import { locateSite, mergedStatements } from './read/locate-site.js';

/** Codes of findings that hold whatever else a policy says. Only these are told of the values of `Fn::If`. */
const localCodes: ReadonlySet<string> = new Set([
  'unknown-service',
  'unknown-action',
  'removed-action',
  'wildcard-matches-nothing',
  'unknown-condition-key',
  'unknown-operator',
  'operator-type-mismatch',
  'invalid-condition-value',
  'invalid-arn',
]);

/** Codes of findings that another policy of the same role can settle. */
const sharedCodes: ReadonlySet<string> = new Set([
  'missing-required-resource-type',
  'missing-dependent-action',
]);

/** Codes of findings about a condition key, which has the path of its values. */
const keyCodes: ReadonlySet<string> = new Set([
  'operator-type-mismatch',
  'set-operator-on-single-value',
  'missing-set-operator',
]);

/** What is wrong with one policy by itself. Throws {@link TooManyValuesError} when `budget` is used up. */
export function checkSite(site: PolicySite, catalog: Catalog, budget: Budget): Diagnostic[] {
  const { siblings, isWhole } = site.place;
  const options: CheckOptions =
    siblings || !isWhole
      ? { redundancy: true, partial: 'skip' }
      : { redundancy: true, dependents: true };
  const whole = new Locator('unknown', budget);
  const found = [
    ...duplicateKeysIn(site.node).map(duplicateKey),
    ...check(locateSite(site, whole), site, catalog, options),
  ];
  if (!whole.hasBranches) return found;
  const branches = (['yes', 'no'] satisfies Branch[]).flatMap((branch) =>
    check(locateSite(site, new Locator(branch, budget)), site, catalog, { partial: 'skip' }),
  );
  return [...found, ...branches.filter(({ ruleId }) => localCodes.has(ruleId))];
}

/** What is wrong with the policies of one role taken together. */
export function checkSiblings(
  sites: readonly PolicySite[],
  catalog: Catalog,
  budget: Budget,
): Diagnostic[] {
  const [first] = sites;
  if (!first) return [];
  const merged = mergedStatements(sites, new Locator('unknown', budget));
  const options = { dependents: first.place.isWhole };
  const findings = checkPolicy(merged.plain, catalog, options);
  return findings
    .filter(({ code }) => sharedCodes.has(code))
    .map((finding) => diagnosticOf(finding, merged));
}

function check(
  located: Located,
  { place }: PolicySite,
  catalog: Catalog,
  options: CheckOptions,
): Diagnostic[] {
  const policyType = policyTypeOf(place, located.plain);
  const dependents = options.dependents === true && isGrant(policyType);
  const findings = checkPolicy(located.plain, catalog, {
    ...options,
    dependents,
    ...(policyType && { policyType }),
  });
  return findings.map((finding) => diagnosticOf(finding, located));
}

/** Whether a policy gives a principal all that it may do; others are about one resource, or limit what is given. */
function isGrant(policyType: PolicyType | undefined): boolean {
  return (
    policyType !== undefined && /^(?:identity|managed-policy|\w+-inline-policy)$/.test(policyType)
  );
}

function diagnosticOf(finding: PolicyFinding, located: Located): Diagnostic {
  const { code, severity, message, help, path, place } = finding;
  return {
    ruleId: code,
    severity,
    reason: message,
    ...(help !== undefined && { help }),
    place: placeOf(located, path, keyCodes.has(code) ? 'key' : place),
  };
}
