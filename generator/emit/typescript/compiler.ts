/** The TypeScript compiler that comes with ts-morph: the only import of it, so that one version reads all output. */
export { ts } from 'ts-morph';
