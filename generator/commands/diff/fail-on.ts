import type { Change, Diff, Judgement } from '../../diff/change.js';
import { isWidening } from '../../diff/report/findings.js';
import type { FailOn } from './options.js';

const asked: Readonly<Record<FailOn, (judgement: Judgement) => boolean>> = {
  breaking: ({ level }) => level === 'breaking',
  dangerous: ({ level }) => level === 'breaking' || level === 'dangerous',
  widening: isWidening,
  any: () => true,
};

/** The changes that `--fail-on` asks for and nobody has accepted. */
export function failingChanges(diff: Diff, words: readonly FailOn[]): readonly Change[] {
  const accepted = new Set(diff.accepted.map(({ fingerprint }) => fingerprint));
  const all = [...diff.changes, ...diff.uniform.flatMap(({ changes }) => changes)];
  return all.filter(
    ({ fingerprint, judgement }) =>
      !accepted.has(fingerprint) && words.some((word) => asked[word](judgement)),
  );
}
