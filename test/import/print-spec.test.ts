import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printSpec } from '../../generator/import/print-spec.js';
import { accessLevels, conditionKeyTypes } from '../../generator/model/catalog.js';
import type { ServiceFacts } from '../../generator/model/facts.js';
import { InternalError } from '../../generator/support/assert.js';
import { action, conditionKey, entry, readSpec, resourceType, service } from './facts.js';

const seed = readFileSync('test/fixtures/seed/iam.cognito-sync.md', 'utf8');
const preamble = '# Amazon X\n- prefix: x\n\n';

describe('printSpec', () => {
  it('prints the founding seed back byte for byte', () => {
    const reading = readSpec(seed);
    expect(printSpec(reading.preamble, reading.service)).toBe(seed);
  });

  it('lays sections out as the seed does, with one blank line between groups', () => {
    const facts = service('x', {
      actions: [
        action('GetThing', {
          accessLevel: 'Read',
          description: 'Reads <b>one</b> thing.',
          removed: '1.2.3',
          resources: [entry('thing', { required: true, dependentActions: ['s3:GetObject'] })],
        }),
        action('DropThing', { description: '' }),
      ],
      resourceTypes: [
        resourceType('thing', {
          removed: '1.2.3',
          arnFormats: [{ text: 'arn:${Partition}:x:::${Name}' }],
          conditionKeys: ['x:Key'],
        }),
      ],
      conditionKeys: [
        conditionKey('x:Key', { type: 'Bool', description: 'A key.', removed: '2.0.0' }),
      ],
    });
    expect(printSpec(preamble, facts)).toBe(`${preamble}## Privileges
### DropThing
- description:
- access level: Write
- resource types
\`\`\`
{
    "": {
        "resource_type": "",
        "required": false,
        "condition_keys": [],
        "dependent_actions": []
    }
}
\`\`\`
### GetThing
- description: Reads <b>one</b> thing.
- access level: Read
- removed: 1.2.3
- resource types
\`\`\`
{
    "thing": {
        "resource_type": "thing",
        "required": true,
        "condition_keys": [],
        "dependent_actions": [
            "s3:GetObject"
        ]
    }
}
\`\`\`

## Resources
### thing
- removed: 1.2.3
- resource
\`\`\`
{
    "arns": [
        "arn:\${Partition}:x:::\${Name}"
    ],
    "condition_keys": [
        "x:Key"
    ]
}
\`\`\`

## Conditions
### x:Key
- type: Bool
- description: A key.
- removed: 2.0.0
`);
  });

  it('prints the groups that the facts declare, empty ones included', () => {
    const none = service('x', { declaresResources: false, declaresConditions: false });
    expect(printSpec('', none)).toBe('## Privileges\n');
    expect(printSpec('', service('x'))).toBe('## Privileges\n\n## Resources\n\n## Conditions\n');
  });

  it('refuses a declared condition key without a type', () => {
    const facts = service('x', { conditionKeys: [{ name: 'x:Key' }] });
    expect(() => printSpec('', facts)).toThrow(InternalError);
  });

  it('prints, for any facts, a text that reads back as the same text without findings', () => {
    fc.assert(
      fc.property(anyService, (facts) => {
        const text = printSpec(preamble, facts);
        const reading = readSpec(text);
        expect(reading.diagnostics).toEqual([]);
        expect(printSpec(reading.preamble, reading.service)).toBe(text);
        expect(reading.service.actions).toHaveLength(facts.actions.length);
        expect(reading.service.resourceTypes).toHaveLength(facts.resourceTypes.length);
        expect(reading.service.conditionKeys).toHaveLength(facts.conditionKeys.length);
      }),
      { numRuns: 60 },
    );
  });
});

const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,6}$/);
const typeName = fc.stringMatching(/^[A-Za-z0-9](?:[A-Za-z0-9 ._/-]{0,8}[A-Za-z0-9._/])?$/);
const keyName = fc
  .tuple(word, word, fc.constantFrom('', '/${TagKey}', '/<key>', '/tag-key', '/'))
  .map(([prefix, name, end]) => `${prefix}:${name}${end}`);
const dependentAction = fc
  .tuple(word, word)
  .map(([prefix, name]) => `${prefix.toLowerCase()}:${name}`);
const description = fc.option(
  fc.constantFrom(
    '',
    'Plain.',
    '<region> & `code` *here* ${X}',
    'a: b: c',
    '@connections # not a heading',
  ),
  { nil: undefined },
);
const removed = fc.option(fc.constantFrom('0.21.202609261'), { nil: undefined });
const extras = fc
  .record({ description, removed })
  .map((values) =>
    Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)),
  );

const anyEntry = fc.record({
  resourceType: fc.oneof(fc.constant(''), typeName),
  required: fc.boolean(),
  conditionKeys: fc.uniqueArray(keyName, { maxLength: 3 }),
  dependentActions: fc.uniqueArray(dependentAction, { maxLength: 3 }),
});

const anyService: fc.Arbitrary<ServiceFacts> = fc
  .record({
    actions: unique(
      fc
        .record({
          name: word,
          accessLevel: fc.constantFrom(...accessLevels),
          resources: fc.uniqueArray(anyEntry, {
            minLength: 1,
            maxLength: 3,
            selector: (value) => value.resourceType,
          }),
        })
        .chain((facts) => extras.map((more) => ({ ...facts, ...more }))),
    ),
    resourceTypes: unique(
      fc.record({
        name: typeName,
        arnFormats: fc.constantFrom([], [{ text: 'arn:${Partition}:x:${Region}::${Name}' }]),
        conditionKeys: fc.uniqueArray(keyName, { maxLength: 3 }),
      }),
    ),
    conditionKeys: unique(
      fc
        .record({ name: keyName, type: fc.constantFrom(...conditionKeyTypes) })
        .chain((facts) => extras.map((more) => ({ ...facts, ...more }))),
    ),
  })
  .map((facts) => service('x', facts));

function unique<Facts extends { readonly name: string }>(
  facts: fc.Arbitrary<Facts>,
): fc.Arbitrary<Facts[]> {
  return fc.uniqueArray(facts, { maxLength: 5, selector: ({ name }) => name });
}
