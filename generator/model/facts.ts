import type { Action, ConditionKey } from './catalog.js';

/** What a spec states about an action: the model without what iamspec derives. */
export type ActionFacts = Pick<
  Action,
  'name' | 'accessLevel' | 'description' | 'resources' | 'removed'
>;

export interface ResourceTypeFacts {
  readonly name: string;
  readonly arnFormats: readonly { readonly text: string }[];
  readonly conditionKeys: readonly string[];
  readonly removed?: string;
}

export type ConditionKeyFacts = Pick<ConditionKey, 'name' | 'type' | 'description' | 'removed'>;

/** What a spec states about a service. Every `Service` is one; importers make them from upstream data. */
export interface ServiceFacts {
  readonly prefix: string;
  readonly title: string;
  readonly actions: readonly ActionFacts[];
  readonly resourceTypes: readonly ResourceTypeFacts[];
  readonly conditionKeys: readonly ConditionKeyFacts[];
  /** Whether the spec has `## Resources` / `## Conditions`. */
  readonly declaresResources: boolean;
  readonly declaresConditions: boolean;
}
