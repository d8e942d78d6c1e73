/** What the statements below have at hand. */
export const preamble = `import { allow, deny, unchecked } from '@iamspec/aws';
import { ApigatewayAction, ApigatewayArn } from '@iamspec/aws/apigateway';
import { AwsCondition } from '@iamspec/aws/aws';
import { DynamodbAction, DynamodbArn, DynamodbCondition } from '@iamspec/aws/dynamodb';
import { Ec2Action, Ec2Arn, Ec2Condition } from '@iamspec/aws/ec2';
import { IamAction, IamArn, IamCondition } from '@iamspec/aws/iam';
import { KmsAction, KmsArn, KmsCondition } from '@iamspec/aws/kms';
import { LambdaAction, LambdaArn, LambdaCondition } from '@iamspec/aws/lambda';
import { S3Action, S3Arn, S3Condition } from '@iamspec/aws/s3';
import { SqsAction, SqsArn } from '@iamspec/aws/sqs';
import { StsAction } from '@iamspec/aws/sts';
const place = { region: 'eu-central-1', account: '123456789012' };
const bucket = S3Arn.bucket({ bucketName: 'b' }), object = S3Arn.object({ bucketName: 'b', objectName: '*' });
const ec2 = Ec2Arn.with(place), instance = ec2.instance({ instanceId: '*' }), volume = ec2.volume({ volumeId: '*' });
const iam = IamArn.with(place), role = iam.role({ roleNameWithPath: 'r' }), user = iam.user({ userNameWithPath: 'u' });
const lambda = LambdaArn.with(place), fn = lambda.function({ functionName: 'f' }), layer = lambda.layer({ layerName: 'l' });
const kms = KmsArn.with(place), key = kms.key({ keyId: '*' }), alias = kms.alias({ alias: 'a' });
const queue = SqsArn.queue({ ...place, queueName: 'q' });
const dynamodb = DynamodbArn.with(place), table = dynamodb.table({ tableName: 't' }), index = dynamodb.index({ tableName: 't', indexName: '*' });
const stream = dynamodb.stream({ tableName: 't', streamLabel: '*' });
const restApi = ApigatewayArn.restApi({ region: 'eu-central-1', restApiId: 'r' }), stages = ApigatewayArn.stages;
declare const text: string;
declare const anyAction: S3Action;
`;

