import { buildArn, readParameters } from './arn-build.js';
import { ArnError } from './arn-error.js';
import { compileArnFormat, type ArnFormat, type ArnSlot } from './arn-format.js';
import { checkGivenArn } from './arn-from.js';
import { explainMismatch, matchArn, type ArnValues } from './arn-parse.js';
import type { Arn, ArnHelper, ArnHelpers } from './arn-types.js';
import { checkArnValue } from './arn-value.js';
import { once } from './once.js';
import { quote } from './printable.js';

/** A resource type as the generated code writes it: its name, then its ARN formats with parameter names in `${}`. */
export type ArnHelperData = readonly [resourceType: string, ...formats: string[]];

/** The same with formats that are compiled when they are first needed, shared by all bindings. */
interface Entry {
  readonly name: string;
  readonly label: string;
  readonly resourceType: string;
  readonly formats: readonly string[];
  readonly compiled: () => readonly ArnFormat[];
}

type Defaults = ReadonlyMap<string, string>;

const bindable: ReadonlySet<string> = new Set(['partition', 'region', 'account']);
const headSlot: ArnSlot = { name: undefined, excluded: ':', last: false };

/**
 * The ARN helpers of the service `prefix`, one for each member of `data`. Does next to nothing until a helper is used.
 * `Types` declares the parameters of each member; it comes from the annotation of the generated constant.
 */
export function arnHelpers<Types>(
  prefix: string,
  data: { readonly [Name in keyof NoInfer<Types>]: ArnHelperData },
): ArnHelpers<Types> {
  const entries = Object.entries<ArnHelperData>(data).map(([name, [resourceType, ...formats]]) => ({
    name,
    label: `${prefix} ${resourceType}`,
    resourceType,
    formats,
    compiled: once(() => formats.map(compileArnFormat)),
  }));
  return createHelpers(prefix, entries, new Map([['partition', 'aws']])) as ArnHelpers<Types>;
}

function createHelpers(prefix: string, entries: readonly Entry[], defaults: Defaults): object {
  const bind = (given: unknown): object => {
    return createHelpers(prefix, entries, new Map([...defaults, ...readDefaults(prefix, given)]));
  };
  const members = entries.map((entry) => {
    return [entry.name, createHelper(entry, entries, defaults)] as const;
  });
  return Object.fromEntries<unknown>([...members, ['with', bind]]);
}

function createHelper(
  entry: Entry,
  siblings: readonly Entry[],
  defaults: Defaults,
): ArnHelper<string, object> {
  const { label, resourceType, formats, compiled } = entry;
  const build = (parameters: object): Arn => {
    return buildArn({ label, formats: compiled(), defaults }, parameters) as Arn;
  };
  const match = (arn: unknown): ArnValues | undefined => matchArn(compiled(), arn);
  const parse = (arn: unknown): ArnValues => {
    const values = match(arn);
    if (values === undefined) throw explainMismatch(label, compiled(), arn);
    return values;
  };
  const is = (value: unknown): value is Arn => match(value) !== undefined;
  const from = (arn: unknown): Arn => checkGivenArn(entry, siblings, arn) as Arn;
  return Object.assign(build, { resourceType, formats, parse, match, from, is });
}

function readDefaults(prefix: string, given: unknown): Defaults {
  const label = `${prefix} with`;
  const defaults = new Map<string, string>();
  for (const [name, value] of readParameters(label, given)) {
    if (!bindable.has(name)) {
      throw new ArnError(
        `${label}: cannot bind ${quote(name)}. Expected { partition?, region?, account? }.`,
      );
    }
    defaults.set(name, checkArnValue(label, name, value, headSlot));
  }
  return defaults;
}
