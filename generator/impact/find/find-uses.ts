import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { appendAll } from '../../support/collections.js';
import type { DataDocument } from '../../policy/document.js';
import { impactLimits } from '../limits.js';
import { problemAt } from '../../policy/problems.js';
import type { Use } from '../uses.js';
import { findStatements } from './find-statements.js';
import { usesOf } from './statement-uses.js';

/** What a file uses, in no particular order, and why it could not be read whole. */
export interface FoundUses {
  readonly uses: readonly Use[];
  readonly problems: readonly Diagnostic[];
}

/** The actions, condition keys and ARNs of all policy statements of a document. */
export function findUses(document: DataDocument): FoundUses {
  const uses: Use[] = [];
  for (const statement of findStatements(document)) {
    appendAll(uses, usesOf(statement));
    if (uses.length <= impactLimits.uses) continue;
    const place = uses.at(-1)?.span ?? document.source.span(0, 1);
    const limit = String(impactLimits.uses);
    return { uses: [], problems: [problemAt('policy-file-too-much', place, limit)] };
  }
  return { uses, problems: document.problems };
}
