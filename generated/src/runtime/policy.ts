import type { Catalog } from './catalog.js';
import { checkPolicy } from './check-policy.js';
import type { CheckOptions, PolicyFinding, PolicyPath } from './check-types.js';
import { compactDocument } from './compact-document.js';
import { buildStatement } from './policy-build.js';
import type { PolicyDocument } from './policy-document.js';
import { createPolicyError } from './policy-error.js';
import { readPolicyInput, type PolicyOptions } from './policy-input.js';
import type { Statement } from './statement-types.js';

/**
 * Makes the policy document of statements from `allow` and `deny`: plain JSON, the same for the same input. Options can
 * come last.
 * @throws PolicyError listing all that AWS would refuse or that could never do what it says.
 */
export type PolicyFunction = (...input: readonly (Statement | PolicyOptions)[]) => PolicyDocument;

/** What `policy` is made of. */
export interface PolicyTools {
  readonly check: typeof checkPolicy;
  readonly compact: typeof compactDocument;
}

/** The function `policy` over a catalogue. */
export function createPolicy(catalog: Catalog, tools: Partial<PolicyTools> = {}): PolicyFunction {
  const { check = checkPolicy, compact = compactDocument } = tools;
  return (...input) => {
    const { statements, options } = readPolicyInput(input);
    const { document, unchecked } = buildDocument(statements, options.id);
    const isUnchecked = (path: PolicyPath): boolean => unchecked.has(JSON.stringify(path));
    const { policyType, allowPartial = false } = options;
    const checkOptions: CheckOptions = {
      ...(policyType === undefined ? {} : { policyType }),
      unchecked: isUnchecked,
      partial: allowPartial ? 'skip' : 'error',
    };
    const errorsOf = (one: PolicyDocument): readonly PolicyFinding[] => {
      return check(one, catalog, checkOptions).filter(({ severity }) => severity === 'error');
    };
    // Places are told in the statements as they were given; only the size is that of the result.
    const errors = errorsOf(document).filter(({ path }) => !isUnchecked(path));
    if (options.compact !== true) return orThrow(document, errors);
    const others = errors.filter(({ code }) => code !== 'too-large');
    const result = compact(orThrow(document, others), catalog);
    // The result is never larger.
    if (others.length === errors.length) return result;
    const tooLarge = errorsOf(result).filter(({ code }) => code === 'too-large');
    return orThrow(result, tooLarge);
  };
}

function orThrow(document: PolicyDocument, errors: readonly PolicyFinding[]): PolicyDocument {
  if (errors.length > 0) throw createPolicyError(errors);
  return document;
}

function buildDocument(
  statements: readonly Statement[],
  id: string | undefined,
): { readonly document: PolicyDocument; readonly unchecked: ReadonlySet<string> } {
  const built = statements.map(buildStatement);
  const unchecked = built.flatMap((statement, index) =>
    statement.unchecked.map((path) => JSON.stringify(['Statement', index, ...path])),
  );
  const document: PolicyDocument = {
    Version: '2012-10-17',
    ...(id === undefined ? {} : { Id: id }),
    Statement: built.map(({ statement }) => statement),
  };
  return { document, unchecked: new Set(unchecked) };
}
