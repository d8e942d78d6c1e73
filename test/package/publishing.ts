import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { readFileSync } from 'node:fs';
import { publint } from 'publint';
import { describe, expect, it } from 'vitest';
import type { Consumer } from '../consume/consumer.js';

const entrypoints = [
  '.',
  './all',
  './arn',
  './aws',
  './cognito-sync',
  './ec2',
  './ec2/metadata',
  './policy.schema.json',
  './package.json',
];

/**
 * The package is ES modules only. `node10` resolves none of the paths of `exports`. What `node16-cjs` warns of, a `require`
 * that gets an ES module, works in every Node.js that `engines` lets in.
 */
const ignored = new Set(['node10', 'node16-cjs']);

export function publishingSuite(getConsumer: () => Consumer): void {
  describe('the tarball', () => {
    it('has nothing that publint finds fault with', async () => {
      const { buffer } = new Uint8Array(readFileSync(getConsumer().tarball));
      const { messages } = await publint({ pack: { tarball: buffer }, strict: true });
      expect(messages).toEqual([]);
    });

    it('gives every module the types that it has', async () => {
      const data = new Uint8Array(readFileSync(getConsumer().tarball));
      const result = await checkPackage(createPackageFromTarballData(data), { entrypoints });
      if (!result.types) throw new Error('No types were found');
      const problems = result.problems.filter(
        (problem) => !('resolutionKind' in problem && ignored.has(problem.resolutionKind)),
      );
      expect(problems).toEqual([]);
      for (const name of entrypoints) {
        const { bundler, 'node16-esm': esm } = result.entrypoints[name]?.resolutions ?? {};
        expect(bundler?.resolution?.fileName, name).toMatch(/\.(?:d\.ts|json)$/);
        expect(esm?.resolution?.fileName).toBe(bundler?.resolution?.fileName);
      }
    });

    it('unpacks to at most a third of 51.6 MB', () => {
      const { packedPaths, installed } = getConsumer();
      const sizes = packedPaths.map((path) => readFileSync(`${installed}/${path}`).length);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(51.6e6 / 3);
    });
  });
}
