import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const policyCount = 1000;
const statementCount = 10;
const templateCount = 10;

interface Kind {
  readonly actions: readonly string[];
  /** The part of an ARN behind `arn:aws:`, with `#` for a number. */
  readonly resources: readonly string[];
  readonly condition?: readonly [operator: string, key: string, value: string];
}

/** What statements are about, over services of all sizes. */
const kinds: readonly Kind[] = [
  { actions: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject*'], resources: ['s3:::bucket-#/*'] },
  {
    actions: ['s3:ListBucket', 's3:GetBucketLocation'],
    resources: ['s3:::bucket-#'],
    condition: ['StringLike', 's3:prefix', 'home/#/*'],
  },
  {
    actions: ['ec2:StartInstances', 'ec2:StopInstances', 'ec2:RebootInstances'],
    resources: ['ec2:eu-west-1:111122223333:instance/*'],
    condition: ['StringEquals', 'aws:ResourceTag/Owner', 'team-#'],
  },
  {
    actions: ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem', 'dynamodb:BatchGetItem'],
    resources: ['dynamodb:eu-west-1:111122223333:table/table-#'],
  },
  {
    actions: ['lambda:InvokeFunction', 'lambda:GetFunction'],
    resources: ['lambda:eu-west-1:111122223333:function:function-#'],
  },
  {
    actions: ['kms:Decrypt', 'kms:GenerateDataKey*', 'kms:DescribeKey'],
    resources: ['kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-#'],
    condition: ['StringEquals', 'kms:ViaService', 's3.eu-west-1.amazonaws.com'],
  },
  {
    actions: ['sqs:SendMessage', 'sqs:ReceiveMessage', 'sqs:DeleteMessage'],
    resources: ['sqs:eu-west-1:111122223333:queue-#'],
  },
  {
    actions: ['sns:Publish', 'sns:Subscribe'],
    resources: ['sns:eu-west-1:111122223333:topic-#'],
  },
  {
    actions: ['logs:CreateLogStream', 'logs:PutLogEvents', 'logs:DescribeLogStreams'],
    resources: ['logs:eu-west-1:111122223333:log-group:/aws/lambda/function-#:*'],
  },
  {
    actions: ['secretsmanager:GetSecretValue', 'secretsmanager:DescribeSecret'],
    resources: ['secretsmanager:eu-west-1:111122223333:secret:secret-#-??????'],
  },
  {
    actions: ['ssm:GetParameter', 'ssm:GetParametersByPath'],
    resources: ['ssm:eu-west-1:111122223333:parameter/service-#/*'],
  },
  {
    actions: ['iam:GetRole', 'iam:PassRole'],
    resources: ['iam::111122223333:role/role-#'],
  },
  {
    actions: ['states:StartExecution', 'states:DescribeStateMachine'],
    resources: ['states:eu-west-1:111122223333:stateMachine:machine-#'],
  },
  {
    actions: ['ecr:BatchGetImage', 'ecr:PutImage', 'ecr:Describe*'],
    resources: ['ecr:eu-west-1:111122223333:repository/team/image-#'],
  },
  {
    actions: ['glue:GetTable', 'glue:GetTables', 'glue:GetPartitions'],
    resources: [
      'glue:eu-west-1:111122223333:catalog',
      'glue:eu-west-1:111122223333:database/database-#',
      'glue:eu-west-1:111122223333:table/database-#/*',
    ],
  },
  {
    actions: ['codebuild:StartBuild', 'codebuild:BatchGetBuilds'],
    resources: ['codebuild:eu-west-1:111122223333:project/project-#'],
  },
  {
    actions: ['events:PutEvents'],
    resources: ['events:eu-west-1:111122223333:event-bus/bus-#'],
  },
  {
    actions: ['kinesis:GetRecords', 'kinesis:PutRecord', 'kinesis:Describe*'],
    resources: ['kinesis:eu-west-1:111122223333:stream/stream-#'],
  },
];

/** Writes policies without faults into `folder`: a file each, or a few templates with many of them. */
export function writePolicies(folder: string, form: 'json' | 'yaml' | 'template'): void {
  const policies = Array.from({ length: policyCount }, (_, index) => policyOf(index));
  if (form === 'template') {
    for (let index = 0; index < templateCount; index++) {
      const own = policies.filter((_, at) => at % templateCount === index);
      const text = JSON.stringify(templateOf(own), null, 2);
      writeFileSync(join(folder, `stack-${index}.template.json`), text);
    }
    return;
  }
  policies.forEach((policy, index) => {
    const text = form === 'json' ? JSON.stringify(policy, null, 2) : `${yamlOf(policy)}\n`;
    writeFileSync(join(folder, `policy-${index}.${form}`), text);
  });
}

/** A value in the block style of YAML, with strings in quotes. */
function yamlOf(value: unknown, indent = ''): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const lines = Array.isArray(value)
    ? value.map((item: unknown) => `- ${yamlOf(item, `${indent}  `).trimStart()}`)
    : Object.entries(value).map(([key, item]) => {
        const isNested = typeof item === 'object' && item !== null;
        return `"${key}":${isNested ? '\n' : ' '}${yamlOf(item, `${indent}  `)}`;
      });
  return lines.map((line) => `${indent}${line}`).join('\n');
}

function templateOf(policies: readonly object[]): object {
  const resources = policies.map((policy, index) => [
    `Policy${index}`,
    { Type: 'AWS::IAM::Policy', Properties: { PolicyDocument: policy } },
  ]);
  return { Resources: Object.fromEntries(resources) as object };
}

function policyOf(index: number): object {
  const statements = Array.from({ length: statementCount }, (_, at) =>
    statementOf(index * statementCount + at, at),
  );
  return { Version: '2012-10-17', Statement: statements };
}

function statementOf(index: number, at: number): object {
  const kind = kinds[(index * 7 + at) % kinds.length];
  if (!kind) throw new RangeError('No kinds of statements');
  const number = String(index);
  const filled = (text: string): string => text.replaceAll('#', number);
  return {
    Sid: `Statement${at}`,
    Effect: 'Allow',
    Action: kind.actions,
    Resource: kind.resources.map((resource) => `arn:aws:${filled(resource)}`),
    ...(kind.condition && {
      Condition: { [kind.condition[0]]: { [kind.condition[1]]: filled(kind.condition[2]) } },
    }),
  };
}
