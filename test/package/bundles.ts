import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import type { Consumer } from '../consume/consumer.js';

/** What a bundler makes of a module for browsers, in which no module of Node.js is found. */
async function bundle({ folder }: Consumer, contents: string): Promise<string> {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports);
  expect(imports).toEqual([]);
  return outputFiles[0]?.text ?? '';
}

export function bundleSuite(getConsumer: () => Consumer): void {
  describe('a bundle', () => {
    it('of one enum and one ARN stays small', async () => {
      const text = await bundle(
        getConsumer(),
        `import { S3Action, S3Arn } from '@iamspec/aws/s3';
         console.log(S3Action.GetObject, S3Arn.object({ bucketName: 'b', objectName: '*' }));`,
      );
      expect(text).toContain('s3:GetObject');
      expect(text).not.toContain('s3:prefix');
      expect(text.length).toBeLessThan(24_000);
    });

    it('of the enum alone has nothing else', async () => {
      const text = await bundle(
        getConsumer(),
        `import { S3Action } from '@iamspec/aws/s3'; console.log(S3Action.GetObject);`,
      );
      expect(text).not.toContain('arn:');
      expect(text.length).toBeLessThan(12_000);
    });

    it('of the metadata of one service has no other', async () => {
      const text = await bundle(
        getConsumer(),
        `import { sqsMetadata } from '@iamspec/aws/sqs/metadata'; console.log(sqsMetadata);`,
      );
      expect(text).toContain('ReceiveMessage');
      expect(text).not.toContain('GetObject');
      expect(text.length).toBeLessThan(8_000);
    });

    it('of statements alone has no catalogue', async () => {
      const text = await bundle(
        getConsumer(),
        `import { allow } from '@iamspec/aws'; console.log(allow);`,
      );
      expect(text).not.toContain('GetObject');
      expect(text.length).toBeLessThan(40_000);
    });

    it('of nothing is empty', async () => {
      const text = await bundle(
        getConsumer(),
        `import '@iamspec/aws'; import '@iamspec/aws/s3'; import { S3Arn } from '@iamspec/aws/s3';
         import { policy } from '@iamspec/aws'; import { matchArn } from '@iamspec/aws/arn';`,
      );
      expect(text).toBe('');
    });
  });
}
