/** Thrown when a condition cannot be made of the given values. The message names the operator, the key and the value. */
export class ConditionError extends Error {
  override readonly name = 'ConditionError';
}

/** Thrown when a condition key cannot be completed with the given value. The message names the key and the value. */
export class ConditionKeyError extends Error {
  override readonly name = 'ConditionKeyError';
}
