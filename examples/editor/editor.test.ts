import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import languageService, { type JSONSchema } from 'vscode-json-languageservice';

const { getLanguageService, TextDocument } = languageService;

// The service that VS Code and other editors use for JSON files, told that policies follow the schema of the package.
const schemaPath = createRequire(import.meta.url).resolve('@iamspec/aws/policy.schema.json');
const service = getLanguageService({});
service.configure({
  schemas: [
    {
      uri: 'urn:example:policy',
      fileMatch: ['*.policy.json'],
      schema: JSON.parse(readFileSync(schemaPath, 'utf8')) as JSONSchema,
    },
  ],
});

const documentOf = (text: string) =>
  TextDocument.create('file:///reader.policy.json', 'json', 1, text);

/** What an editor offers at the `|`. */
async function offered(text: string): Promise<string[]> {
  const document = documentOf(text.replace('|', ''));
  const position = document.positionAt(text.indexOf('|'));
  const list = await service.doComplete(document, position, service.parseJSONDocument(document));
  return (list?.items ?? []).map(({ label }) => label);
}

/** What an editor underlines: the text, and why. */
async function underlined(text: string): Promise<(readonly [string, string])[]> {
  const document = documentOf(text);
  const found = await service.doValidation(document, service.parseJSONDocument(document));
  return found.map(
    ({ range, message }) =>
      [document.getText(range), typeof message === 'string' ? message : message.value] as const,
  );
}

const statement = (elements: string) =>
  `{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Resource": "*", ${elements} }] }`;

test('an editor offers actions, operators and condition keys', async () => {
  for (const elements of ['"Action": "|"', '"Action": ["s3:GetObject", "|"]', '"NotAction": |']) {
    const actions = await offered(statement(elements));
    assert.ok(actions.length > 20_000);
    assert.ok(actions.includes('"s3:ListBucket"'));
  }
  const action = '"Action": "s3:*", "Condition":';
  assert.ok((await offered(statement(`${action} { "|" }`))).includes('StringEqualsIfExists'));
  const keys = await offered(statement(`${action} { "Bool": { "|" } }`));
  assert.ok(keys.includes('aws:SecureTransport'));
  assert.ok(!keys.includes('s3:prefix'));
});

test('an editor underlines a misspelt action, and nothing in a policy that is right', async () => {
  const wrong = await underlined(statement('"Action": ["s3:GetObject", "s3:GetObjekt"]'));
  assert.equal(wrong.length, 1);
  assert.equal(wrong[0]?.[0], '"s3:GetObjekt"');
  assert.match(wrong[0][1], /a current action/);
  assert.deepEqual(
    await underlined(
      statement(
        '"Action": "s3:Get*", "Condition": { "StringLike": { "s3:prefix": "${aws:username}/*" } }',
      ),
    ),
    [],
  );
});
