import { SqsAction, SqsArn } from '@iamspec/aws/sqs';

/** The names of one service and one ARN: all that reaches the page. */
export const queueArn = SqsArn.queue({ region: 'r', account: 'a', queueName: 'q' });
export const action = SqsAction.SendMessage;
