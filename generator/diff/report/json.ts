import { type Diff, levels } from '../change.js';
import { countFindings, type LevelCount } from './counts.js';
import { escapedJson } from './escaped-json.js';
import { type DiffSources, type Finding, findingsOf, type Rewrite } from './findings.js';

/** The identifier of templates/schemas/diff.schema.json. A change that breaks readers gets another number. */
export const diffSchema = 'urn:iamspec:schema:diff:1';

/** The whole comparison as JSON, as described by templates/schemas/diff.schema.json. Texts are as they are in the specs. */
export function formatDiffJson(diff: Diff, sources: DiffSources): string {
  const { all, rewrites } = findingsOf(diff, sources);
  const counts = countFindings(all);
  return escapedJson({
    $schema: diffSchema,
    version: 1,
    before: diff.before,
    after: diff.after,
    verdict: { bump: diff.verdict.bump, reason: diff.verdict.reason },
    summary: {
      ...count(counts),
      levels: Object.fromEntries(levels.map((level) => [level, count(counts.levels[level])])),
    },
    uniform: rewrites.map(rewriteObject),
    changes: all.map(changeObject),
    accepted: diff.accepted.map(({ fingerprint, reason }) => ({ fingerprint, reason })),
    notes: diff.notes,
  });
}

function count({ total, accepted, permission }: LevelCount): object {
  const { widening, narrowing, mixed } = permission;
  return { total, accepted, widening, narrowing, mixed };
}

function rewriteObject({ uniform, accepted, findings }: Rewrite): object {
  return {
    kind: uniform.kind,
    message: uniform.message,
    judgement: uniform.judgement,
    fingerprint: uniform.fingerprint,
    count: findings.length,
    accepted: acceptance(accepted),
  };
}

function changeObject({ change, start, accepted, uniform }: Finding): object {
  return {
    kind: change.kind,
    subject: change.subject,
    part: change.part,
    before: change.before,
    after: change.after,
    judgement: change.judgement,
    message: change.message,
    renameHint: change.renameHint,
    path: change.place.path,
    side: change.side,
    line: start.line,
    column: start.column,
    fingerprint: change.fingerprint,
    accepted: acceptance(accepted),
    uniform: uniform?.fingerprint,
  };
}

function acceptance(reason: string | undefined): object | null {
  return reason === undefined ? null : { reason };
}
