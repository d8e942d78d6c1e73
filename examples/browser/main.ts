import { allow, policy } from '@iamspec/aws';
import { SqsAction, SqsArn } from '@iamspec/aws/sqs';

/** As a page would show it: the policy for a queue that somebody typed in. */
export function policyText(queueName: string): string {
  const queue = SqsArn.queue({ region: 'eu-central-1', account: '123456789012', queueName });
  return JSON.stringify(policy(allow({ actions: [SqsAction.SendMessage], resources: [queue] })));
}
