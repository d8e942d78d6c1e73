import type { Subject } from './change.js';

/** `text` between backticks. */
export function quote(text: string): string {
  return `\`${text}\``;
}

/** "`a`", "`a` and `b`", "`a`, `b` and `c`"; past `limit` the rest is counted. */
export function listOf(names: readonly string[], limit = 4): string {
  const shown = names.slice(0, limit).map(quote);
  const rest = names.length - shown.length;
  const parts = rest > 0 ? [...shown, `${rest} more`] : shown;
  const last = parts.at(-1) ?? 'nothing';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

/** How a subject is called in a sentence: "`s3:GetObject`", "resource type `bucket` of `s3`". */
export function subjectText({ service, kind, name }: Subject): string {
  if (kind === 'service') return `service ${quote(service)}`;
  if (kind === 'action') return quote(`${service}:${name}`);
  return `${kind} ${quote(name)} of ${quote(service)}`;
}

/** The same at the start of a sentence. */
export function subjectStart(subject: Subject): string {
  const text = subjectText(subject);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** How the place of a list inside an action is called: a resource type, or the action itself. */
export function placeText(place: string): string {
  return place === '' ? 'the action itself' : quote(place);
}

/** White space of a text from a spec brought to one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
