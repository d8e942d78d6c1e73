/**
 * A description without what carries no meaning: case, punctuation, white space, and the words that the Service
 * Authorization Reference began to put in front of descriptions.
 */
export function withoutCosmetics(description: string): string {
  return description
    .toLowerCase()
    .replace(/^\s*grants? permissions? to\b/, '')
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
}
