import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseArnFormat } from '../../../generator/analyze/names/arn-format.js';

const start = 'arn:${Partition}:x:${Region}:${Account}:';

describe('parseArnFormat', () => {
  it('names placeholders by position, the rest in camel case', () => {
    const text = 'arn:${AWSPartition}:rds:${Where}:${VpcOwnerAccount}:db/${DBInstance}/${UUID}';
    expect(parseArnFormat(text)).toEqual({
      format: {
        text,
        template: 'arn:${partition}:rds:${region}:${account}:db/${dbInstance}/${uuid}',
        parameters: [
          { placeholder: 'AWSPartition', name: 'partition' },
          { placeholder: 'Where', name: 'region' },
          { placeholder: 'VpcOwnerAccount', name: 'account' },
          { placeholder: 'DBInstance', name: 'dbInstance' },
          { placeholder: 'UUID', name: 'uuid' },
        ],
        lossy: false,
      },
    });
  });

  it.each([
    ['arn:${Partition}:s3:::${BucketName}', ['partition', 'bucketName']],
    ['arn:${Partition}:iam::aws:policy/${Name}', ['partition', 'name']],
    ['arn:aws:x:us-west-2:*:thing', []],
    [
      'arn:${Partition}:${Vendor}:${Region}:*:${Type}:${Id}',
      ['partition', 'vendor', 'region', 'type', 'id'],
    ],
    [`${start}bot:\${Name}:\${Alias}`, ['partition', 'region', 'account', 'name', 'alias']],
    [`${start}/x/`, ['partition', 'region', 'account']],
    [`${start}backup/{Date}`, ['partition', 'region', 'account']],
  ])('%s', (text, names) => {
    const { format } = parseArnFormat(text);
    expect(format?.text).toBe(text);
    expect(format?.parameters.map(({ name }) => name)).toEqual(names);
  });

  it.each([
    ['thing/${Id}', false],
    ['${Id}:x', false],
    ['o-${Id}', false],
    ['${A}${B}', true],
    ['${A}-${B}', true],
    ['${A}+${B}/c', true],
    ['${A}*', true],
    ['${A}/${B}.${C}', true],
  ])('%s is lossy: %s', (resource, lossy) => {
    expect(parseArnFormat(start + resource).format?.lossy).toBe(lossy);
  });

  it.each([
    ['', 'a character that no ARN has, or more than 1,024 of them'],
    [`${start}é`, 'a character that no ARN has, or more than 1,024 of them'],
    [`${start}a b`, 'a character that no ARN has, or more than 1,024 of them'],
    [`${start}a"`, 'a character that no ARN has, or more than 1,024 of them'],
    [`${start}a\n`, 'a character that no ARN has, or more than 1,024 of them'],
    [start + 'a'.repeat(1024), 'a character that no ARN has, or more than 1,024 of them'],
    [`${start}a, ${start}b`, 'two formats in one string'],
    [`${start}a,${start}b`, 'two formats in one string'],
    ['urn:aws:x:::y', 'fewer than six parts, or no `arn` first'],
    ['arn:aws:x::y', 'fewer than six parts, or no `arn` first'],
    ['*', 'fewer than six parts, or no `arn` first'],
    [start, 'no resource'],
    [`${start}\${}`, 'a placeholder other than `${` letters and digits `}`'],
    [`${start}\${1a}`, 'a placeholder other than `${` letters and digits `}`'],
    [`${start}\${a_b}`, 'a placeholder other than `${` letters and digits `}`'],
    [`${start}\${a`, 'a placeholder other than `${` letters and digits `}`'],
    ['arn:aws${P}:x:::y', 'text beside a placeholder in part 2'],
    ['arn:aws:x:us-${Region}::y', 'text beside a placeholder in part 4'],
    ['arn:aws:x::${A}${B}:y', 'text beside a placeholder in part 5'],
    [`${start}\${Id}/\${Id}`, 'two placeholders are the parameter `id`'],
    [`${start}\${ID}/\${Id}`, 'two placeholders are the parameter `id`'],
    [`${start}\${Region}`, 'two placeholders are the parameter `region`'],
  ])('%j is refused: %s', (text, problem) => {
    expect(parseArnFormat(text)).toEqual({ problem });
  });

  it('takes any text and gives back either a format of that text or a problem', () => {
    const piece = fc.constantFrom(
      'arn',
      ':',
      '::',
      '${Partition}',
      '${a',
      '}',
      'x',
      '/',
      ', ',
      '*',
      'é',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        const { format, problem } = parseArnFormat(text);
        expect(format === undefined).toBe(problem !== undefined);
        if (!format) return;
        const shape = (written: string): string => written.replace(/\$\{\w*\}/g, '${}');
        expect(shape(format.template)).toBe(shape(text));
      }),
    );
  });
});
