/** What a kind of name may look like. Names outside are rejected, never cleaned. */
export interface NameRule {
  readonly kind: string;
  readonly pattern: RegExp;
  readonly expected: string;
  readonly maximum: number;
}

/** Names of devices on Windows, and of entries of the package and the docs that are no service. */
const reservedPrefix = /^(?:aux|con|nul|prn|com[0-9]|lpt[0-9]|all|arn|index)$/;

export const nameRules = {
  prefix: {
    kind: 'service prefix',
    pattern: /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
    expected: 'lower-case letters and digits, joined by single hyphens',
    maximum: 63,
  },
  action: {
    kind: 'action',
    pattern: /^[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*$/,
    expected: 'letters and digits, joined by single hyphens',
    maximum: 128,
  },
  resourceType: {
    kind: 'resource type',
    pattern: /^[A-Za-z0-9][A-Za-z0-9 ._/-]*$/,
    expected: 'letters, digits, spaces and `.`, `_`, `/`, `-`',
    maximum: 128,
  },
  conditionKey: {
    kind: 'condition key',
    pattern: /^(?:[A-Za-z0-9._/:-]|\$\{[A-Za-z][A-Za-z0-9]*\}|<[A-Za-z][A-Za-z0-9]*>)+$/,
    expected: '`<prefix>:<name>` of letters, digits, `.`, `_`, `/`, `-`, `:` and `${Placeholder}`',
    maximum: 256,
  },
  dependentAction: {
    kind: 'dependent action',
    pattern: /^[a-z][a-z0-9-]*:[A-Za-z][A-Za-z0-9-]*\*?$/,
    expected: '`<service prefix>:<action>`',
    maximum: 192,
  },
  version: {
    kind: 'version',
    pattern: /^[A-Za-z0-9][A-Za-z0-9.+-]*$/,
    expected: 'a version such as `0.21.202609261`',
    maximum: 64,
  },
} as const satisfies Record<string, NameRule>;

/** Whether `name` follows `rule`. */
export function followsRule(name: string, rule: NameRule): boolean {
  if (name.length > rule.maximum || !rule.pattern.test(name)) return false;
  // In a table keyed by names, TypeScript gives `constructor` and the like the types they have in every object.
  if (rule.kind === 'action' && Object.hasOwn(Object.prototype, name)) return false;
  if (rule.kind === 'condition key') return /^[^:]+:./.test(name);
  return rule.kind !== 'service prefix' || !reservedPrefix.test(name);
}
