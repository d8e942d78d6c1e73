/** Thrown when a statement cannot be made of what is given. The message names the element, the value and what fits. */
export class StatementError extends Error {
  override readonly name = 'StatementError';
}
