declare const arnType: unique symbol;

/**
 * An ARN of a known resource type: a plain string at run time, told apart by the compiler. `Type` is the service prefix
 * and the resource type: `Arn<'s3:bucket'>`.
 */
export type Arn<Type extends string = string> = string & { readonly [arnType]: Type };

/** The parameters that `with` can bind for all helpers of a service. */
export type ArnDefaultName = 'partition' | 'region' | 'account';

/** What parsing gives back: each parameter as a string; one member per ARN format when there are several. */
export type ParsedArn<Parameters> = Parameters extends unknown
  ? {
      readonly [
        Name in keyof Parameters as [Exclude<Parameters[Name], undefined>] extends [never]
          ? never
          : Name
      ]-?: string;
    }
  : never;

/** `Parameters` with those named `Bound` made optional, for each ARN format on its own. */
export type BoundParameters<Parameters, Bound> = Parameters extends unknown
  ? Flatten<
      {
        readonly [Name in keyof Parameters as Name extends Bound ? never : Name]: Parameters[Name];
      } & {
        readonly [Name in keyof Parameters as Name extends Bound ? Name : never]?: Parameters[Name];
      }
    >
  : never;

type Flatten<Type> = { readonly [Name in keyof Type]: Type[Name] };

/**
 * `Text` when it can be an ARN of `Format`, a template literal type. Whatever is not known in full at compile time, or has
 * wildcards or references, is left to the check at run time.
 */
export type ArnText<Text extends string, Format extends string> = Text extends Format
  ? Text
  : Text extends `${string}${'*' | '?' | '${'}${string}`
    ? Text
    : IsOpen<Text> extends true
      ? Text
      : Format;

/** Whether a text is not known in full: as a key it makes an index signature, which no object lacks. */
type IsOpen<Text extends string> =
  // eslint-disable-next-line @typescript-eslint/no-generated-empty-object-type -- an object without keys is meant
  Record<never, unknown> extends Record<Text, unknown> ? true : false;

/** Builds and reads the ARNs of one resource type. `Format` has `${string}` for each parameter. */
export interface ArnHelper<
  Type extends string,
  Parameters extends object,
  Format extends string = string,
> {
  /**
   * Builds the ARN. `partition` is `aws` unless given. Values may hold `*`, `?` and references such as `${AWS::Region}`.
   * @throws ArnError when a parameter is missing, empty, unknown, or would break out of its part of the ARN.
   */
  (parameters: Parameters): Arn<Type>;
  /** Name of the resource type as AWS writes it. */
  readonly resourceType: string;
  /** The ARN formats with parameter names in `${}`; nearly always one. */
  readonly formats: readonly string[];
  /**
   * The parameter values of `arn`, by the first format that fits.
   * @throws ArnError saying which part does not fit.
   */
  readonly parse: (arn: string) => ParsedArn<Parameters>;
  /** Like `parse`, but gives undefined when `arn` does not fit. Never throws. */
  readonly match: (arn: string) => ParsedArn<Parameters> | undefined;
  /**
   * Takes an ARN that was not built here: `arn` itself, with its resource type for the compiler. Wildcards and references
   * stand for whatever fits.
   * @throws ArnError when `arn` cannot be of this resource type.
   */
  readonly from: <const Text extends string>(arn: ArnText<Text, Format>) => Arn<Type>;
  /** Whether `value` is a string that fits. Never throws. */
  readonly is: (value: unknown) => value is Arn<Type>;
}

/** The ARN helpers of a service, one for each resource type. */
export type ArnHelpers<Types> = Types & ArnBinding<Types>;

/** The way to bind parameters once for all helpers. */
export interface ArnBinding<Types> {
  /**
   * The same helpers with `partition`, `region` or `account` bound: they become optional, and a value given in a call wins.
   * @throws ArnError when a name is not one of the three, or a value cannot stand in its place.
   */
  with<Bound extends ArnDefaultName>(
    defaults: Readonly<Record<Bound, string>>,
  ): ArnHelpers<BoundHelpers<Types, Bound>>;
}

/** `Types` after `with` has bound the parameters named `Bound`. */
export type BoundHelpers<Types, Bound> = {
  readonly [Name in keyof Types]: Types[Name] extends ArnHelper<
    infer Type,
    infer Parameters,
    infer Format
  >
    ? ArnHelper<Type, BoundParameters<Parameters, Bound>, Format>
    : Types[Name];
};
