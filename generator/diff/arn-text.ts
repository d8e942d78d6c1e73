const placeholder = /\$\{([A-Za-z][A-Za-z0-9]*)\}/g;

/** The names of the placeholders of an ARN format, in order. */
export function placeholdersOf(format: string): string[] {
  return [...format.matchAll(placeholder)].map((match) => match[1] ?? '');
}

/** An ARN format without the names of its placeholders: formats of one shape describe the same ARNs. */
export function shapeOf(format: string): string {
  return format.replace(placeholder, '${}');
}
