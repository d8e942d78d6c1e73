/** Of one service: how a program names what it needs. */
interface Usage {
  readonly prefix: string;
  /** What the exports of the service begin with. */
  readonly name: string;
  readonly actions: readonly [string, string];
  readonly wildcard: string;
  /** Expressions: two ARNs that both actions take, and a condition that one of them supports. */
  readonly arns: readonly [string, string];
  readonly condition: string;
}

const place = "region: 'eu-central-1', account: '123456789012'";

const usages: readonly Usage[] = [
  usage('s3', 'S3', ['GetObject', 'PutObject'], 'Get*', [
    "object({ bucketName: 'reports', objectName: '*' })",
    "object({ bucketName: 'inbox', objectName: 'in/*' })",
    "authType.stringEquals('REST-HEADER')",
  ]),
  usage('ec2', 'Ec2', ['StartInstances', 'StopInstances'], 'Describe*', [
    `instance({ ${place}, instanceId: 'i-1' })`,
    `instance({ ${place}, instanceId: '*' })`,
    "instanceType.stringLike('t3.*')",
  ]),
  usage('iam', 'Iam', ['PassRole', 'GetRole'], 'Get*Role*', [
    "role({ account: '123456789012', roleNameWithPath: 'app/reader' })",
    "role({ account: '123456789012', roleNameWithPath: 'app/*' })",
    "passedToService.stringEquals('lambda.amazonaws.com')",
  ]),
  usage('lambda', 'Lambda', ['InvokeFunction', 'GetFunction'], 'List*', [
    `function({ ${place}, functionName: 'report' })`,
    `function({ ${place}, functionName: 'app-*' })`,
    'invokedViaFunctionUrl.bool(true)',
  ]),
  usage('kms', 'Kms', ['Decrypt', 'Encrypt'], 'Describe*', [
    `key({ ${place}, keyId: 'a' })`,
    `key({ ${place}, keyId: '*' })`,
    "callerAccount.stringEquals('123456789012')",
  ]),
  usage('sqs', 'Sqs', ['SendMessage', 'ReceiveMessage'], 'Get*', [
    `queue({ ${place}, queueName: 'jobs' })`,
    `queue({ ${place}, queueName: 'app-*' })`,
    "awsResourceTag('Env').stringEquals('prod')",
  ]),
  usage('dynamodb', 'Dynamodb', ['GetItem', 'PutItem'], 'Describe*', [
    `table({ ${place}, tableName: 'orders' })`,
    `table({ ${place}, tableName: 'app-*' })`,
    "leadingKeys.forAllValues.stringEquals('a', 'b')",
  ]),
  usage('sns', 'Sns', ['Publish', 'GetTopicAttributes'], 'List*', [
    `topic({ ${place}, topicName: 'news' })`,
    `topic({ ${place}, topicName: 'app-*' })`,
    "awsResourceTag('Env').stringEquals('prod')",
  ]),
  usage('logs', 'Logs', ['DescribeLogStreams', 'FilterLogEvents'], 'Get*', [
    `logGroup({ ${place}, logGroupName: '/aws/lambda/a' })`,
    `logGroup({ ${place}, logGroupName: '/aws/*' })`,
    "awsResourceTag('Env').stringEquals('prod')",
  ]),
  usage('ecs', 'Ecs', ['UpdateService', 'DescribeServices'], 'List*', [
    `service({ ${place}, clusterName: 'main', serviceName: 'web' })`,
    `service({ ${place}, clusterName: 'main', serviceName: '*' })`,
    "cluster.arnLike('arn:aws:ecs:*:*:cluster/main')",
  ]),
];

function usage(
  prefix: string,
  name: string,
  actions: Usage['actions'],
  wildcard: string,
  [first, second, condition]: readonly [string, string, string],
): Usage {
  const arns = [`${name}Arn.${first}`, `${name}Arn.${second}`] as const;
  return { prefix, name, actions, wildcard, arns, condition: `${name}Condition.${condition}` };
}

/** A program with 50 statements over 10 services: enums and literals, one and several resources, wildcards, conditions. */
export function statementsSource(): string {
  const imports = usages.map(
    ({ prefix, name }) =>
      `import { ${name}Action, ${name}Arn, ${name}Condition } from '@iamspec/aws/${prefix}';\n`,
  );
  const statements = usages.flatMap(statementsOf);
  return `import { allow, deny } from '@iamspec/aws';
${imports.join('')}
export const statements = [
${statements.map((statement) => `  ${statement},\n`).join('')}];
`;
}

function statementsOf({ prefix, name, actions, wildcard, arns, condition }: Usage): string[] {
  const [first, second] = actions.map((action) => `${name}Action.${action}`);
  const literals = actions.map((action) => `'${prefix}:${action}'`).join(', ');
  return [
    `allow({ actions: [${first ?? ''}, ${second ?? ''}], resources: [${arns.join(', ')}] })`,
    `allow({ actions: [${literals}], resources: [${arns[0]}] })`,
    `allow({ actions: ['${prefix}:${wildcard}'], resources: ['*'] })`,
    `allow({ actions: [${first ?? ''}], resources: [${arns[1]}], conditions: [${condition}] })`,
    `deny({ actions: ['${prefix}:*'], resources: ['*'] })`,
  ];
}
