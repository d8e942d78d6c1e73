import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Consumer, createConsumer } from './consumer.js';
import { readmeExample } from './readme.js';
import { repository, run, succeed, type Outcome } from './run.js';

let consumer: Consumer;

beforeAll(async () => {
  consumer = await createConsumer();
});
afterAll(() => {
  consumer.dispose();
});

const prefixes = readdirSync(join(repository, 'generated/src/services')).sort();

/** What `node` makes of a script in the consuming project; the script prints JSON. */
async function runScript(name: string, text: string): Promise<unknown> {
  writeFileSync(join(consumer.folder, name), text);
  const { stdout, stderr } = await succeed(consumer.folder, process.execPath, [name]);
  expect(stderr).toBe('');
  return JSON.parse(stdout) as unknown;
}

describe('the packed package', () => {
  it('holds the compiled modules, README, licence and notice, and nothing else', () => {
    const others = consumer.packedPaths.filter((path) => !/^dist\/.*\.(?:js|d\.ts)$/.test(path));
    expect(others).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'NOTICE',
      'README.md',
      'package.json',
      'policy.schema.json',
    ]);
    const services = prefixes.flatMap((prefix) => [
      `services/${prefix}/index`,
      `services/${prefix}/metadata`,
    ]);
    const both = [
      'all',
      'arn',
      'catalog',
      'index',
      'runtime/arn',
      'runtime/helpers',
      'runtime/index',
    ];
    const scripts = ['catalog/data1', 'catalog/data2', 'catalog/data3', 'catalog/data4'];
    const named = (suffix: string) =>
      consumer.packedPaths
        .filter((path) => path.endsWith(suffix))
        .map((path) => path.slice('dist/'.length, -suffix.length));
    expect(named('.d.ts').sort()).toEqual([...both, ...services].sort());
    expect(named('.js').sort()).toEqual(
      [...both, 'runtime/metadata', ...scripts, ...services].sort(),
    );
  });

  it('brings no dependencies', () => {
    expect(readdirSync(join(consumer.folder, 'node_modules/@iamspec'))).toEqual(['aws']);
    const installed = readdirSync(join(consumer.folder, 'node_modules'));
    expect(installed.filter((name) => !name.startsWith('.'))).toEqual(['@iamspec']);
  });

  it('is imported as ES modules', async () => {
    const found = await runScript(
      'imports.mjs',
      `import { CognitoSyncAction, CognitoSyncArn } from '@iamspec/aws/cognito-sync';
       import { cognitoSyncMetadata } from '@iamspec/aws/cognito-sync/metadata';
       import { ArnError, expand, services } from '@iamspec/aws';
       import { matchArn } from '@iamspec/aws/arn';
       import schema from '@iamspec/aws/policy.schema.json' with { type: 'json' };
       import manifest from '@iamspec/aws/package.json' with { type: 'json' };
       const arn = CognitoSyncArn.identitypool({ region: 'r', account: 'a', identityPoolId: 'p' });
       const loaded = await services['cognito-sync'].load();
       console.log(JSON.stringify([
         CognitoSyncAction.ListDatasets, arn, matchArn(arn)[0].resourceType,
         cognitoSyncMetadata.actions.ListDatasets.accessLevel, Object.keys(services),
         loaded.CognitoSyncAction === CognitoSyncAction, typeof ArnError, manifest.name,
         expand('cognito-sync:ListDatasets'), schema.$schema !== undefined,
       ]));`,
    );
    expect(found).toEqual([
      'cognito-sync:ListDatasets',
      'arn:aws:cognito-sync:r:a:identitypool/p',
      'identitypool',
      'List',
      prefixes,
      true,
      'function',
      '@iamspec/aws',
      ['cognito-sync:ListDatasets'],
      true,
    ]);
  });

  it('is required as CommonJS, without a warning', async () => {
    const found = await runScript(
      'requires.cjs',
      `const { CognitoSyncAction } = require('@iamspec/aws/cognito-sync');
       const { cognitoSyncMetadata } = require('@iamspec/aws/cognito-sync/metadata');
       const { services } = require('@iamspec/aws');
       const { parseArn } = require('@iamspec/aws/arn');
       services['cognito-sync'].load().then((loaded) => console.log(JSON.stringify([
         CognitoSyncAction.ListDatasets, cognitoSyncMetadata.prefix, typeof parseArn,
         loaded.CognitoSyncAction === CognitoSyncAction,
       ])));`,
    );
    expect(found).toEqual(['cognito-sync:ListDatasets', 'cognito-sync', 'function', true]);
  });

  it('resolves every service and its metadata, by both kinds of import', async () => {
    const names = prefixes.flatMap((prefix) => [prefix, `${prefix}/metadata`]);
    const found = await runScript(
      'resolves.cjs',
      `const names = ${JSON.stringify(names)}.map((name) => '@iamspec/aws/' + name);
       Promise.all(names.map(async (name) => Object.keys(await import(name)).length))
         .then((counts) => console.log(JSON.stringify(
           [counts, names.map((name) => Object.keys(require(name)).length)])));`,
    );
    const [imported, required] = found as [number[], number[]];
    expect(imported).toHaveLength(names.length);
    expect(imported.every((count) => count > 0)).toBe(true);
    // CommonJS may see \`__esModule\` beside the exports, depending on the version of Node.js.
    required.forEach((count, index) => {
      expect(count).toBeGreaterThanOrEqual(imported[index] ?? 1);
    });
  });

  it('hides what is inside', async () => {
    const outcomes: Outcome[] = [];
    for (const path of ['dist/index.js', 'runtime/index.js', 'no-such-service', 's3/actions']) {
      const script = `await import('@iamspec/aws/${path}')`;
      const options = ['--input-type=module', '--eval', script];
      outcomes.push(await run(consumer.folder, process.execPath, options));
    }
    expect(outcomes.map(({ exitCode }) => exitCode)).toEqual([1, 1, 1, 1]);
    for (const { stderr } of outcomes) {
      expect(stderr).toMatch(/ERR_MODULE_NOT_FOUND|ERR_PACKAGE_PATH_NOT_EXPORTED/);
    }
  });

  it('runs the example of the README', async () => {
    const { outputFiles } = await build({
      stdin: { contents: readmeExample(), resolveDir: consumer.folder, loader: 'ts' },
      bundle: true,
      format: 'esm',
      write: false,
      logLevel: 'silent',
    });
    const found = await runScript('example.mjs', outputFiles[0]?.text ?? '');
    const bucket = 'arn:aws:s3:::reports';
    expect(found).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: ['s3:GetObject', 's3:ListBucket'],
          Resource: [`${bucket}/*`, bucket],
        },
        {
          Effect: 'Allow',
          Action: 's3:PutObject',
          Resource: `${bucket}/inbox/*`,
          Condition: { StringEquals: { 's3:x-amz-server-side-encryption': 'aws:kms' } },
        },
      ],
    });
  });

  it('loads no service with its root', async () => {
    const bare = join(consumer.folder, 'bare');
    const target = join(bare, 'node_modules/@iamspec/aws');
    cpSync(consumer.installed, target, { recursive: true });
    rmSync(join(target, 'dist/services'), { recursive: true });
    const script = `import { services } from '@iamspec/aws';
      const error = await services['cognito-sync'].load().catch((error) => error.code);
      console.log(JSON.stringify([Object.keys(services).length, error]));`;
    const options = ['--input-type=module', '--eval', script];
    const { stdout } = await succeed(bare, process.execPath, options);
    expect(JSON.parse(stdout)).toEqual([prefixes.length, 'ERR_MODULE_NOT_FOUND']);
  });

  it('runs where there is no Node API', async () => {
    const names = [
      '',
      '/arn',
      ...prefixes.flatMap((prefix) => [`/${prefix}`, `/${prefix}/metadata`]),
    ];
    const contents = names.map((name) => `import('@iamspec/aws${name}');`).join('\n');
    const { metafile } = await build({
      stdin: { contents, resolveDir: consumer.folder },
      bundle: true,
      format: 'esm',
      platform: 'browser',
      write: false,
      metafile: true,
      logLevel: 'silent',
    });
    const imports = Object.values(metafile.inputs).flatMap((input) => input.imports);
    expect(imports.filter(({ external }) => external)).toEqual([]);
    for (const path of consumer.packedPaths.filter((name) => name.endsWith('.js'))) {
      const text = readFileSync(join(consumer.installed, path), 'utf8');
      const code = text.replace(/\/\*[^]*?\*\/|^\/\/.*$/gm, '');
      expect(code, path).not.toMatch(/\b(?:process|Buffer|__dirname|require)\b\s*[.([]|['"]node:/);
    }
  });

  it('leaves what is not used out of a bundle', async () => {
    const { outputFiles } = await build({
      stdin: {
        contents: `import { S3ConditionKey } from '@iamspec/aws/s3'; console.log(S3ConditionKey);`,
        resolveDir: consumer.folder,
      },
      bundle: true,
      minify: true,
      format: 'esm',
      write: false,
      logLevel: 'silent',
    });
    const text = outputFiles[0]?.text ?? '';
    expect(text).toContain('s3:authType');
    expect(text).not.toContain('s3:GetObject');
    expect(text).not.toContain('arn:');
  });
});
