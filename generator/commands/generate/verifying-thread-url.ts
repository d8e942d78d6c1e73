/** Where the code of `verifying-thread.ts` is: `scripts/compile.mjs` bundles it and puts its place here. */
export const verifyingThread: URL | undefined = undefined;
