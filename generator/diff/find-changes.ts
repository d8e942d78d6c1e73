import type { Catalog } from '../model/catalog.js';
import type { Change } from './change.js';
import { compareCatalogs } from './compare/compare-catalogs.js';
import type { FoundChange } from './compare/report.js';
import { fingerprintOf } from './fingerprint.js';
import { judge } from './judge.js';
import { judgeContext, type JudgeContext } from './judge-context.js';
import { definitionOf } from './kinds.js';
import { inOrder } from './order.js';
import { renameHints } from './rename-hints.js';

/** Every change of fact from one catalog to the other, judged, by level, then service, then subject. */
export function findChanges(before: Catalog, after: Catalog): Change[] {
  const found = compareCatalogs(before, after);
  const context = judgeContext(before, after);
  const hints = renameHints(found, context);
  return inOrder(found.map((change) => toChange(change, context, hints.get(change))));
}

function toChange(found: FoundChange, context: JudgeContext, renameHint?: string): Change {
  const { kind, subject, part, before, after, place, side } = found;
  const identity = [kind, subject.service, subject.kind, subject.name, part ?? null];
  return {
    kind,
    subject,
    ...(part !== undefined && { part }),
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    judgement: judge(found, context),
    message: definitionOf(kind).message(found),
    place,
    side,
    fingerprint: fingerprintOf([...identity, before ?? null, after ?? null]),
    ...(renameHint !== undefined && { renameHint }),
  };
}
