import type { Arn } from './arn-types.js';
import type { Condition } from './condition-types.js';
import type {
  ActionConditionKeys,
  GlobalConditionKeys,
  KnownAction,
  MatchedActions,
  ResourceConditionKeys,
  ResourceTypesOf,
  Wildcard,
} from './policy-type-lookup.js';
import type { Unchecked } from './unchecked.js';

// While the compiler infers what is given, it asks what these types can be at most. The wide cases come first and depend
// on nothing else, so that the answer is quick: going through all known actions takes seconds.

/** What needs no resource type. */
type AnyResource = '*' | Unchecked;

/** `Action` when it is known and one of `Resources` fits it, otherwise a text that says what it needs. */
export type ActionCheck<Action, Resources> = Action extends string
  ? NoInfer<NameCheck<Action, `${Action}`, Resources>>
  : Action;

type NameCheck<Action, Name extends string, Resources> = string extends Name
  ? 'Expected the name of an action. Texts that the compiler does not know go through unchecked(...)'
  : Name extends '*'
    ? Action
    : [MatchedActions<Name>] extends [never]
      ? UnknownAction<Name>
      : [Resources] extends [never]
        ? Action
        : [Extract<Resources, AnyResource>] extends [never]
          ? ServedCheck<Action, Name, ResourceTypesOf<MatchedActions<Name>>, Resources>
          : Action;

type ServedCheck<Action, Name extends string, Types, Resources> = [
  Extract<Types, ResourceTypeOf<Resources>>,
] extends [never]
  ? NeedsResource<Name, Types>
  : Action;

type NeedsResource<Name extends string, Types> = [Types] extends [never]
  ? `${Name} takes no resource but '*'`
  : `${Name} needs a resource of type ${Types & string}`;

/** The known actions are there for the completion list, and for the compiler to find the one that is meant. */
type UnknownAction<Name extends string> = Name extends Wildcard
  ? UnmatchedPattern<Name>
  : KnownAction | (Name extends '' | `${string}:` ? never : UnknownName<Name>);

type UnmatchedPattern<Name extends string> = Name extends `${infer Prefix}:${string}`
  ? `${Name} matches no action of the imported services. Check it, or import @iamspec/aws/${Prefix}`
  : `${Name} is no pattern of actions. Expected prefix:Pattern, as s3:Get*`;

type UnknownName<Name extends string> = Name extends `${infer Prefix}:${string}`
  ? `${Name} is no action of the imported services. Check it, or import @iamspec/aws/${Prefix}`
  : `${Name} is no action. Expected prefix:Action, as s3:GetObject`;

/** `Resource` when one of `Actions` takes it, otherwise what they take. */
export type ResourceCheck<Resource, Actions> = Resource extends AnyResource
  ? Resource
  : string extends Resource
    ? 'Expected * or an ARN that has a resource type: one built by a helper as S3Arn.bucket, or given to its from(...)'
    : TypeCheck<Resource, NoInfer<AcceptedTypes<Actions>>>;

type TypeCheck<Resource, Types> = [Types] extends [never]
  ? '*'
  : Resource extends Arn<Types & string>
    ? Resource
    : Arn<Types & string>;

/** The resource types that `Actions` take. Any, where there is nothing known to compare with. */
export type AcceptedTypes<Actions> = [Actions] extends [never]
  ? string
  : Actions extends string
    ? AcceptedTypesOf<`${Actions}`>
    : string;

type AcceptedTypesOf<Name extends string> = Name extends '*'
  ? string
  : [MatchedActions<Name>] extends [never]
    ? string
    : ResourceTypesOf<MatchedActions<Name>>;

type ResourceTypeOf<Resource> = Resource extends Arn<infer Type> ? Type : never;

/**
 * `Given` when its key is usable with `Actions` on `Resources`, otherwise a condition on the keys that are. A key that no
 * service declares has no name.
 */
export type ConditionCheck<Given, Actions, Resources> =
  Given extends Condition<infer Name>
    ? string extends Name
      ? 'Expected a condition on a key that the compiler knows, as S3Condition.prefix.stringEquals(...)'
      : Name extends '' | GlobalConditionKeys
        ? Given
        : KeyCheck<Given, Name, NoInfer<UsableKeys<Actions, Resources>>>
    : Given;

/** The global keys, which are always usable, are told only when there are no others. */
type KeyCheck<Given, Name, Keys> = Name extends Keys
  ? Given
  : [Keys] extends [never]
    ? ConditionOn<GlobalConditionKeys>
    : ConditionOn<Keys>;

/** One member for each key: a message of the compiler then shows the keys, and not what their union is called. */
type ConditionOn<Keys> = Keys extends unknown ? Condition<Keys & string> : never;

/** Those that are not global. Any, where there are no actions to compare with. */
type UsableKeys<Actions, Resources> =
  string extends AcceptedTypes<Actions>
    ? string
    : | ActionConditionKeys<NamesOf<Actions>>
      | ResourceConditionKeys<ConditionedTypes<Actions, Resources>>;

type NamesOf<Actions> = Actions extends string ? MatchedActions<`${Actions}`> : never;

/** The types of the resources, or where they do not tell all that the actions take. */
type ConditionedTypes<Actions, Resources> = [Resources] extends [never]
  ? ResourceTypesOf<NamesOf<Actions>>
  : [Extract<Resources, AnyResource>] extends [never]
    ? ResourceTypeOf<Resources>
    : ResourceTypesOf<NamesOf<Actions>>;

/** The resources that a statement needs which has none. */
export type NeededResources<Actions> = NeededTypes<AcceptedTypes<Actions>>;

type NeededTypes<Types> = [Types] extends [never]
  ? readonly ['*']
  : readonly ['*' | Arn<Types & string>, ...('*' | Arn<Types & string>)[]];
