import { wildcardMatcher } from './action-pattern.js';
import { resourceSegment } from './arn-format.js';
import { hasReference } from './reference-text.js';

/** Each text once, without those that another one stands for; in the order they came. */
export function reduceResources(resources: readonly string[]): readonly string[] {
  const once = [...new Set(resources)];
  if (once.includes('*')) return ['*'];
  return once.filter(
    (text, index) =>
      !once.some((wider, other) => {
        if (other === index || !coversResource(wider, text)) return false;
        return other < index || !coversResource(text, wider);
      }),
  );
}

/**
 * Whether the first text stands for all that the second one does. Judged part by part, because wildcards do not reach over
 * the colons of an ARN but in the resource part ("IAM JSON policy elements: Resource"). What holds references stands for
 * itself alone.
 */
export function coversResource(wider: string, text: string): boolean {
  if (wider === '*' || wider === text) return true;
  if (!wider.includes('*') && !wider.includes('?')) return false;
  if (hasReference(wider) || hasReference(text)) return false;
  const [patterns, parts] = [partsOf(wider), partsOf(text)];
  if (patterns.length <= resourceSegment || parts.length <= resourceSegment) return false;
  return patterns.every((pattern, index) => wildcardMatcher(pattern)(parts[index] ?? ''));
}

function partsOf(text: string): readonly string[] {
  const parts = text.split(':');
  return [...parts.slice(0, resourceSegment), ...lastPart(parts)];
}

function lastPart(parts: readonly string[]): readonly string[] {
  return parts.length > resourceSegment ? [parts.slice(resourceSegment).join(':')] : [];
}
