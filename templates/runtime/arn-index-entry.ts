import { compileArnFormat, resourceSegment, type ArnFormat } from './arn-format.js';

/** One ARN format of one resource type, as the index holds it. */
export interface IndexEntry {
  /** Service prefix of the service that lists the resource type. */
  readonly service: string;
  readonly resourceType: string;
  readonly format: ArnFormat;
  /** The template of each segment; the last one is the resource part. */
  readonly segments: readonly string[];
  /** The template without parameter names: formats of equal shape take the same texts. */
  readonly shape: string;
  /** Whether the service segment is the service prefix, as in `s3:bucket` and unlike `ssm:bucket`. */
  readonly own: boolean;
  /** Whether a placeholder is followed by something other than `:`, `/` or the end. */
  readonly lossy: boolean;
  /** The longest literal text behind the first placeholder of the resource part; empty when there is none. */
  readonly needle: string;
  /** Literal characters, literal `*` and placeholders. */
  readonly literals: number;
  readonly stars: number;
  readonly placeholders: number;
}

const slot = /\$\{\w+\}/g;
const valueInFormat = /\$\{\w+\}|\*/;

/** Reads one format; `name` is the service prefix and the resource type: `s3:bucket`. */
export function createEntry(segment: string, name: string, template: string): IndexEntry {
  const colon = name.indexOf(':');
  const service = name.slice(0, colon);
  const parts = template.split(':');
  const resource = parts.slice(resourceSegment).join(':');
  const shape = template.replace(slot, '$');
  const stars = shape.split('*').length - 1;
  const placeholders = template.match(slot)?.length ?? 0;
  return {
    service,
    resourceType: name.slice(colon + 1),
    format: compileArnFormat(template),
    segments: [...parts.slice(0, resourceSegment), resource],
    shape,
    own: service === segment,
    lossy: /\$(?![:/]|$)/.test(shape),
    needle: longest(resource.split(valueInFormat).slice(1)),
    literals: shape.length - stars - placeholders,
    stars,
    placeholders,
  };
}

/**
 * Best first: more literal characters, formats without `*`, fewer placeholders, the service that the ARN names before
 * others; then the code-unit order of service prefix and resource type.
 */
export function compareEntries(left: IndexEntry, right: IndexEntry): number {
  return (
    right.literals - left.literals ||
    Math.min(left.stars, 1) - Math.min(right.stars, 1) ||
    left.placeholders - right.placeholders ||
    Number(right.own) - Number(left.own) ||
    compareText(left.service, right.service) ||
    compareText(left.resourceType, right.resourceType)
  );
}

/**
 * What `longer` puts behind `entry` when it is the same format with more parts, such as `${bucket}/${object}` behind
 * `${bucket}`: `/` or `:`; undefined when it is not. The formats of the owner are not cut short by what others list.
 */
export function separatorOf(entry: IndexEntry, longer: IndexEntry): string | undefined {
  if (entry.own && !longer.own) return undefined;
  if (longer.shape.length <= entry.shape.length) return undefined;
  if (!longer.shape.startsWith(entry.shape)) return undefined;
  const separator = longer.shape.charAt(entry.shape.length);
  return separator === ':' || separator === '/' ? separator : undefined;
}

function longest(texts: readonly string[]): string {
  return texts.reduce((best, text) => (text.length > best.length ? text : best), '');
}

function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
