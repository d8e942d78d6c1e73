import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arnIndex, type ArnIndexData } from '../../../templates/runtime/arn-index.js';

const head = 'arn:${partition}';
const data: ArnIndexData = {
  '${vendor}': {
    'backup:recoveryPoint': [
      `${head}:\${vendor}:\${region}:*:\${resourceType}:\${recoveryPointId}`,
    ],
  },
  connect: {
    'connect:wildcard-queue': [
      `${head}:connect:\${region}:\${account}:instance/\${instanceId}/queue/*`,
    ],
    'connect:queue': [
      `${head}:connect:\${region}:\${account}:instance/\${instanceId}/queue/\${queueId}`,
    ],
    'connect:instance': [`${head}:connect:\${region}:\${account}:instance/\${instanceId}`],
  },
  iam: {
    'iam:policy': [`${head}:iam::\${account}:policy/\${policyNameWithPath}`],
    'iam:role': [`${head}:iam::\${account}:role/\${roleNameWithPath}`],
    'sts:root-user': [`${head}:iam::\${account}:root`],
  },
  lambda: {
    'lambda:function version': [
      `${head}:lambda:\${region}:\${account}:function:\${functionName}:\${version}`,
    ],
    'lambda:function alias': [
      `${head}:lambda:\${region}:\${account}:function:\${functionName}:\${alias}`,
    ],
    'lambda:function': [`${head}:lambda:\${region}:\${account}:function:\${functionName}`],
  },
  lex: {
    'lex:bot': [
      `${head}:lex:\${region}:\${account}:bot/\${botId}`,
      `${head}:lex:\${region}:\${account}:bot:\${botName}`,
    ],
    'lex:anything': [
      `${head}:lex:\${region}:\${account}:\${id}`,
      `${head}:lex:\${region}:\${account}:b\${id}`,
    ],
  },
  lattice: {
    'lattice:service': [`${head}:lattice:::service/\${id}`],
    'lattice-svcs:path': [`${head}:lattice:::service/\${id}/\${path}`],
  },
  logs: {
    'logs:log-stream': [
      `${head}:logs:\${region}:\${account}:log-group:\${logGroupName}:log-stream:\${logStreamName}`,
    ],
    'logs:log-group': [`${head}:logs:\${region}:\${account}:log-group:\${logGroupName}`],
  },
  s3: {
    'ssm:bucket': [`${head}:s3:::\${bucketName}`],
    's3:object': [`${head}:s3:::\${bucketName}/\${objectName}`],
    's3:bucket': [`${head}:s3:::\${bucketName}`],
  },
  service: {
    'service:cost': [`${head}:service:::cost/\${name}-\${hex}`],
    'service:touching': [`${head}:service:::group/\${domain}\${pattern}`],
  },
};
const matchArn = arnIndex(data);

function namesOf(arn: string): string[] {
  return matchArn(arn).map(({ service, resourceType }) => `${service}:${resourceType}`);
}

