import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Consumer } from './consumer.js';
import { readmeExample } from './readme.js';
import { repository, run } from './run.js';

interface Mistake {
  readonly file: string;
  readonly text: string;
  readonly code: string;
  /** What the message must name. */
  readonly culprit: string;
}

const sync = `import { CognitoSyncAction, type CognitoSyncActionName, CognitoSyncArn } from '@iamspec/aws/cognito-sync';
export { CognitoSyncAction, type CognitoSyncActionName };
`;

const mistakes: readonly Mistake[] = [
  {
    file: 'wrong-parameter.ts',
    text: `${sync}CognitoSyncArn.identitypool({ region: 'r', account: 'a', identityPoolID: 'p' });`,
    code: 'TS2561',
    culprit: 'identityPoolID',
  },
  {
    file: 'missing-parameter.ts',
    text: `${sync}CognitoSyncArn.dataset({ region: 'r', account: 'a', identityPoolId: 'p', identityId: 'i' });`,
    code: 'TS2345',
    culprit: 'datasetName',
  },
  {
    file: 'unbound-parameter.ts',
    text: `${sync}CognitoSyncArn.with({ region: 'r' }).identitypool({ identityPoolId: 'p' });`,
    code: 'TS2345',
    culprit: 'account',
  },
  {
    file: 'unknown-literal.ts',
    text: `${sync}export const action: CognitoSyncActionName = 'cognito-sync:ListDatset';`,
    code: 'TS2820',
    culprit: 'cognito-sync:ListDatset',
  },
  {
    file: 'unknown-member.ts',
    text: `${sync}export const action = CognitoSyncAction.ListDatset;`,
    code: 'TS2551',
    culprit: 'ListDatset',
  },
  {
    file: 'wrong-resource-type.ts',
    text: `import type { Arn } from '@iamspec/aws';
${sync}export const arn: Arn<'cognito-sync:dataset'> = CognitoSyncArn.identitypool({ region: 'r', account: 'a', identityPoolId: 'p' });`,
    code: 'TS2322',
    culprit: 'cognito-sync:identitypool',
  },
  {
    file: 'mixed-formats.ts',
    text: `import { ApigatewayArn } from '@iamspec/aws/apigateway';
ApigatewayArn.authorizer({ region: 'r', apiId: 'a', restApiId: 'b', authorizerId: 'c' });`,
    code: 'TS2345',
    culprit: 'restApiId',
  },
  {
    file: 'unfit-resource.ts',
    text: `import type { KnownActions } from '@iamspec/aws';
import '@iamspec/aws/s3';
export const taken: [KnownActions['s3:GetObject'][0]] = ['s3:bucket'];`,
    code: 'TS2322',
    culprit: 's3:bucket',
  },
  {
    file: 'not-imported.ts',
    text: `import type { KnownActions } from '@iamspec/aws';
export type Unknown = KnownActions['nothing:GetObject'];`,
    code: 'TS2339',
    culprit: 'nothing:GetObject',
  },
  {
    file: 'unknown-service.ts',
    text: `import { services } from '@iamspec/aws';
export const entry = services['cognito-snyc'];`,
    code: 'TS2551',
    culprit: 'cognito-snyc',
  },
];

const correct = `import { allow, type Arn, type KnownActions, policy, type ServiceMetadata, services, type ServicePrefix } from '@iamspec/aws';
import { ApigatewayArn } from '@iamspec/aws/apigateway';
import { matchArn, parseArn } from '@iamspec/aws/arn';
import { CognitoSyncAction, type CognitoSyncActionName, CognitoSyncArn } from '@iamspec/aws/cognito-sync';
import { cognitoSyncMetadata } from '@iamspec/aws/cognito-sync/metadata';
import { S3Action, S3Arn, S3Condition } from '@iamspec/aws/s3';

export const names: CognitoSyncActionName[] = ['cognito-sync:ListDatasets', CognitoSyncAction.ListRecords];
export const pool: Arn<'cognito-sync:identitypool'> = CognitoSyncArn.identitypool({ region: 'r', account: 'a', identityPoolId: 'p' });
export const bound = CognitoSyncArn.with({ region: 'r', account: 'a' }).identitypool({ identityPoolId: 'p', region: 'q' });
export const poolId: string = CognitoSyncArn.identitypool.parse(bound).identityPoolId;
export const formats = [
  ApigatewayArn.authorizer({ region: 'r', apiId: 'a', authorizerId: 'c' }),
  ApigatewayArn.authorizer({ region: 'r', restApiId: 'b', authorizerId: 'c' }),
];
export const key: string = S3Condition.awsRequestTag('Env').key;
export const metadata: ServiceMetadata = cognitoSyncMetadata;
export const prefixes = Object.keys(services) as ServicePrefix[];
export const account: string | undefined = parseArn(pool)?.account ?? matchArn(pool)[0]?.params.account;
export const resourceType: KnownActions['s3:GetObject'][0] = 's3:object';
export const document = policy(
  allow({ actions: [S3Action.GetObject], resources: [S3Arn.object({ bucketName: 'b', objectName: '*' })] }),
);
`;

/** What `tsc --strict --noEmit` says in the consuming project, by file. */
async function compile(
  folder: string,
  module: string,
  moduleResolution: string,
): Promise<Map<string, string[]>> {
  const compiler = join(repository, 'node_modules/typescript/bin/tsc');
  const files = ['correct.ts', 'readme.ts', ...mistakes.map(({ file }) => file)];
  const options = ['--strict', '--noEmit', '--target', 'es2022', '--pretty', 'false'];
  const modules = ['--module', module, '--moduleResolution', moduleResolution];
  const parameters = [compiler, ...options, ...modules, ...files];
  const { stdout } = await run(folder, process.execPath, parameters);
  const found = new Map<string, string[]>();
  for (const message of stdout.split(/^(?=\S)/m)) {
    const file = /^([^(]*)\(\d/.exec(message)?.[1] ?? message;
    if (file !== '') found.set(file, [...(found.get(file) ?? []), message]);
  }
  return found;
}

/** Correct code, and mistakes, under two ways to resolve modules. */
export function mistakesSuite(getConsumer: () => Consumer): void {
  beforeAll(() => {
    const files = [
      { file: 'correct.ts', text: correct },
      { file: 'readme.ts', text: readmeExample() },
      ...mistakes,
    ];
    for (const { file, text } of files) writeFileSync(join(getConsumer().folder, file), text);
  });

  describe.each([
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ])('a strict compiler with --module %s --moduleResolution %s', (module, moduleResolution) => {
    let found: ReadonlyMap<string, readonly string[]>;

    beforeAll(async () => {
      found = await compile(getConsumer().folder, module, moduleResolution);
    });

    it('takes correct code, the example of the README among it, and the declarations', () => {
      const files = mistakes.map(({ file }) => file);
      expect([...found].filter(([file]) => !files.includes(file))).toEqual([]);
    });

    it.each(mistakes)('refuses $file with $code', ({ file, code, culprit }) => {
      const [message, ...others] = found.get(file) ?? [];
      expect(others).toEqual([]);
      expect(message).toContain(`error ${code}: `);
      expect(message).toContain(culprit);
    });
  });
}
