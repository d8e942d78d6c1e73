import type { Span } from '../../source/span.js';
import type { Diagnostic } from '../diagnostic.js';
import { visible } from '../sanitize.js';
import { endOf, type Sources, startOf } from './sources.js';

/**
 * A JSON array of findings; `place` has `start` and `end`, each with line, column and offset, as in vfile. Deceptive
 * characters are written as JSON escapes, so the values stay what they are.
 */
export function formatJson(diagnostics: readonly Diagnostic[], sources: Sources): string {
  const entries = diagnostics.map(({ place, related, ...entry }) => ({
    ...entry,
    path: place.path,
    place: position(place, sources),
    related: (related ?? []).map((other) => ({
      reason: other.reason,
      path: other.place.path,
      place: position(other.place, sources),
    })),
  }));
  const lines = JSON.stringify(entries, null, 2).split('\n');
  return `${lines.map(visible).join('\n')}\n`;
}

function position(span: Span, sources: Sources): object {
  return {
    start: { ...startOf(span, sources), offset: span.start },
    end: { ...endOf(span, sources), offset: span.end },
  };
}
