import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  conditionKeyParts,
  conditionKeyWords,
} from '../../../generator/analyze/names/condition-key-parts.js';

const literal = (text: string) => ({ kind: 'literal', text });
const variable = (name: string) => ({ kind: 'variable', name });

describe('conditionKeyParts', () => {
  it.each([
    ['aws:SourceVpc', [literal('aws:SourceVpc')]],
    ['aws:RequestTag/${TagKey}', [literal('aws:RequestTag/'), variable('TagKey')]],
    ['s3:ExistingObjectTag/<key>', [literal('s3:ExistingObjectTag/'), variable('key')]],
    ['ssm:resourceTag/tag-key', [literal('ssm:resourceTag/'), variable('TagKey')]],
    ['glacier:ResourceTag/', [literal('glacier:ResourceTag/'), variable('TagKey')]],
    ['kms:EncryptionContext:${Key}', [literal('kms:EncryptionContext:'), variable('Key')]],
    [
      'agent.${Domain}.buildkite.dev:build_branch',
      [literal('agent.'), variable('Domain'), literal('.buildkite.dev:build_branch')],
    ],
    ['x:${A}${B}', [literal('x:'), variable('A'), variable('B')]],
    ['${Domain}:sub', [variable('Domain'), literal(':sub')]],
    ['ssm:resourceTag/tag-keys', [literal('ssm:resourceTag/tag-keys')]],
    ['ssm:tag-key/x', [literal('ssm:tag-key/x')]],
    ['x:${not a name}', [literal('x:${not a name}')]],
  ])('%s', (key, parts) => {
    expect(conditionKeyParts(key)).toEqual(parts);
  });

  it('put together give the key back, but for the two spellings without a name', () => {
    const piece = fc.constantFrom('aws:', 'Tag', '/', '${TagKey}', '${A1}', ':', '.', '-x');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const key = pieces.join('');
        const parts = conditionKeyParts(key).map((part) =>
          part.kind === 'literal' ? part.text : `\${${part.name}}`,
        );
        expect(parts.join('')).toBe(key.replace(/\/$/, '/${TagKey}'));
      }),
    );
  });
});

describe('conditionKeyWords', () => {
  it.each([
    ['s3:ExistingObjectTag/<key>', 's3', 'ExistingObjectTag/'],
    ['aws:RequestTag/${TagKey}', 's3', 'aws:RequestTag/'],
    ['aws:RequestTag/${TagKey}', 'aws', 'RequestTag/'],
    ['s3express:SessionMode', 's3', 's3express:SessionMode'],
    ['kms:RecipientAttestation:PCR0', 'kms', 'RecipientAttestation:PCR0'],
    ['agent.${Domain}.dev:branch', 'sts', 'agent. Domain .dev:branch'],
    ['ssm:resourceTag/tag-key', 'ssm', 'resourceTag/'],
  ])('%s of %s', (key, prefix, words) => {
    expect(conditionKeyWords(key, prefix)).toBe(words);
  });
});
