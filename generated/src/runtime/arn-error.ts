/**
 * Thrown when an ARN cannot be built from the given parameters, or a text is not an ARN of the expected format.
 * The message names the helper, the parameter or part, the value, what is wrong and what to do.
 */
export class ArnError extends Error {
  override readonly name = 'ArnError';
}
