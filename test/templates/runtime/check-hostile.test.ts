import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPolicy, type CheckOptions } from '../../../templates/runtime/check-policy.js';
import { wholeCatalog } from '../../support/pack-metadata.js';

const catalog = await wholeCatalog();
const everything: CheckOptions = {
  redundancy: true,
  dependents: true,
  policyType: 'managed-policy',
};

/** JSON that looks like a policy in places. */
const word = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom('*', 's3:GetObject', 's3:Get*', 'sts:AssumeRole', 'arn:aws:s3:::b/*', 'Allow'),
  fc.constantFrom('${', '${a', '}', 'arn:', ':', '__proto__', 'aws:TagKeys', '2012-10-17'),
);
const name = fc.oneof(
  word,
  fc.constantFrom('Version', 'Statement', 'Effect', 'Action', 'NotAction', 'Resource', 'Sid'),
  fc.constantFrom('Condition', 'Principal', 'AWS', 'Ref', 'Fn::Sub', 'StringEquals', 'Bool'),
);
const { value: policyLike } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 6 },
    word,
    fc.constantFrom(null, true, 0, -1.5),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(name, tie('value'), { maxKeys: 5 }),
  ),
}));

function statement(more: object): object {
  return { Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...more }] };
}

function milliseconds(document: unknown, options: CheckOptions = everything): number {
  const start = performance.now();
  checkPolicy(document, catalog, options);
  return performance.now() - start;
}

describe('checkPolicy with any JSON', () => {
  it('never throws, and every path leads into the document', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), policyLike), (document) => {
        for (const { path, message, place } of checkPolicy(document, catalog, everything)) {
          expect(message).toMatch(/\.$/);
          let value: unknown = document;
          for (const step of path) {
            expect(Object.hasOwn(value as object, step)).toBe(true);
            value = (value as Record<string | number, unknown>)[step];
          }
          if (place === 'key') expect(typeof path.at(-1)).toBe('string');
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same every time', () => {
    fc.assert(
      fc.property(policyLike, (document) => {
        const first = checkPolicy(document, catalog, everything);
        expect(checkPolicy(structuredClone(document), catalog, everything)).toEqual(first);
      }),
    );
  });

  it('takes names that objects have by nature', () => {
    const text =
      '{"Statement":[{"__proto__":{"Effect":"Allow"},"constructor":1,"Condition":{"__proto__":{"toString":"x"},"Bool":{"__proto__":"true"}}}]}';
    const codes = checkPolicy(JSON.parse(text), catalog).map(({ code }) => code);
    expect(codes).toContain('unknown-element');
    expect(codes).toContain('unknown-operator');
    expect(codes).toContain('unknown-condition-key');
    expect(codes.filter((code) => code === 'missing-element')).toHaveLength(3);
  });

  it('takes values of any depth', () => {
    const depth = 50_000;
    const deep: unknown = JSON.parse('['.repeat(4000) + ']'.repeat(4000));
    let deeper: unknown = 'x';
    for (let level = 0; level < depth; level += 1) deeper = { a: [deeper] };
    for (const value of [deep, deeper]) {
      expect(() => checkPolicy(value, catalog, everything)).not.toThrow();
      const inside = {
        Action: value,
        Resource: value,
        Principal: value,
        Condition: { Bool: value },
      };
      expect(checkPolicy(statement(inside), catalog, everything)).not.toEqual([]);
    }
  });

  it.each<[string, object]>([
    [
      'unknown actions',
      statement({ Action: Array.from({ length: 20_000 }, (_, n) => `s3:Gt${n}`), Resource: '*' }),
    ],
    [
      'resources',
      statement({
        Action: ['ec2:*', 's3:*'],
        Resource: Array.from({ length: 5000 }, (_, n) => `arn:aws:ec2:*:*:*${n}*/*`),
      }),
    ],
    [
      'actions of all services and resources',
      statement({
        Action: catalog.prefixes.map((prefix) => `${prefix}:*`),
        Resource: Array.from({ length: 300 }, (_, n) => `arn:*:*:*:*:*${n}`),
      }),
    ],
    [
      'unknown keys',
      statement({
        Action: '*',
        Resource: '*',
        Condition: {
          StringEquals: Object.fromEntries(
            Array.from({ length: 10_000 }, (_, n) => [`s3:pre${n}`, 'x']),
          ),
        },
      }),
    ],
    [
      'unknown elements',
      statement(Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`Act${n}`, 'x']))),
    ],
    [
      'wildcards',
      statement({
        Action: `s3:${'*a'.repeat(20_000)}`,
        Resource: `arn:aws:s3:::${'*a'.repeat(20_000)}`,
      }),
    ],
    ['references', statement({ Action: 's3:*', Resource: `arn:aws:s3:::${'${a'.repeat(20_000)}` })],
    [
      'patterns below patterns',
      statement({ Action: Array.from({ length: 3000 }, (_, n) => `s3:*${n}*`), Resource: '*' }),
    ],
    [
      'statements',
      {
        Statement: Array.from({ length: 5000 }, (_, n) => ({
          Effect: 'Allow',
          Action: ['s3:Get*', `s3:PutObject`],
          Resource: `arn:aws:s3:::b/${n}`,
        })),
      },
    ],
    [
      'actions that depend on others',
      {
        Statement: Array.from({ length: 2000 }, (_, n) => ({
          Effect: 'Allow',
          Action: ['ec2:RunInstances', 'ec2:*'],
          Resource: `arn:aws:ec2:*:*:instance/${n}`,
        })),
      },
    ],
  ])('is not slow with many %s', (_name, document) => {
    // Generous: other tests run at the same time. What grows with the square takes minutes.
    expect(milliseconds(document)).toBeLessThan(20_000);
  });
});

describe('the speed of checkPolicy', () => {
  it('checks 1,000 policies of 10 statements', () => {
    const documents = Array.from({ length: 1000 }, (_, n) => ({
      Version: '2012-10-17',
      Statement: Array.from({ length: 10 }, (__, index) => ({
        Effect: 'Allow',
        Action: ['s3:GetObject', 's3:PutObject', 'kms:Decrypt', 'sqs:Send*'].slice(
          0,
          (index % 4) + 1,
        ),
        Resource: [`arn:aws:s3:::b${n}/${index}/*`, 'arn:aws:kms:*:*:key/*', 'arn:aws:sqs:*:*:*'],
        Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a', 's3:x-amz-acl': 'private' } },
      })),
    }));
    const before = process.cpuUsage();
    for (const document of documents) checkPolicy(document, catalog, { dependents: true });
    const { user } = process.cpuUsage(before);
    expect(user / 1000).toBeLessThan(5000);
  });
});