describe('matchArn', () => {
  it('says all about a candidate', () => {
    expect(matchArn('arn:aws-cn:s3:::b/x/y')).toEqual([
      {
        service: 's3',
        resourceType: 'object',
        format: 'arn:${partition}:s3:::${bucketName}/${objectName}',
        params: { partition: 'aws-cn', bucketName: 'b', objectName: 'x/y' },
        lossy: false,
      },
    ]);
  });

  it.each([
    ['arn:aws:s3:::b', ['s3:bucket', 'ssm:bucket']],
    ['arn:aws:lambda:r:1:function:f', ['lambda:function']],
    ['arn:aws:lambda:r:1:function:f:live', ['lambda:function alias', 'lambda:function version']],
    ['arn:aws:logs:r:1:log-group:/a/b', ['logs:log-group']],
    ['arn:aws:logs:r:1:log-group:/a/b:log-stream:c:d', ['logs:log-stream']],
    ['arn:aws:iam::aws:policy/job-function/Billing', ['iam:policy']],
    ['arn:aws:iam::1:root', ['sts:root-user']],
    ['arn:aws:connect:r:1:instance/i', ['connect:instance']],
    ['arn:aws:connect:r:1:instance/i/queue/q', ['connect:queue', 'connect:wildcard-queue']],
    ['arn:aws:connect:r:1:instance/i/other/q', ['connect:instance']],
  ])('finds the types of %s', (arn, names) => {
    expect(namesOf(arn)).toEqual(names);
  });

  it('keeps the type of the owner when another service lists a longer format', () => {
    expect(namesOf('arn:aws:lattice:::service/s/a/b')).toEqual([
      'lattice-svcs:path',
      'lattice:service',
    ]);
  });

  it('has a type once, with its best format', () => {
    const found = matchArn('arn:aws:lex:r:1:bot:x');
    expect(found.map(({ format }) => format)).toEqual([
      'arn:${partition}:lex:${region}:${account}:bot:${botName}',
      'arn:${partition}:lex:${region}:${account}:b${id}',
    ]);
  });

  it('flags formats that do not tell where a value ends', () => {
    const [cost] = matchArn('arn:aws:service:::cost/a-b-c');
    expect(cost).toMatchObject({ lossy: true, params: { name: 'a', hex: 'b-c' } });
    expect(matchArn('arn:aws:service:::group/d/p')[0]?.lossy).toBe(true);
  });

  it('tries formats with an open service segment last', () => {
    const arn = 'arn:aws:ec2:r:1:snapshot:x';
    expect(matchArn(arn)).toMatchObject([
      { service: 'backup', resourceType: 'recoveryPoint', params: { vendor: 'ec2' } },
    ]);
    expect(namesOf('arn:aws:lex:r:1:snapshot:x')).toEqual(['lex:anything']);
    expect(namesOf('arn:aws:${vendor}:r:1:type:x')).toEqual(['backup:recoveryPoint']);
  });

  it('takes a reference as one value', () => {
    expect(matchArn('arn:${AWS::Partition}:s3:::${a/b}/${c}')[0]).toMatchObject({
      resourceType: 'object',
      params: { partition: '${AWS::Partition}', bucketName: '${a/b}', objectName: '${c}' },
    });
    expect(namesOf('arn:aws:s3:::${a/*}')).toEqual(['s3:bucket', 'ssm:bucket']);
  });

  it.each([
    '',
    '*',
    'arn',
    'arn:',
    'arn:aws',
    'arn:aws:s3:::',
    'arn:aws:s3::1:b',
    'arn:aws:s3:b',
    'arn::s3:::b',
    'ARN:aws:s3:::b',
    'arn:aws:nothing:::x',
    'arn:aws:constructor:::x',
    'arn:aws:__proto__:::x',
    'arn:aws:iam::1:group/g',
    'arn:aws:s3:::a\nb',
    'arn:aws:s3:::\u202eb',
  ])('finds nothing for %j', (arn) => {
    expect(matchArn(arn)).toEqual([]);
  });

  it('never throws', () => {
    const piece = fc.oneof(
      fc.constantFrom('arn', ':', 'aws', 's3', 'lex', '*', '?', '${', '}', '/', '${x}', '::'),
      fc.string({ maxLength: 3 }),
    );
    const check = fc.property(fc.array(piece, { maxLength: 20 }), fc.boolean(), (pieces, isArn) => {
      const text = `${isArn ? 'arn:aws:' : ''}${pieces.join('')}`;
      expect(Array.isArray(matchArn(text))).toBe(true);
    });
    fc.assert(check, { numRuns: 3000, seed: 1 });
    for (const value of [undefined, null, 1, {}, []]) {
      expect(matchArn(value as never)).toEqual([]);
    }
  });

  it('compiles a service segment when it is asked for, once', () => {
    const read: string[] = [];
    const watched = new Proxy(data, {
      get: (target, name: string) => {
        read.push(name);
        return target[name];
      },
    });
    const match = arnIndex(watched);
    expect(read).toEqual([]);
    match('arn:aws:s3:::b');
    match('arn:aws:s3:::c*');
    expect(new Set(read)).toEqual(new Set(['s3']));
  });

  it('copes with no services', () => {
    expect(arnIndex({})('arn:aws:s3:::b')).toEqual([]);
    expect(arnIndex({})('arn:*')).toEqual([]);
  });
});

