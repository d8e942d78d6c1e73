import { sortedBy } from '../support/compare.js';
import { type Change, levels } from './change.js';

/** Changes by level, then service, subject, kind and part; the fingerprint decides what is left. */
export function inOrder(changes: readonly Change[]): Change[] {
  const keyed = changes.map((change) => ({ change, key: keyOf(change) }));
  return sortedBy(keyed, ({ key }) => key).map(({ change }) => change);
}

const subjectKinds = ['service', 'action', 'resource type', 'condition key'] as const;

function keyOf({ judgement, subject, kind, part = '', fingerprint }: Change): string {
  const level = levels.indexOf(judgement.level);
  const subjectKind = subjectKinds.indexOf(subject.kind);
  return [level, subject.service, subjectKind, subject.name, kind, part, fingerprint].join(
    '\u0000',
  );
}
