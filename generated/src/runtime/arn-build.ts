import { ArnError } from './arn-error.js';
import type { ArnFormat, ArnToken } from './arn-format.js';
import { checkArnValue } from './arn-value.js';
import { quote } from './printable.js';

type Values = ReadonlyMap<string, unknown>;

/** What a helper knows when it builds. */
export interface ArnBuilding {
  /** `cognito-sync dataset`, for messages. */
  readonly label: string;
  readonly formats: readonly ArnFormat[];
  /** Values for parameters that are not given: the partition, and what `with` bound. */
  readonly defaults: ReadonlyMap<string, string>;
}

/**
 * Fills the format whose parameters are the given ones; defaults it has no use for are ignored.
 * @throws ArnError when no format or several fit, or a value cannot stand in its place.
 */
export function buildArn(building: ArnBuilding, parameters: unknown): string {
  const given = readParameters(building.label, parameters);
  const format = pickFormat(building, given);
  const values = new Map<string, unknown>([...building.defaults, ...given]);
  return format.tokens.map((token) => buildToken(building.label, token, values)).join('');
}

/** The own properties of `parameters`. Undefined counts as not given, as it does for optional properties. */
export function readParameters(label: string, parameters: unknown): Values {
  if (typeof parameters !== 'object' || parameters === null) {
    throw new ArnError(`${label}: expected an object of parameters, got ${quote(parameters)}.`);
  }
  return new Map(Object.entries(parameters).filter(([, value]) => value !== undefined));
}

function buildToken(label: string, token: ArnToken, values: Values): string {
  if (token.kind === 'literal') return token.text;
  const parts = token.slots.map((slot) => {
    if (slot.name === undefined) return '*';
    return checkArnValue(label, slot.name, values.get(slot.name), slot);
  });
  return parts.join('');
}

function pickFormat(building: ArnBuilding, given: Values): ArnFormat {
  const { label, formats, defaults } = building;
  const fitting = formats.filter(({ parameters }) => {
    const isComplete = parameters.every((name) => given.has(name) || defaults.has(name));
    return isComplete && [...given.keys()].every((name) => parameters.includes(name));
  });
  const [format] = fitting;
  if (format !== undefined && fitting.length === 1) return format;
  const problem = describeUnknown(building, given) ?? describeMissing(building, given, fitting);
  throw new ArnError(`${label}: ${problem}`);
}

function describeUnknown({ formats, defaults }: ArnBuilding, given: Values): string | undefined {
  const known = new Set(formats.flatMap((format) => format.parameters));
  const unknown = [...given.keys()].find((name) => !known.has(name));
  if (unknown === undefined) return undefined;
  return `unknown parameter ${quote(unknown)}. Expected ${listParameters(formats, defaults)}.`;
}

function describeMissing(
  { formats, defaults }: ArnBuilding,
  given: Values,
  fitting: readonly ArnFormat[],
): string {
  if (formats.length > 1) {
    const names = [...given.keys()].join(', ');
    const problem = fitting.length > 0 ? 'fit several ARN formats' : 'fit no ARN format';
    const hint = `Give exactly the parameters of one: ${listParameters(formats, defaults)}.`;
    return `the parameters { ${names} } ${problem}. ${hint}`;
  }
  const required = formats.flatMap((format) => format.parameters);
  const missing = required.find((name) => !given.has(name) && !defaults.has(name)) ?? '';
  const isBindable = missing === 'region' || missing === 'account';
  const hint = isBindable
    ? ` Give it, or bind it for all helpers with \`.with({ ${missing} })\`.`
    : '';
  return `parameter ${quote(missing)} is missing.${hint} Expected ${listParameters(formats, defaults)}.`;
}

function listParameters(
  formats: readonly ArnFormat[],
  defaults: ReadonlyMap<string, string>,
): string {
  const lists = formats.map(({ parameters }) => {
    const names = parameters.map((name) => (defaults.has(name) ? `${name}?` : name));
    return `{ ${names.join(', ')} }`;
  });
  return lists.join(' or ');
}
