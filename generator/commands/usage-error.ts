/** The command line asks for something that cannot be done; shown without a stack, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
