import { CreatePolicyCommand, CreateRoleCommand } from '@aws-sdk/client-iam';
import { allow, policy } from '@iamspec/aws';
import { AwsCondition } from '@iamspec/aws/aws';
import { DynamodbAction, DynamodbArn, DynamodbCondition } from '@iamspec/aws/dynamodb';
import { StsAction, StsCondition } from '@iamspec/aws/sts';

const tables = DynamodbArn.with({ region: 'eu-central-1', account: '123456789012' });

/** A managed policy: everybody reads the items of their own. */
export const createPolicy = new CreatePolicyCommand({
  PolicyName: 'read-own-orders',
  PolicyDocument: JSON.stringify(
    policy(
      allow({
        actions: [DynamodbAction.GetItem, DynamodbAction.Query],
        resources: [tables.table({ tableName: 'orders' })],
        conditions: [DynamodbCondition.leadingKeys.forAllValues.stringEquals('${aws:userid}')],
      }),
      { policyType: 'managed-policy' },
    ),
  ),
});

/** A role for another account, with the external id that was agreed on. */
export const createRole = new CreateRoleCommand({
  RoleName: 'order-auditor',
  AssumeRolePolicyDocument: JSON.stringify(
    policy(
      allow({
        principals: { aws: 'arn:aws:iam::210987654321:root' },
        actions: [StsAction.AssumeRole],
        conditions: [
          StsCondition.externalId.stringEquals('7d1c'),
          AwsCondition.multiFactorAuthPresent.bool(true),
        ],
      }),
      { policyType: 'trust' },
    ),
  ),
});
