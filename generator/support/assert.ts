/** Thrown when iamspec itself is wrong. Never thrown for bad input: bad input gets a diagnostic. */
export class InternalError extends Error {
  override readonly name = 'InternalError';
}

/** Throws {@link InternalError} with `message` unless `condition` holds. */
export function assert(condition: unknown, message: string): asserts condition {
  if (condition === false || condition === null || condition === undefined) {
    throw new InternalError(message);
  }
}
