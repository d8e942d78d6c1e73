export { ArnError } from './arn-error.js';
export { arnIndex, type ArnCandidate, type MatchArn } from './arn-index.js';
export { arnHelpers, type ArnHelperData } from './arn-helpers.js';
export { type ArnParts, buildArn, isArn, parseArn } from './arn-parts.js';
export type {
  Arn,
  ArnBinding,
  ArnDefaultName,
  ArnHelper,
  ArnHelpers,
  BoundHelpers,
  BoundParameters,
  ParsedArn,
} from './arn-types.js';
export { createCatalog, type Catalog, type CatalogService } from './catalog.js';
export type { CatalogData } from './catalog-data.js';
export { CatalogError } from './catalog-error.js';
export { checkPolicy } from './check-policy.js';
export type {
  CheckOptions,
  PolicyFinding,
  PolicyFindingCode,
  PolicyFindingSeverity,
  PolicyPath,
  PolicyType,
} from './check-policy.js';
export { createCompact, type Compact } from './compact.js';
export { compactDocument } from './compact-document.js';
export { ConditionError, ConditionKeyError } from './condition-error.js';
export { conditionKeys, type ConditionKeyData } from './condition-key.js';
export type { ConditionKey, ConditionKeyTypeName } from './condition-key-types.js';
export type { Condition } from './condition-types.js';
export { uncheckedConditionKey } from './condition-unchecked.js';
export type {
  AccessLevel,
  ActionMetadata,
  ActionResourceMetadata,
  ConditionKeyMetadata,
  ConditionKeyType,
  ResourceTypeMetadata,
  ServiceMetadata,
} from './metadata.js';
export { createPolicy, type PolicyFunction } from './policy.js';
export type {
  PolicyConditions,
  PolicyDocument,
  PolicyEffect,
  PolicyPrincipal,
  PolicyPrincipalNames,
  PolicyStatement,
  PolicyVersion,
} from './policy-document.js';
export { PolicyError } from './policy-error.js';
export type { PolicyOptions } from './policy-input.js';
export type {
  KnownActions,
  KnownGlobalConditionKeys,
  KnownResourceTypes,
  KnownServices,
} from './policy-types.js';
export { type ActionsFilter, type ActionsOf, createActionsOf } from './query-actions-of.js';
export { createDependentsOf, type DependentsOf } from './query-dependents-of.js';
export { createExpand, type Expand } from './query-expand.js';
export type { ServiceEntry } from './services.js';
export { allow, deny, type StatementFunction } from './statement.js';
export { StatementError } from './statement-error.js';
export type {
  ActionInput,
  PrincipalInput,
  PrincipalNames,
  ResourceInput,
  StatementInput,
} from './statement-input.js';
export type { Statement } from './statement-types.js';
export { unchecked, type Unchecked } from './unchecked.js';
