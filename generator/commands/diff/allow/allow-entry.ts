import type { ChangeKind } from '../../../diff/kinds.js';

/** What an entry of the allow file accepts: one finding, or the changes of a kind in some services. */
export type AllowTarget =
  | { readonly fingerprint: string }
  | {
      readonly kind: ChangeKind;
      /** A service prefix, where `*` stands for any characters. */
      readonly service: string;
    };

/** One entry of the allow file. */
export interface AllowEntry {
  readonly target: AllowTarget;
  readonly reason: string;
  /** The last day on which it accepts, `YYYY-MM-DD`; without end when absent. */
  readonly expires?: string;
}

/** How an entry is called in a note. */
export function describeTarget(target: AllowTarget): string {
  return 'fingerprint' in target
    ? `\`${target.fingerprint}\``
    : `\`${target.kind}\` of \`${target.service}\``;
}