/** Statements that must compile, one a line. */
export const accepted: readonly string[] = [
  // s3
  `allow({ actions: [S3Action.GetObject], resources: [object] });`,
  `allow({ actions: [S3Action.GetObject, 's3:ListBucket'], resources: [object, bucket], conditions: [S3Condition.existingObjectTag('Env').stringEquals('prod')] });`,
  `allow({ actions: ['s3:ListBucket'], resources: [bucket], conditions: [S3Condition.prefix.stringLike(['home/', 'home/*'])] });`,
  `allow({ actions: [S3Action.ListAllMyBuckets], resources: ['*'] });`,
  `allow({ actions: ['s3:Get*'], resources: [object] });`,
  `allow({ actions: ['s3:*'], resources: [bucket, object] });`,
  `allow({ actions: [S3Action.GetObject], resources: [S3Arn.object.from('arn:aws:s3:::b/k')] });`,
  `allow({ actions: [S3Action.GetObject], resources: [S3Arn.object.from('arn:aws:s3:::b*')] });`,
  `allow({ actions: [S3Action.GetObject], resources: [S3Arn.object.from(text)] });`,
  `allow({ actions: [S3Action.GetObject], resources: [unchecked(text)] });`,
  `allow({ actions: [anyAction], resources: ['*'] });`,
  `allow({ actions: Object.values(S3Action), resources: ['*'] });`,
  `deny({ principals: '*', actions: ['s3:*'], resources: [bucket, object], conditions: [AwsCondition.secureTransport.bool(false)] });`,
  `deny({ notActions: [S3Action.GetObject], resources: ['*'] });`,
  `deny({ actions: [S3Action.PutObject], notResources: [object] });`,
  `allow({ actions: [S3Action.PutObject], resources: [object], conditions: [S3Condition.requestObjectTagKeys.forAllValues.stringEquals(['a', 'b'])] });`,
  // ec2
  `allow({ actions: [Ec2Action.DescribeInstances], resources: ['*'], conditions: [Ec2Condition.region.stringEquals('eu-central-1')] });`,
  `allow({ actions: [Ec2Action.StartInstances, Ec2Action.StopInstances], resources: [instance], conditions: [Ec2Condition.resourceTag('Owner').stringEquals('\${aws:username}')] });`,
  `allow({ actions: [Ec2Action.AttachVolume], resources: [instance, volume] });`,
  `allow({ actions: ['ec2:Describe*'], resources: ['*'] });`,
  `allow({ actions: [Ec2Action.CreateTags], resources: [volume], conditions: [Ec2Condition.createAction.stringEquals('CreateVolume'), AwsCondition.tagKeys.forAllValues.stringEquals('Env')] });`,
  `allow({ actions: [Ec2Action.RunInstances], resources: [instance, volume, ec2.subnet({ subnetId: '*' }), ec2.image({ imageId: '*' })] });`,
  // iam
  `allow({ actions: [IamAction.PassRole], resources: [role], conditions: [IamCondition.passedToService.stringEquals('lambda.amazonaws.com')] });`,
  `allow({ actions: [IamAction.GetRole, IamAction.ListRoles], resources: ['*'] });`,
  `allow({ actions: [IamAction.CreateUser, IamAction.CreateRole], resources: [user, role], conditions: [IamCondition.permissionsBoundary.arnEquals('arn:aws:iam::aws:policy/P')] });`,
  `allow({ actions: ['iam:*AccessKey*'], resources: [iam.user({ userNameWithPath: '\${aws:username}' })] });`,
  `deny({ actions: ['iam:*'], resources: ['*'], conditions: [AwsCondition.multiFactorAuthPresent.ifExists.bool(false)] });`,
  // lambda
  `allow({ actions: [LambdaAction.InvokeFunction], resources: [fn] });`,
  `allow({ actions: [LambdaAction.CreateEventSourceMapping], resources: ['*'], conditions: [LambdaCondition.functionArn.arnLike(fn)] });`,
  `allow({ actions: [LambdaAction.PublishLayerVersion, LambdaAction.UpdateFunctionCode], resources: [layer, fn] });`,
  `allow({ principals: { service: 's3.amazonaws.com' }, actions: [LambdaAction.InvokeFunction], resources: [fn], conditions: [AwsCondition.sourceAccount.stringEquals('123456789012')] });`,
  `allow({ actions: [LambdaAction.AddPermission], resources: [fn], conditions: [LambdaCondition.principal.isNull(false)] });`,
  // kms
  `allow({ actions: [KmsAction.Decrypt, KmsAction.Encrypt], resources: [key], conditions: [KmsCondition.viaService.stringEquals('s3.eu-central-1.amazonaws.com')] });`,
  `allow({ actions: [KmsAction.CreateAlias], resources: [alias, key] });`,
  `allow({ principals: { aws: '123456789012' }, actions: ['kms:*'], resources: ['*'] });`,
  `allow({ actions: [KmsAction.CreateGrant], resources: [key], conditions: [KmsCondition.grantIsForAWSResource.bool(true), KmsCondition.grantOperations.forAnyValue.stringEquals('Decrypt')] });`,
  `allow({ actions: [KmsAction.Decrypt], resources: [key], conditions: [KmsCondition.encryptionContext('team').stringLike('a*')] });`,
  // sqs
  `allow({ actions: [SqsAction.SendMessage, 'sqs:ReceiveMessage'], resources: [queue] });`,
  `allow({ principals: { service: ['sns.amazonaws.com'] }, actions: [SqsAction.SendMessage], resources: [queue], conditions: [AwsCondition.sourceArn.arnLike('arn:aws:sns:*:123456789012:t')] });`,
  `allow({ actions: [SqsAction.ListQueues], resources: ['*'] });`,
  `allow({ sid: 'Mixed', actions: [SqsAction.SendMessage, KmsAction.GenerateDataKey, S3Action.GetObject], resources: [queue, key, object] });`,
  // dynamodb
  `allow({ actions: [DynamodbAction.Query], resources: [index] });`,
  `allow({ actions: [DynamodbAction.Query, DynamodbAction.GetItem], resources: [table, index], conditions: [DynamodbCondition.leadingKeys.forAllValues.stringEquals('\${aws:username}')] });`,
  `allow({ actions: [DynamodbAction.GetRecords, DynamodbAction.DescribeStream], resources: [stream] });`,
  `allow({ actions: ['dynamodb:BatchGet*'], resources: [table] });`,
  // apigateway
  `allow({ actions: [ApigatewayAction.GET], resources: [restApi] });`,
  `allow({ actions: [ApigatewayAction.GET, ApigatewayAction.PATCH], resources: [restApi] });`,
  `allow({ actions: ['apigateway:*'], resources: ['*'] });`,
  // sts: trust policies
  `allow({ principals: { service: 'lambda.amazonaws.com' }, actions: [StsAction.AssumeRole] });`,
  `allow({ principals: { aws: 'arn:aws:iam::123456789012:root' }, actions: ['sts:AssumeRole'], conditions: [AwsCondition.principalOrgID.stringEquals('o-1')] });`,
  `allow({ actions: [StsAction.AssumeRole], resources: [role] });`,
];

