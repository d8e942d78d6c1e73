import type { JsonObject } from './json-value.js';

/** A reference that only the tool around the policy can resolve: `${aws:username}`, `${aws_s3_bucket.b.arn}`, `${Bucket}`. */
export const templatePattern = '\\$\\{';

/** Points at a definition of the schema. */
export function reference(definition: string): JsonObject {
  return { $ref: `#/definitions/${definition}` };
}

/** One value, or a list of them: "IAM JSON policy elements reference" allows both nearly everywhere. */
export function oneOrMany(definition: string): JsonObject {
  // The one comes first: an editor reports the first alternative when none of them fits better.
  return { anyOf: [reference(definition), { type: 'array', items: reference(definition) }] };
}

/** A text of the given form, or one that holds a reference. */
export function textOf(pattern: string): JsonObject {
  return { type: 'string', pattern: `${pattern}|${templatePattern}` };
}
