import type { ConditionKeyPart } from '../../model/catalog.js';

/**
 * Splits a condition key into fixed text and the parts the policy author fills in. Four spellings of a variable part are
 * real: `${TagKey}` anywhere, `<key>`, a last segment `tag-key`, and nothing behind a last `/`.
 */
export function conditionKeyParts(key: string): ConditionKeyPart[] {
  const parts: ConditionKeyPart[] = [];
  const marked = key.replace(/\/(?:tag-key)?$/i, '/${TagKey}');
  const variable = /\$\{([A-Za-z][A-Za-z0-9]*)\}|<([A-Za-z][A-Za-z0-9]*)>/g;
  let from = 0;
  for (let match = variable.exec(marked); match; match = variable.exec(marked)) {
    if (match.index > from) parts.push({ kind: 'literal', text: marked.slice(from, match.index) });
    parts.push({ kind: 'variable', name: variableName(match) });
    from = variable.lastIndex;
  }
  if (from < marked.length) parts.push({ kind: 'literal', text: marked.slice(from) });
  return parts;
}

function variableName(match: RegExpExecArray): string {
  return match[1] ?? match[2] ?? '';
}

/**
 * The words that name a key: without the service's own prefix, with any other prefix, and with variable parts unless
 * they come last. So a key's identifier depends on that key alone and never changes when another key arrives.
 */
export function conditionKeyWords(key: string, prefix: string): string {
  const parts = conditionKeyParts(key);
  const last = parts.length - 1;
  const text = parts
    .map((part, index) =>
      part.kind === 'literal' ? part.text : index < last ? ` ${part.name} ` : '',
    )
    .join('');
  return text.startsWith(`${prefix}:`) ? text.slice(prefix.length + 1) : text;
}
