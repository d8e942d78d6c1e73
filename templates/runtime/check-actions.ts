import { hasWildcardCharacter } from './action-pattern.js';
import type { Catalog, CatalogService } from './catalog.js';
import { isRetiredService, isUnlistedAction } from './check-amendments.js';
import type { CheckContext } from './check-context.js';
import type { ElementEntry, TextElement } from './check-statement.js';
import { hasReference } from './reference-text.js';

/** The actions of one service that an entry of `Action` means. */
export interface KnownActions {
  readonly kind: 'known';
  readonly entry: ElementEntry;
  readonly service: CatalogService;
  /** Names without the prefix; never empty. */
  readonly names: readonly string[];
  /** Whether the entry is the name of one action and not a pattern. */
  readonly byName: boolean;
}

/** What an entry of `Action` means: `any` when it can be every action, `unknown` when it was found to be wrong. */
export type ActionReading =
  KnownActions | { readonly kind: 'any' | 'unknown'; readonly entry: ElementEntry };

/** Looks up the entries of `Action` or `NotAction`; reports those that name nothing. */
export function readActions(
  context: CheckContext,
  element: TextElement | undefined,
): readonly ActionReading[] {
  return element === undefined ? [] : element.entries.map((entry) => readAction(context, entry));
}

function readAction(context: CheckContext, entry: ElementEntry): ActionReading {
  const { text } = entry;
  if (entry.opaque || hasReference(text) || isEverything(text)) return { kind: 'any', entry };
  const colon = text.indexOf(':');
  if (colon < 0) return reportUnknown(context, entry, 'is no action, expected `service:Action`');
  const prefix = text.slice(0, colon);
  const service = context.catalog.service(prefix);
  if (service === undefined || Object.keys(service.metadata.actions).length === 0) {
    return reportService(context, entry, prefix);
  }
  const name = text.slice(colon + 1);
  if (hasWildcardCharacter(name)) return readPattern(context, entry, service, name);
  return readName(context, entry, service, name);
}

/** `*`, and `*` for the service prefix: the rest is rarely of use, but not refused. */
function isEverything(text: string): boolean {
  return /^\*+(?::.*)?$/s.test(text);
}

function readPattern(
  context: CheckContext,
  entry: ElementEntry,
  service: CatalogService,
  pattern: string,
): ActionReading {
  const names = service.matchActions(pattern, { removed: true });
  if (names.length > 0) return { kind: 'known', entry, service, names, byName: false };
  const nearest = nearestPattern(context, service, pattern);
  context.report('wildcard-matches-nothing', entry.path, { name: entry.text, nearest });
  return { kind: 'unknown', entry };
}

/** For a pattern with its only `*` at the end: the same with the beginning that an action has. */
function nearestPattern(
  { nearest }: CheckContext,
  service: CatalogService,
  pattern: string,
): string | undefined {
  const stem = pattern.slice(0, -1);
  if (!pattern.endsWith('*') || hasWildcardCharacter(stem)) return undefined;
  const stems = (): Iterable<string> => {
    const names = service.matchActions('*');
    return new Set(names.map((name) => `${name.slice(0, wordEnd(name, stem.length))}*`));
  };
  const near = nearest(`${service.metadata.prefix}:${pattern}`, () =>
    [...stems()].map((one) => `${service.metadata.prefix}:${one}`),
  );
  return near;
}

/** Where the word ends that reaches to `length` or near it: names of actions are words that begin with a capital. */
function wordEnd(name: string, length: number): number {
  for (const end of [length, length + 1, length - 1]) {
    if (end >= name.length || /[A-Z]/.test(name.charAt(end))) return end;
  }
  return length;
}

function readName(
  context: CheckContext,
  entry: ElementEntry,
  service: CatalogService,
  written: string,
): ActionReading {
  const { prefix, actions } = service.metadata;
  const name = service.actionName(written);
  if (name === undefined) {
    if (isUnlistedAction(entry.text)) return { kind: 'any', entry };
    const names = (): readonly string[] =>
      service.matchActions('*').map((one) => `${prefix}:${one}`);
    const nearest = context.nearest(entry.text, names);
    const problem = `is no action of ${service.metadata.title}`;
    context.report('unknown-action', entry.path, { name: entry.text, problem, nearest });
    return { kind: 'unknown', entry };
  }
  const version = actions[name]?.removed;
  if (version !== undefined) {
    const since = `since data version ${version}`;
    context.report('removed-action', entry.path, { name: `${prefix}:${name}`, since });
  }
  return { kind: 'known', entry, service, names: [name], byName: true };
}

function reportUnknown(context: CheckContext, entry: ElementEntry, problem: string): ActionReading {
  const name = entry.text;
  const nearest = serviceOfAction(context.catalog, name);
  context.report('unknown-action', entry.path, { name, problem, nearest });
  return { kind: 'unknown', entry };
}

/** `s3:GetObject` for `s3.GetObject` and `s3/GetObject`. */
function serviceOfAction(catalog: Catalog, text: string): string | undefined {
  const [prefix = '', name, ...rest] = text.split(/[./]/);
  if (name === undefined || rest.length > 0) return undefined;
  const service = catalog.service(prefix);
  const action = service?.actionName(name);
  return service && action && `${service.metadata.prefix}:${action}`;
}

function reportService(context: CheckContext, entry: ElementEntry, prefix: string): ActionReading {
  if (isRetiredService(prefix)) {
    const parameters = { name: entry.text, since: 'its service has ended' };
    context.report('removed-action', entry.path, parameters, { severity: 'information' });
    return { kind: 'any', entry };
  }
  const nearest = context.nearest(prefix, () => context.catalog.prefixes);
  context.report('unknown-service', entry.path, { name: prefix, action: entry.text, nearest });
  return { kind: 'unknown', entry };
}

/** The full name of an action: `s3:GetObject`. */
export function fullName({ metadata }: CatalogService, name: string): string {
  return `${metadata.prefix}:${name}`;
}

/** Only the readings whose actions are known. */
export function knownActions(readings: readonly ActionReading[]): readonly KnownActions[] {
  return readings.filter((reading) => reading.kind === 'known');
}
