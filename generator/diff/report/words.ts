import { shortened } from '../../diagnostics/sanitize.js';
import type { Fact, Judgement } from '../change.js';
import type { Finding } from './findings.js';

/** How every report says where the rest is. */
export const seeAll = 'iamspec diff … --output json=diff.json';

/** One question a change was judged by, where the answer is not "none". */
export interface EffectInWords {
  readonly question: 'source' | 'value' | 'permission';
  readonly effect: string;
  readonly reason: string;
}

/** The effects of a judgement, permissions first: they are what a reviewer must not miss. */
export function effectsOf({ source, value, permission }: Judgement): EffectInWords[] {
  const effects: EffectInWords[] = [
    { question: 'permission', ...permission },
    { question: 'source', ...source },
    { question: 'value', ...value },
  ];
  return effects.filter(({ effect }) => effect !== 'none');
}

/** A fact as one line of at most `limit` characters: a string as it is, anything else as JSON. */
export function factText(fact: Fact, limit: number): string {
  return shortened(typeof fact === 'string' ? fact : JSON.stringify(fact), limit);
}

/** `seeds/iam.s3.md:12:3`, not yet fit for any format. */
export function placeOf({ change, start }: Finding): string {
  return `${change.place.path}:${start.line}:${start.column}`;
}
