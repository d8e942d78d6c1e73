import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { execPath } from 'node:process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

/** What a program of this folder prints. The compiled test stands in `dist/javascript/`. */
function run(name: string): Record<string, unknown> {
  const program = fileURLToPath(new URL(`../../javascript/${name}`, import.meta.url));
  const printed = execFileSync(execPath, [program], { encoding: 'utf8' });
  return JSON.parse(printed) as Record<string, unknown>;
}

const document = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 's3:ListBucket', Resource: 'arn:aws:s3:::reports' }],
};

test('an ES module makes a policy, and gets an error that says what is wrong and where', () => {
  const printed = run('import.mjs');
  assert.deepEqual(printed['document'], document);
  assert.match(String(printed['unfit']), /Statement\[0\][^]*s3:GetObject[^]*object/);
  assert.match(
    String(printed['misspelt']),
    /Statement\[0\]\.Action[^]*s3:GetObjekt[^]*s3:GetObject/,
  );
});

test('a CommonJS module makes a policy and asks the catalogue', () => {
  const printed = run('require.cjs');
  assert.deepEqual(printed['document'], document);
  const tagReads = printed['tagReads'] as string[];
  assert.ok(tagReads.includes('s3:GetObjectTagging'));
  assert.ok(tagReads.every((action) => /^s3:Get.*Tagging$/.test(action)));
  assert.ok((printed['permissionWrites'] as string[]).includes('sqs:AddPermission'));
  assert.ok((printed['writes'] as string[]).includes('sqs:SendMessage'));
  assert.ok(!(printed['writes'] as string[]).includes('sqs:AddPermission'));
  assert.ok((printed['dependents'] as string[]).includes('iam:PassRole'));
});