describe('matchArn with wildcards', () => {
  it.each([
    ['arn:aws:s3:::b/*', ['s3:object']],
    ['arn:aws:s3:::*/x', ['s3:object']],
    ['arn:aws:s3:::b*', ['s3:bucket', 'ssm:bucket', 's3:object']],
    ['arn:aws:s3:::*', ['s3:bucket', 'ssm:bucket', 's3:object']],
    ['arn:aws:s3:*:*:b/*', ['s3:object']],
    ['arn:aws:s3:*:*:b', ['s3:bucket', 'ssm:bucket']],
    ['arn:*:s3:::b?', ['s3:bucket', 'ssm:bucket']],
    ['arn:*:s3:::b??', ['s3:bucket', 'ssm:bucket', 's3:object']],
    ['arn:aws:iam::*:ro*', ['sts:root-user', 'iam:role']],
    ['arn:aws:iam::*:ro?t', ['sts:root-user']],
    ['arn:aws:iam::*:ro?e/x', ['iam:role']],
    ['arn:aws:lambda:*:*:function:f', ['lambda:function']],
    [
      'arn:aws:lambda:*:*:function:f*',
      ['lambda:function', 'lambda:function alias', 'lambda:function version'],
    ],
    ['arn:aws:lambda:*:*:function:f:*', ['lambda:function alias', 'lambda:function version']],
    ['arn:aws:logs:r:1:log-group:/a:*', ['logs:log-group', 'logs:log-stream']],
    ['arn:aws:logs:r:1:*:log-stream:*', ['logs:log-stream']],
    ['arn:aws:connect:r:1:instance/i/queue/*', ['connect:queue', 'connect:wildcard-queue']],
    ['arn:aws:s3:eu*:1:b', []],
    ['arn:aws:iam::*:group/*', []],
  ])('%s covers the types', (pattern, names) => {
    const found = namesOf(pattern);
    expect([...found].sort()).toEqual([...names].sort());
    expect(found[0]).toBe(names[0]);
  });

  it('lets a `*` at the end of a segment reach over colons when segments are missing', () => {
    expect(namesOf('arn:aws:iam::*')).toEqual(namesOf('arn:aws:iam::*:*'));
    expect(namesOf('arn:aws:lambda:*')).toEqual(namesOf('arn:aws:lambda:*:*:*'));
    expect(namesOf('arn:aws:lambda:*:function:f')).toEqual(['lambda:function']);
    expect(namesOf('arn:aws:lambda:*x:function:f')).toEqual([]);
  });

  it('takes a wildcard in the service segment for every service it fits', () => {
    expect(namesOf('arn:aws:s?:::b')).toEqual(['s3:bucket', 'ssm:bucket']);
    const all = Object.values(data).flatMap((types) => Object.keys(types));
    const named = all.filter((name) => name !== 'backup:recoveryPoint').sort();
    for (const pattern of ['arn:*', 'arn:aws:*', 'arn:aws:*:*:*:*']) {
      expect(namesOf(pattern).sort()).toEqual(named);
    }
    expect(namesOf('arn:aws:l*:r:1:bot/*')[0]).toBe('lex:bot');
  });

  it('tries formats with an open service segment last', () => {
    expect(namesOf('arn:aws:ec2:*:*:type:*')).toEqual(['backup:recoveryPoint']);
    expect(namesOf('arn:aws:zz*:*:*:type:*')).toEqual(['backup:recoveryPoint']);
  });

  it('gives the values that the pattern tells', () => {
    expect(matchArn('arn:aws:s3:*:*:b')[0]?.params).toEqual({ partition: 'aws', bucketName: 'b' });
    expect(matchArn('arn:aws:s3:::b*').map(({ params }) => params)).toEqual([
      { partition: 'aws', bucketName: 'b*' },
      { partition: 'aws', bucketName: 'b*' },
      { partition: 'aws' },
    ]);
    const [, alias] = matchArn('arn:aws:lambda:*:1:function:f*');
    expect(alias?.params).toEqual({ partition: 'aws', region: '*', account: '1' });
  });

  it('has no wildcards inside of references', () => {
    expect(matchArn('arn:aws:s3:::b${*}')[0]?.params).toEqual({
      partition: 'aws',
      bucketName: 'b${*}',
    });
    expect(namesOf('arn:aws:s3:::${a}*')).toEqual(namesOf('arn:aws:s3:::b*'));
  });
});
