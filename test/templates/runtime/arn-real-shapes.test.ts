import { describe, expect, it } from 'vitest';
import { arnHelpers, type ArnHelper } from '../../../templates/runtime/index.js';
import { readRealFormats } from './real-formats.js';

type AnyHelper = ArnHelper<string, Record<string, string>>;

const formats = readRealFormats();

function helperFor(service: string, resourceType: string): AnyHelper {
  const templates = formats
    .filter((format) => format.service === service && format.resourceType === resourceType)
    .map(({ template }) => template);
  expect(templates).not.toHaveLength(0);
  const data = { thing: [resourceType, ...templates] as const };
  return arnHelpers<{ readonly thing: AnyHelper }>(service, data).thing;
}

const at = 'eu-west-1:123456789012';

// Shapes from the resource pages of the services' own documentation.
const shapes: readonly (readonly [string, string, string, Record<string, string>])[] = [
  [
    'logs',
    'log-group',
    `arn:aws:logs:${at}:log-group:/aws/lambda/fn`,
    { logGroupName: '/aws/lambda/fn' },
  ],
  [
    'logs',
    'log-group',
    `arn:aws:logs:${at}:log-group:/aws/lambda/fn:*`,
    { logGroupName: '/aws/lambda/fn:*' },
  ],
  [
    'logs',
    'log-stream',
    `arn:aws:logs:${at}:log-group:/aws/lambda/fn:log-stream:2024/01/[$LATEST]a`,
    { logGroupName: '/aws/lambda/fn', logStreamName: '2024/01/[$LATEST]a' },
  ],
  [
    'ssm',
    'parameter',
    `arn:aws:ssm:${at}:parameter/app/prod/key`,
    { parameterNameWithoutLeadingSlash: 'app/prod/key' },
  ],
  ['ecr', 'repository', `arn:aws:ecr:${at}:repository/team/app`, { repositoryName: 'team/app' }],
  ['kms', 'alias', `arn:aws:kms:${at}:alias/aws/s3`, { alias: 'aws/s3' }],
  ['iot', 'topic', `arn:aws:iot:${at}:topic/a/b/c`, { topicName: 'a/b/c' }],
  [
    'iot',
    'topicfilter',
    `arn:aws:iot:${at}:topicfilter/a/+/\${iot:ClientId}`,
    { topicFilter: 'a/+/${iot:ClientId}' },
  ],
  [
    'iam',
    'role',
    'arn:aws:iam::123456789012:role/aws-service-role/x.amazonaws.com/AWSServiceRoleForX',
    { roleNameWithPath: 'aws-service-role/x.amazonaws.com/AWSServiceRoleForX' },
  ],
  [
    'iam',
    'policy',
    'arn:aws:iam::aws:policy/service-role/AWSLambdaRole',
    { account: 'aws', policyNameWithPath: 'service-role/AWSLambdaRole' },
  ],
  [
    'iam',
    'user',
    'arn:aws-us-gov:iam::123456789012:user/${aws:username}',
    { partition: 'aws-us-gov', userNameWithPath: '${aws:username}' },
  ],
  ['s3', 'bucket', 'arn:aws:s3:::example', { bucketName: 'example' }],
  ['s3', 'object', 'arn:aws:s3:::example/a/b/*', { bucketName: 'example', objectName: 'a/b/*' }],
  ['lambda', 'function', `arn:aws:lambda:${at}:function:f`, { functionName: 'f' }],
  [
    'lambda',
    'function alias',
    `arn:aws:lambda:${at}:function:f:live`,
    { functionName: 'f', alias: 'live' },
  ],
  [
    'dynamodb',
    'index',
    `arn:aws:dynamodb:${at}:table/t/index/i`,
    { tableName: 't', indexName: 'i' },
  ],
  [
    'elasticloadbalancing',
    'loadbalancer/app/',
    `arn:aws:elasticloadbalancing:${at}:loadbalancer/app/my/50dc`,
    { loadBalancerName: 'my', loadBalancerId: '50dc' },
  ],
  [
    'execute-api',
    'execute-api-general',
    `arn:aws:execute-api:${at}:abc/prod/GET/pets/1`,
    { apiId: 'abc', stage: 'prod', method: 'GET', apiSpecificResourcePath: 'pets/1' },
  ],
  [
    'secretsmanager',
    'Secret',
    `arn:aws:secretsmanager:${at}:secret:app/db-Ab12Cd`,
    { secretId: 'app/db-Ab12Cd' },
  ],
  [
    'events',
    'rule-on-custom-event-bus',
    `arn:aws:events:${at}:rule/bus/r`,
    { eventBusName: 'bus', ruleName: 'r' },
  ],
  ['sns', 'topic', `arn:aws:sns:${at}:t.fifo`, { topicName: 't.fifo' }],
  [
    'eks',
    'access-policy',
    'arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy',
    { accessPolicyName: 'AmazonEKSViewPolicy' },
  ],
  [
    'apigateway',
    'Stage',
    'arn:aws:apigateway:eu-west-1::/restapis/abc/stages/prod',
    { restApiId: 'abc', stageName: 'prod' },
  ],
  ['greengrass', 'deployment', `arn:aws:greengrass:${at}:deployments:d`, { deploymentId: 'd' }],
  [
    'codeartifact',
    'package-group',
    `arn:aws:codeartifact:${at}:package-group/my_domain/npm/*`,
    { domainName: 'my_domain', encodedPackageGroupPattern: '/npm/*' },
  ],
];

describe('real ARN shapes', () => {
  it.each(shapes)('%s %s reads %s', (service, resourceType, arn, expected) => {
    const helper = helperFor(service, resourceType);
    const values = helper.parse(arn);
    expect(values).toMatchObject(expected);
    expect(helper(values)).toBe(arn);
  });

  it('a literal `*` wants a value, so an empty region does not fit', () => {
    const device = helperFor('braket', 'device');
    expect(device.is('arn:aws:braket:::device/quantum-simulator/amazon/sv1')).toBe(false);
    expect(device.is('arn:aws:braket:us-east-1:1:device/quantum-simulator/amazon/sv1')).toBe(true);
  });
});
