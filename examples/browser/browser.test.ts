import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';

/** A script for a page. The compiled test stands in `dist/browser/`. */
async function bundle(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../../browser/${name}`, import.meta.url))],
    bundle: true,
    minify: true,
    format: 'iife',
    globalName: 'example',
    platform: 'browser',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

/** What an expression is worth behind the script, where there is nothing but the language. */
function evaluate(script: string, expression: string): unknown {
  const context = createContext({});
  runInContext(script, context);
  assert.equal(
    runInContext('typeof process + typeof require + typeof Buffer', context),
    'undefined'.repeat(3),
  );
  return runInContext(expression, context);
}

test('a page makes a policy', async () => {
  const script = await bundle('main.ts');
  console.log(`policy, one enum and one ARN: ${(script.length / 1000).toFixed(0)} kB minified`);
  assert.equal(
    evaluate(script, `example.policyText('jobs')`),
    '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sqs:SendMessage",' +
      '"Resource":"arn:aws:sqs:eu-central-1:123456789012:jobs"}]}',
  );
  const message = evaluate(
    script,
    `(() => { try { return example.policyText(''); } catch (error) { return error.message; } })()`,
  );
  assert.match(String(message), /queueName/);
});

test('a page that needs no policy gets no catalogue', async () => {
  const script = await bundle('small.ts');
  console.log(`one enum and one ARN: ${(script.length / 1000).toFixed(1)} kB minified`);
  assert.equal(
    evaluate(script, 'example.action + " " + example.queueArn'),
    'sqs:SendMessage arn:aws:sqs:r:a:q',
  );
  assert.doesNotMatch(script, /s3:GetObject|GetObject/);
  assert.ok(script.length < 20_000, `${script.length} bytes`);
});
