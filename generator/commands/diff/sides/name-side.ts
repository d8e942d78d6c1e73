import { visible } from '../../../diagnostics/sanitize.js';
import { UsageError } from '../../usage-error.js';

/** What the user means by the name of a side. */
export type SideName =
  | { readonly kind: 'path'; readonly path: string }
  | {
      readonly kind: 'ref';
      readonly ref: string;
      /** In the tree of the ref; the seeds folder when absent. */
      readonly path?: string;
    };

const forced = 'ref:';

/**
 * Reads the name of a side: a path when there is something on disk, a git ref otherwise. `ref:` in front makes it a ref.
 * Throws {@link UsageError} for what neither can be.
 */
export function readSideName(name: string, isOnDisk: boolean): SideName {
  if (isOnDisk && !name.startsWith(forced)) return { kind: 'path', path: name };
  const written = name.startsWith(forced) ? name.slice(forced.length) : name;
  assertUsable(written);
  const colon = colonOf(written);
  if (colon === -1) return { kind: 'ref', ref: written };
  const ref = written.slice(0, colon);
  if (ref !== '') return { kind: 'ref', ref, path: written.slice(colon + 1) };
  throw new UsageError(`Unexpected \`${name}\`, expected a ref before the colon`);
}

function assertUsable(name: string): void {
  // eslint-disable-next-line no-control-regex -- finding control characters is the point
  const isWritten = /[\u0000-\u001f\u007f]/.test(name);
  if (name === '' || name.startsWith('-') || isWritten) {
    throw new UsageError(`Unexpected \`${visible(name)}\`, expected a path or a git ref`);
  }
  if (/^\.{0,2}\//.test(name)) {
    throw new UsageError(`There is no file or folder \`${name}\``);
  }
}

/** The colon that ends the ref. Those between braces belong to it, as in `HEAD^{/fix: typo}` (gitrevisions(7)). */
function colonOf(name: string): number {
  let depth = 0;
  for (let index = 0; index < name.length; index += 1) {
    const character = name[index];
    if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    else if (character === ':' && depth === 0) return index;
  }
  return -1;
}
