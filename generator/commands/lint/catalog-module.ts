/**
 * The module with the catalogue, from `load-catalog.ts` on. `scripts/compile.mjs` bundles it into a file of its own, for it
 * has a megabyte, and puts the name of that file here.
 */
export const catalogModule = '../../../generated/src/catalog.ts';
