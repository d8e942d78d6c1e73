import type { Span } from '../../source/span.js';

/** A plain value for the checks, and where it is written. */
export interface Located {
  readonly plain: unknown;
  readonly span: Span;
  /** The place of the name of the property that the value belongs to. */
  readonly key?: Span;
  readonly children?: ReadonlyMap<string | number, Located>;
}

export function locatedMap(entries: readonly (readonly [string, Located])[], span: Span): Located {
  const children = new Map<string | number, Located>(entries);
  const plain: unknown = Object.fromEntries(
    [...children].map(([name, { plain: value }]) => [name, value]),
  );
  return { plain, span, children };
}

export function locatedList(items: readonly Located[], span: Span): Located {
  return { plain: items.map(({ plain }) => plain), span, children: new Map(items.entries()) };
}

/**
 * The place of what `path` leads to, or of the last value on the way that there is: a missing element is reported where it
 * should be. @param part whether the name of the property is meant, or its value.
 */
export function placeOf(
  root: Located,
  path: readonly (string | number)[],
  part: 'key' | 'value' = 'value',
): Span {
  let [found, isWhole] = [root, true];
  for (const step of path) {
    const child = found.children?.get(step);
    // A value that may be a list of one is written without the list.
    if (!child && step === 0 && isWhole) continue;
    isWhole = child !== undefined;
    if (!child) break;
    found = child;
  }
  return part === 'key' && isWhole && found.key ? found.key : found.span;
}