/** Statements that must not compile, one a line, each with what the message must name. */
export const refused: readonly (readonly [statement: string, ...names: string[]])[] = [
  // s3
  [
    `allow({ actions: [S3Action.GetObject], resources: [bucket] });`,
    's3:object',
    's3:accesspointobject',
  ],
  [
    `allow({ actions: [S3Action.GetObject, S3Action.ListBucket], resources: [object] });`,
    's3:bucket',
  ],
  [`allow({ actions: ['s3:ListBucket'], resources: [object] });`, 's3:bucket'],
  [`allow({ actions: [S3Action.ListAllMyBuckets], resources: [bucket] });`, "'*'"],
  [
    `allow({ actions: [S3Action.ListAllMyBuckets, S3Action.GetObject], resources: [object] });`,
    "'*'",
  ],
  [`allow({ actions: ['s3:GetObjct'], resources: [object] });`, 's3:GetObjct'],
  [`allow({ actions: ['s3:Gett*'], resources: ['*'] });`, 's3:Gett*'],
  [`allow({ actions: ['s3:toString'], resources: ['*'] });`, 's3:toString'],
  [`allow({ actions: ['toString'], resources: ['*'] });`, 'toString'],
  [`allow({ actions: ['constructor:*'], resources: ['*'] });`, 'constructor:*'],
  [`allow({ actions: [S3Action.GetObject], resources: ['arn:aws:s3:::b/*'] });`, 's3:object'],
  [`allow({ actions: [S3Action.GetObject], resources: [text] });`, 's3:object'],
  [`allow({ actions: [text], resources: ['*'] });`, 'unchecked'],
  [`S3Arn.object.from('arn:aws:s3:::b');`, 'arn:'],
  [`S3Arn.bucket.from('arn:aws:sqs:eu-central-1:123456789012:q');`, 's3:::'],
  [
    `allow({ actions: [S3Action.GetObject], resources: [object], conditions: [S3Condition.prefix.stringEquals('x')] });`,
    's3:prefix',
    's3:ExistingObjectTag/<key>',
  ],
  [
    `allow({ actions: [S3Action.GetObject], resources: [object], conditions: [KmsCondition.viaService.stringEquals('x')] });`,
    'kms:ViaService',
  ],
  [`deny({ actions: [S3Action.PutObject], notResources: [bucket] });`, 's3:object'],
  [`allow({ actions: [S3Action.GetObject], resources: [] });`, 's3:object'],
  [`allow({ actions: [S3Action.GetObject] });`, 'resources'],
  [
    `allow({ actions: [S3Action.GetObject], notActions: [S3Action.PutObject], resources: ['*'] });`,
    'notActions',
  ],
  [`S3Condition.requestObjectTagKeys.stringEquals('a');`, 'stringEquals'],
  [`S3Condition.prefix.forAnyValue.stringEquals('a');`, 'forAnyValue'],
  // ec2
  [`allow({ actions: [Ec2Action.DescribeInstances], resources: [instance] });`, "'*'"],
  [`allow({ actions: [Ec2Action.StartInstances], resources: [volume] });`, 'ec2:instance'],
  [
    `allow({ actions: [Ec2Action.AttachVolume], resources: [instance, ec2.subnet({ subnetId: '*' })] });`,
    'ec2:volume',
    'ec2:instance',
  ],
  [`allow({ actions: [Ec2Action.TerminateInstances], resources: [bucket] });`, 'ec2:instance'],
  [
    `allow({ actions: [Ec2Action.DescribeInstances], resources: ['*'], conditions: [Ec2Condition.volumeSize.numericLessThan(5)] });`,
    'ec2:VolumeSize',
    'ec2:Region',
  ],
  [`Ec2Condition.region.numericEquals(1);`, 'numericEquals'],
  [`Ec2Condition.volumeSize.stringLike('1*');`, 'stringLike'],
  // iam
  [`allow({ actions: [IamAction.PassRole], resources: [user] });`, 'iam:role'],
  [`allow({ actions: [IamAction.CreateUser], resources: [role] });`, 'iam:user'],
  [`allow({ actions: [IamAction.ListRoles], resources: [role] });`, "'*'"],
  [
    `allow({ actions: [IamAction.GetRole], resources: [role], conditions: [IamCondition.passedToService.stringEquals('x')] });`,
    'iam:PassedToService',
    'iam:PermissionsBoundary',
  ],
  [`IamCondition.passedToService.bool(true);`, 'bool'],
  // lambda
  [`allow({ actions: [LambdaAction.InvokeFunction], resources: [layer] });`, 'lambda:function'],
  [`allow({ actions: [LambdaAction.PublishLayerVersion], resources: [fn] });`, 'lambda:layer'],
  [`allow({ actions: [LambdaAction.CreateEventSourceMapping], resources: [fn] });`, "'*'"],
  [
    `allow({ principals: { service: 's3.amazonaws.com' }, actions: [LambdaAction.InvokeFunction], resources: [layer] });`,
    'lambda:function',
  ],
  // kms
  [`allow({ actions: [KmsAction.Decrypt], resources: [alias] });`, 'kms:key'],
  [`allow({ actions: [KmsAction.CreateKey], resources: [key] });`, "'*'"],
  [`KmsCondition.grantIsForAWSResource.stringLike('t*');`, 'stringLike'],
  [`allow({ actions: [KmsAction.ListKeys, KmsAction.Decrypt], resources: [key] });`, "'*'"],
  // sqs
  [`allow({ actions: [SqsAction.SendMessage], resources: [key] });`, 'sqs:queue'],
  [`allow({ actions: [SqsAction.ListQueues], resources: [queue] });`, "'*'"],
  [`allow({ actions: ['sns:Publish'], resources: ['*'] });`, '@iamspec/aws/sns'],
  // dynamodb
  [`allow({ actions: [DynamodbAction.GetItem], resources: [index] });`, 'dynamodb:table'],
  [`allow({ actions: [DynamodbAction.GetRecords], resources: [table] });`, 'dynamodb:stream'],
  [`allow({ actions: ['dynamodb:BatchGet*'], resources: [stream] });`, 'dynamodb:table'],
  [
    `allow({ actions: [DynamodbAction.DescribeStream], resources: [stream], conditions: [DynamodbCondition.leadingKeys.forAllValues.stringEquals('x')] });`,
    'dynamodb:LeadingKeys',
  ],
  // apigateway
  [`allow({ actions: [ApigatewayAction.POST], resources: [restApi] });`, 'apigateway:RestApis'],
  [`allow({ actions: [ApigatewayAction.SetWebACL], resources: [restApi] });`, 'apigateway:Stage'],
  // sts
  [`allow({ actions: [StsAction.AssumeRole], resources: [queue] });`, 'sts:role', 'iam:role'],
  [`allow({ principals: { services: 'x' }, actions: [StsAction.AssumeRole] });`, 'services'],
];
