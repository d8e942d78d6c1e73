import { describe, expect, it } from 'vitest';
import { nearestPrefixes } from '../../generator/commands/nearest-prefixes.js';

const titles = new Map([
  ['s3', 'Amazon S3'],
  ['s3tables', 'Amazon S3 Tables'],
  ['logs', 'Amazon CloudWatch Logs'],
  ['cognito-sync', 'Amazon Cognito Sync'],
  ['cognito-idp', 'Amazon Cognito User Pools'],
  ['iam', 'AWS Identity and Access Management (IAM)'],
]);

describe('nearestPrefixes', () => {
  it.each([
    ['S3', ['s3', 's3tables']],
    ['cogntio-sync', ['cognito-sync']],
    ['cognito', ['cognito-idp', 'cognito-sync']],
    ['CloudWatch Logs', ['logs']],
    ['ian', ['iam']],
    ['zzz', []],
    ['', []],
  ])('for `%s` suggests %j', (wanted, expected) => {
    expect(nearestPrefixes(wanted, titles)).toEqual(expected);
  });
});
