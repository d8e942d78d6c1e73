import { describe, expect, it } from 'vitest';
import {
  action,
  build,
  conditionKey,
  entry,
  expectFindings,
  fence,
  resourceType,
  specText,
} from '../specs.js';

const arn = 'arn:${Partition}:s3:::${BucketName}';

describe('buildService', () => {
  it('gives a spec its meaning', () => {
    const text = specText({
      actions: [
        action(
          'GetObject',
          {
            ...entry('', {
              condition_keys: ['aws:SourceVpc'],
              dependent_actions: ['iam:PassRole'],
            }),
            ...entry('bucket', { required: true, condition_keys: ['s3:Tag/<key>'] }),
          },
          '- description: Gets: it\n- removed: 1.2\n',
        ),
      ],
      resources: [resourceType('bucket', [arn], ['s3:Tag/<key>'])],
      conditions: [conditionKey('s3:Tag/<key>'), conditionKey('aws:SourceVpc', 'ArrayOfString')],
    });
    const { service, references, diagnostics } = build(text);
    expect(diagnostics).toEqual([]);
    expect(service).toMatchObject({
      prefix: 's3',
      title: 'Name',
      identifier: 'S3',
      camelIdentifier: 's3',
      specPath: 'iam.s3.md',
      sources: [],
      declaresResources: true,
      declaresConditions: true,
      actions: [
        {
          name: 'GetObject',
          accessLevel: 'Read',
          description: 'Gets: it',
          removed: '1.2',
          resources: [
            {
              resourceType: '',
              required: false,
              conditionKeys: ['aws:SourceVpc'],
              dependentActions: ['iam:PassRole'],
            },
            {
              resourceType: 'bucket',
              required: true,
              conditionKeys: ['s3:Tag/<key>'],
              dependentActions: [],
            },
          ],
        },
      ],
      resourceTypes: [
        { name: 'bucket', arnFormats: [{ text: arn }], conditionKeys: ['s3:Tag/<key>'] },
      ],
      conditionKeys: [
        { name: 's3:Tag/<key>', identifier: 'Tag', type: 'String' },
        { name: 'aws:SourceVpc', identifier: 'AwsSourceVpc', type: 'ArrayOfString' },
      ],
    });
    expect(text.slice(service.span.start, service.span.end)).toBe('s3');
    const places = references.map(({ kind, name, node, path, action: from }) => {
      const { start, end } = node.spanOf(path);
      return [kind, name, from, text.slice(start, end)];
    });
    expect(places).toEqual([
      ['condition key', 'aws:SourceVpc', 's3:GetObject', '"aws:SourceVpc"'],
      ['dependent action', 'iam:PassRole', 's3:GetObject', '"iam:PassRole"'],
      ['resource type', 'bucket', 's3:GetObject', '"bucket"'],
      ['condition key', 's3:Tag/<key>', 's3:GetObject', '"s3:Tag/<key>"'],
      ['condition key', 's3:Tag/<key>', undefined, '"s3:Tag/<key>"'],
    ]);
  });

  it('knows by name what has no section, in code-unit order at the first mention', () => {
    const keys = { condition_keys: ['s3:b', 'aws:a'] };
    const text = specText({
      actions: [
        action('A', { ...entry('job', keys), ...entry('bucket') }),
        action('B', { ...entry('bucket', keys), ...entry('Zone') }),
      ],
    });
    const { service } = build(text);
    expect(service).toMatchObject({ declaresResources: false, declaresConditions: false });
    expect(service.resourceTypes.map(({ name }) => name)).toEqual(['Zone', 'bucket', 'job']);
    expect(service.conditionKeys.map(({ name }) => name)).toEqual(['aws:a', 's3:b']);
    expect(service.conditionKeys[0]).not.toHaveProperty('type');
    const bucket = service.resourceTypes[1];
    expect(bucket).toMatchObject({ identifier: 'Bucket', arnFormats: [], conditionKeys: [] });
    expect(bucket?.span.start).toBe(text.indexOf('"bucket"', text.indexOf('"bucket": {') + 8));
  });

  it('reports a bad prefix at the prefix, and goes on', () => {
    expectFindings(specText({ prefix: 'S3', actions: [action('1')] }), [
      'invalid-name 2:11 S3',
      'invalid-name 5:5 1',
    ]);
  });

  it.each([
    ['action', { actions: [action('A'), action('B'), action('A')] }],
    ['resource type', { resources: [resourceType('A'), resourceType('B'), resourceType('A')] }],
    [
      'condition key',
      { conditions: [conditionKey('a:A'), conditionKey('a:B'), conditionKey('a:A')] },
    ],
  ])('keeps the first of two sections of one %s', (kind, parts) => {
    const text = specText(parts);
    const { service, diagnostics } = build(text);
    const name = kind === 'condition key' ? 'a:A' : 'A';
    const [first, second] = [
      text.indexOf(`### ${name}\n`) + 4,
      text.lastIndexOf(`### ${name}\n`) + 4,
    ];
    expect(diagnostics).toMatchObject([
      {
        ruleId: 'duplicate-element',
        reason: `Unexpected second ${kind} \`${name}\`, expected one`,
        place: { start: second, end: second + name.length },
        related: [{ reason: 'first here', place: { start: first, end: first + name.length } }],
      },
    ]);
    const { actions, resourceTypes, conditionKeys } = service;
    expect([...actions, ...resourceTypes, ...conditionKeys]).toHaveLength(2);
  });
});

describe('sources of the frontmatter', () => {
  function sourcesOf(yaml: string) {
    return build(`---\n${yaml}\n---\n${specText({})}`).service.sources;
  }

  it('are read as far as they make sense', () => {
    const entries = [
      '{ name: AWS, url: "https://docs.aws.amazon.com/x", license: MIT }',
      '{ name: Plain }',
      '{ name: Odd, url: "javascript:alert(1)" }',
      '{ name: Spaced, url: "https://x y" }',
      '{ name: Bracket, url: "https://x/(y)" }',
      '{ name: "", url: "https://x" }',
      '{ url: "https://x" }',
      'text',
    ];
    expect(sourcesOf(`sources: [${entries.join(', ')}]`)).toEqual([
      { name: 'AWS', url: 'https://docs.aws.amazon.com/x', license: 'MIT' },
      { name: 'Plain' },
      { name: 'Odd' },
      { name: 'Spaced' },
      { name: 'Bracket' },
    ]);
  });

  it.each(['sources: text', 'sources: { name: AWS }', 'sources: 1', 'title: S3'])(
    'none in %s',
    (yaml) => {
      expect(sourcesOf(yaml)).toEqual([]);
    },
  );
});

describe('a section without what it needs', () => {
  it.each([
    ['no access level', { actions: [`### A\n- resource types\n${fence(entry(''))}\n`] }, 'A'],
    ['no resource types', { actions: ['### A\n- access level: Read\n'] }, 'A'],
    ['no resource', { resources: ['### A\n'] }, 'A'],
    ['no type', { conditions: ['### a:A\n'] }, 'a:A'],
  ])('%s', (_what, parts, name) => {
    const line = 'actions' in parts ? 5 : 6;
    expectFindings(specText(parts), [`missing-field ${line}:5 ${name}`]);
    const { service } = build(specText(parts));
    const { actions, resourceTypes, conditionKeys } = service;
    expect([...actions, ...resourceTypes, ...conditionKeys]).toEqual([]);
  });
});
