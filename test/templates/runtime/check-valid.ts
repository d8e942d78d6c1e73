/** Policies as people write them, in which nothing is wrong: facts of the AWS documentation, names of our own. */
export const validDocuments: Readonly<Record<string, unknown>> = {
  administrator: {
    Version: '2012-10-17',
    Statement: { Effect: 'Allow', Action: '*', Resource: '*' },
  },
  'everything by service and action': {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: '*:*', Resource: '*' }],
  },
  'bucket and its objects': {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'List',
        Effect: 'Allow',
        Action: ['s3:ListBucket', 's3:GetBucketLocation'],
        Resource: 'arn:aws:s3:::reports',
      },
      {
        Sid: 'Objects',
        Effect: 'Allow',
        Action: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject*'],
        Resource: ['arn:aws:s3:::reports/*'],
      },
    ],
  },
  'bucket and objects in one statement': {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: ['s3:ListBucket', 's3:GetObject'],
        Resource: ['arn:aws:s3:::reports', 'arn:aws:s3:::reports/*'],
      },
    ],
  },
  'home folders by user name': {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: 's3:ListBucket',
        Resource: 'arn:aws:s3:::homes',
        Condition: { StringLike: { 's3:prefix': ['', 'home/', 'home/${aws:username}/*'] } },
      },
      {
        Effect: 'Allow',
        Action: 's3:*',
        Resource: [
          'arn:aws:s3:::homes/home/${aws:username}',
          'arn:aws:s3:::homes/home/${aws:username}/*',
        ],
      },
    ],
  },
  'encrypted transport only': {
    Version: '2008-10-17',
    Id: 'policy of the bucket',
    Statement: [
      {
        Sid: 'Deny plain HTTP',
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:*',
        Resource: ['arn:aws:s3:::reports', 'arn:aws:s3:::reports/*'],
        Condition: {
          Bool: { 'aws:SecureTransport': 'false' },
          NumericLessThan: { 's3:TlsVersion': 1.2 },
        },
      },
    ],
  },
  'encrypted uploads only': {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Deny',
        Principal: { AWS: '*' },
        Action: 's3:PutObject',
        Resource: 'arn:aws:s3:::reports/*',
        Condition: {
          StringNotEquals: { 's3:x-amz-server-side-encryption': 'aws:kms' },
          Null: { 's3:x-amz-server-side-encryption-aws-kms-key-id': true },
        },
      },
    ],
  },
  'bucket through one endpoint': {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:*',
        Resource: ['arn:aws:s3:::reports', 'arn:aws:s3:::reports/*'],
        Condition: {
          StringNotEquals: { 'aws:SourceVpce': 'vpce-1a2b3c4d' },
          NotIpAddressIfExists: { 'aws:SourceIp': ['203.0.113.0/24', '2001:DB8:1234:5678::/64'] },
        },
      },
    ],
  },
  'bucket for the organization': {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: '*',
        Action: ['s3:GetObject', 's3:GetObjectVersion'],
        Resource: 'arn:aws:s3:::shared/*',
        Condition: {
          StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' },
          'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': 'o-a1b2c3d4e5/r-ab12/ou-ab12-*/*' },
        },
      },
    ],
  },
  'trail into a bucket': {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Service: 'cloudtrail.amazonaws.com' },
        Action: 's3:GetBucketAcl',
        Resource: 'arn:aws:s3:::trail',
        Condition: {
          StringEquals: { 'AWS:SourceArn': 'arn:aws:cloudtrail:eu-west-1:123456789012:trail/main' },
        },
      },
      {
        Effect: 'Allow',
        Principal: { Service: 'cloudtrail.amazonaws.com' },
        Action: 's3:PutObject',
        Resource: 'arn:aws:s3:::trail/AWSLogs/123456789012/*',
        Condition: { StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control' } },
      },
    ],
  },
  'canonical user and origin access': {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: {
          CanonicalUser: '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be',
          AWS: 'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1A2B3C4D5E6F7',
        },
        Action: 's3:GetObject',
        Resource: 'arn:aws:s3:::site/*',
      },
    ],
  },
  'key policy': {
    Version: '2012-10-17',
    Id: 'key',
    Statement: [
      {
        Sid: 'Enable IAM User Permissions',
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws:iam::123456789012:root' },
        Action: 'kms:*',
        Resource: '*',
      },
      {
        Sid: 'Allow administration',
        Effect: 'Allow',
        Principal: { AWS: ['arn:aws:iam::123456789012:role/admin', 'AIDACKCEVSQ6C2EXAMPLE'] },
        Action: [
          'kms:Create*',
          'kms:Describe*',
          'kms:Enable*',
          'kms:List*',
          'kms:Put*',
          'kms:Update*',
          'kms:Revoke*',
          'kms:Disable*',
          'kms:Get*',
          'kms:Delete*',
          'kms:TagResource',
          'kms:UntagResource',
          'kms:ScheduleKeyDeletion',
          'kms:CancelKeyDeletion',
        ],
        Resource: '*',
      },
      {
        Sid: 'Allow grants',
        Effect: 'Allow',
        Principal: { AWS: '123456789012' },
        Action: ['kms:CreateGrant', 'kms:ListGrants', 'kms:RevokeGrant'],
        Resource: '*',
        Condition: { Bool: { 'kms:GrantIsForAWSResource': true } },
      },
    ],
  },
  'key through a service': {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: ['kms:Decrypt', 'kms:GenerateDataKey*'],
        Resource: 'arn:aws:kms:*:123456789012:key/*',
        Condition: {
          StringEquals: {
            'kms:ViaService': ['s3.eu-west-1.amazonaws.com'],
            'kms:CallerAccount': '123456789012',
          },
          StringLike: { 'kms:EncryptionContext:aws:s3:arn': 'arn:aws:s3:::reports/*' },
          ArnLike: {
            'kms:EncryptionContext:aws:logs:arn': 'arn:aws:logs:eu-west-1:123456789012:*',
          },
        },
      },
    ],
  },
  'alias and key': {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: ['kms:CreateAlias', 'kms:DeleteAlias'],
        Resource: ['arn:aws:kms:*:*:alias/app-*', 'arn:aws:kms:*:*:key/*'],
      },
    ],
  },
  'service role': {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: '',
        Effect: 'Allow',
        Principal: {
          Service: [
            'lambda.amazonaws.com',
            'states.eu-west-1.amazonaws.com',
            'ec2.amazonaws.com.cn',
          ],
        },
        Action: 'sts:AssumeRole',
      },
      {
        Sid: '',
        Effect: 'Allow',
        Principal: { Service: 'ecs-tasks.amazonaws.com' },
        Action: ['sts:AssumeRole', 'sts:TagSession'],
        Condition: {
          ArnLike: { 'aws:SourceArn': 'arn:aws:ecs:eu-west-1:123456789012:*' },
          StringEquals: { 'aws:SourceAccount': '123456789012' },
        },
      },
    ],
  },
  'role of another account': {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: {
          AWS: [
            '999999999999',
            'arn:aws:iam::999999999999:role/build',
            'arn:aws:sts::999999999999:assumed-role/build/session',
          ],
        },
        Action: 'sts:AssumeRole',
        Condition: {
          StringEquals: { 'sts:ExternalId': '12345' },
          Bool: { 'aws:MultiFactorAuthPresent': 'true' },
          NumericLessThan: { 'aws:MultiFactorAuthAge': '3600' },
        },
      },
    ],
  },
  'role for GitHub': {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: {
          Federated: 'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com',
        },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' },
          StringLike: { 'token.actions.githubusercontent.com:sub': 'repo:octo-org/octo-repo:*' },
        },
      },
    ],
  },
  'role for a service account': {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: {
          Federated:
            'arn:aws:iam::123456789012:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/ABCDEF',
        },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: {
            'oidc.eks.eu-west-1.amazonaws.com/id/ABCDEF:sub': 'system:serviceaccount:default:app',
            'oidc.eks.eu-west-1.amazonaws.com/id/ABCDEF:aud': 'sts.amazonaws.com',
          },
        },
      },
    ],
  },
  'role for a SAML provider': {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Federated: 'arn:aws:iam::123456789012:saml-provider/ADFS' },
        Action: ['sts:AssumeRoleWithSAML', 'sts:TagSession'],
        Condition: {
          StringEquals: { 'SAML:aud': 'https://signin.aws.amazon.com/saml' },
          StringLike: { 'aws:RequestTag/CostCenter': '*' },
        },
      },
    ],
  },
  'role for an identity pool': {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Federated: 'cognito-identity.amazonaws.com' },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: { 'cognito-identity.amazonaws.com:aud': 'eu-west-1:12345678-abcd' },
          'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': 'authenticated' },
        },
      },
    ],
  },
  'pass one role': {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: 'iam:PassRole',
        Resource: 'arn:aws:iam::*:role/service-role/app-*',
        Condition: {
          StringEquals: {
            'iam:PassedToService': ['lambda.amazonaws.com', 'ecs-tasks.amazonaws.com'],
          },
          ArnLike: { 'iam:AssociatedResourceArn': 'arn:aws:ec2:*:*:instance/*' },
        },
      },
      {
        Effect: 'Allow',
        Action: 'iam:CreateServiceLinkedRole',
        Resource: '*',
        Condition: { StringLike: { 'iam:AWSServiceName': 'ecs.amazonaws.com' } },
      },
    ],
  },
  'boundary is kept': {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: ['iam:CreateRole', 'iam:PutRolePolicy', 'iam:AttachRolePolicy'],
        Resource: 'arn:aws:iam::123456789012:role/app/*',
        Condition: {
          StringEquals: { 'iam:PermissionsBoundary': 'arn:aws:iam::123456789012:policy/boundary' },
        },
      },
      {
        Effect: 'Allow',
        Action: 'iam:AttachRolePolicy',
        Resource: '*',
        Condition: { ArnEquals: { 'iam:PolicyARN': ['arn:aws:iam::aws:policy/ReadOnlyAccess'] } },
      },
    ],
  },
  'own credentials with MFA': {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'Own',
        Effect: 'Allow',
        Action: ['iam:ChangePassword', 'iam:*AccessKey*', 'iam:GetUser'],
        Resource: 'arn:aws:iam::*:user/${aws:username}',
      },
      {
        Sid: 'NoMfa',
        Effect: 'Deny',
        NotAction: ['iam:ChangePassword', 'iam:ListMFADevices', 'sts:GetSessionToken'],
        Resource: '*',
        Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
      },
    ],
  },
  'regions for all but global services': {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'Region',
        Effect: 'Deny',
        NotAction: [
          'a4b:*',
          'acm:*',
          'aws-portal:*',
          'aws-marketplace-management:*',
          'budgets:*',
          'ce:*',
          'chime:*',
          'cloudfront:*',
          'config:*',
          'cur:*',
          'directconnect:*',
          'ec2:DescribeRegions',
          'fms:*',
          'globalaccelerator:*',
          'health:*',
          'iam:*',
          'importexport:*',
          'kms:*',
          'mobileanalytics:*',
          'organizations:*',
          'pricing:*',
          'route53:*',
          'route53domains:*',
          's3:GetAccountPublic*',
          's3:ListAllMyBuckets',
          'shield:*',
          'sts:*',
          'support:*',
          'trustedadvisor:*',
          'waf-regional:*',
          'waf:*',
          'wafv2:*',
          'wellarchitected:*',
        ],
        Resource: '*',
        Condition: {
          StringNotEquals: { 'aws:RequestedRegion': ['eu-central-1', 'eu-west-1'] },
          ArnNotLike: { 'aws:PrincipalARN': ['arn:aws:iam::*:role/admin'] },
        },
      },
    ],
  },
  'time and place': {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: 'sqs:*',
        Resource: 'arn:aws:sqs:*:*:*',
        Condition: {
          DateGreaterThan: { 'aws:CurrentTime': '2026-04-01T00:00:00Z' },
          DateLessThan: {
            'aws:CurrentTime': ['2026-06-30T23:59:59.5+02:00'],
            'aws:EpochTime': 1782864000,
          },
          IpAddress: {
            'aws:SourceIp': ['192.0.2.0/24', '198.51.100.7', '2001:db8::/32', '::ffff:192.0.2.1'],
          },
          NumericLessThanEquals: { 'aws:EpochTime': '1782864000' },
        },
      },
    ],
  },
  'instances by tag': {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: ['ec2:StartInstances', 'ec2:StopInstances'],
        Resource: 'arn:aws:ec2:*:*:instance/*',
        Condition: {
          StringEquals: {
            'ec2:ResourceTag/Owner': '${aws:username}',
            'aws:ResourceTag/Env': ['dev', 'test'],
          },
        },
      },
      { Effect: 'Allow', Action: 'ec2:Describe*', Resource: '*' },
    ],
  },
  'instances in several statements': {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: 'ec2:RunInstances',
        Resource: [
          'arn:aws:ec2:*:*:subnet/subnet-1',
          'arn:aws:ec2:*:*:network-interface/*',
          'arn:aws:ec2:*:*:instance/*',
          'arn:aws:ec2:*:*:volume/*',
          'arn:aws:ec2:*:*:key-pair/*',
        ],
      },
      {
        Effect: 'Allow',
        Action: 'ec2:RunInstances',
        Resource: ['arn:aws:ec2:*::image/ami-*', 'arn:aws:ec2:*:*:security-group/*'],
        Condition: { StringEqualsIfExists: { 'ec2:Owner': 'amazon' } },
      },
      {
        Effect: 'Allow',
        Action: 'ec2:CreateTags',
        Resource: 'arn:aws:ec2:*:*:*/*',
        Condition: {
          StringEquals: { 'ec2:CreateAction': 'RunInstances' },
          'ForAllValues:StringEquals': { 'aws:TagKeys': ['Env', 'Owner'] },
        },
      },
    ],
  },
  'rows of a table by user': {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem'],
        Resource: [
          'arn:aws:dynamodb:eu-west-1:123456789012:table/Scores',
          'arn:aws:dynamodb:eu-west-1:123456789012:table/Scores/index/*',
        ],
        Condition: {
          'ForAllValues:StringEquals': {
            'dynamodb:LeadingKeys': ['${www.amazon.com:user_id}'],
            'dynamodb:Attributes': ['UserId', 'Score'],
          },
          StringEqualsIfExists: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' },
        },
      },
    ],
  },
  'index only': {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: ['dynamodb:Query', 'dynamodb:Scan'],
        Resource: 'arn:aws:dynamodb:*:*:table/Books/index/*',
      },
    ],
  },
  'function role': {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: 'logs:CreateLogGroup',
        Resource: 'arn:aws:logs:eu-west-1:123456789012:*',
      },
      {
        Effect: 'Allow',
        Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        Resource: ['arn:aws:logs:eu-west-1:123456789012:log-group:/aws/lambda/app:*'],
      },
      {
        Effect: 'Allow',
        Action: ['logs:CreateLogGroup', 'logs:PutRetentionPolicy'],
        Resource: 'arn:aws:logs:*:*:log-group:/aws/lambda/app',
      },
      {
        Effect: 'Allow',
        Action: ['logs:CreateLogStream', 'logs:PutLogEvents', 'logs:DescribeLogStreams'],
        Resource: 'arn:aws:logs:*:*:log-group:/aws/codebuild/*:log-stream:*',
      },
      {
        Effect: 'Allow',
        Action: ['logs:CreateLogStream', 'logs:DescribeLogGroups'],
        Resource: 'arn:aws:logs:*:*:*',
      },
    ],
  },
  'functions with versions': {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: 'lambda:InvokeFunction',
        Resource: [
          'arn:aws:lambda:eu-west-1:123456789012:function:app',
          'arn:aws:lambda:eu-west-1:123456789012:function:app:*',
        ],
      },
      {
        Effect: 'Allow',
        Action: ['lambda:GetFunction', 'lambda:UpdateAlias'],
        Resource: 'arn:aws:lambda:*:*:function:*',
      },
    ],
  },
  'function for a bucket': {
    Version: '2012-10-17',
    Id: 'default',
    Statement: [
      {
        Sid: 'from-s3',
        Effect: 'Allow',
        Principal: { Service: 's3.amazonaws.com' },
        Action: 'lambda:InvokeFunction',
        Resource: 'arn:aws:lambda:eu-west-1:123456789012:function:app',
        Condition: {
          StringEquals: { 'AWS:SourceAccount': '123456789012' },
          ArnLike: { 'AWS:SourceArn': 'arn:aws:s3:::reports' },
        },
      },
    ],
  },
  'queue for a topic': {
    Version: '2008-10-17',
    Id: '__default_policy_ID',
    Statement: [
      {
        Sid: '__owner_statement',
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws:iam::123456789012:root' },
        Action: 'SQS:*',
        Resource: 'arn:aws:sqs:eu-west-1:123456789012:jobs',
      },
      {
        Effect: 'Allow',
        Principal: { Service: 'sns.amazonaws.com' },
        Action: 'sqs:SendMessage',
        Resource: 'arn:aws:sqs:eu-west-1:123456789012:jobs',
        Condition: { ArnEquals: { 'aws:SourceArn': 'arn:aws:sns:eu-west-1:123456789012:events' } },
      },
    ],
  },
  'topic of an account': {
    Version: '2008-10-17',
    Id: '__default_policy_ID',
    Statement: [
      {
        Sid: '__default_statement_ID',
        Effect: 'Allow',
        Principal: { AWS: '*' },
        Action: [
          'SNS:GetTopicAttributes',
          'SNS:SetTopicAttributes',
          'SNS:AddPermission',
          'SNS:RemovePermission',
          'SNS:DeleteTopic',
          'SNS:Subscribe',
          'SNS:ListSubscriptionsByTopic',
          'SNS:Publish',
          'SNS:Receive',
        ],
        Resource: 'arn:aws:sns:eu-west-1:123456789012:events',
        Condition: { StringEquals: { 'AWS:SourceOwner': '123456789012' } },
      },
    ],
  },
  'secrets with a random end': {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: ['secretsmanager:GetSecretValue', 'secretsmanager:DescribeSecret'],
        Resource: [
          'arn:aws:secretsmanager:eu-west-1:123456789012:secret:app/db-??????',
          'arn:aws:secretsmanager:*:*:secret:app/*',
        ],
        Condition: {
          'ForAnyValue:StringEquals': { 'secretsmanager:VersionStage': 'AWSCURRENT' },
          StringEquals: { 'secretsmanager:ResourceTag/Env': 'prod' },
        },
      },
    ],
  },
  'parameters and documents of AWS': {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: ['ssm:GetParameter', 'ssm:GetParametersByPath'],
        Resource: [
          'arn:aws:ssm:eu-west-1:123456789012:parameter/app/*',
          'arn:aws:ssm:*::parameter/aws/service/*',
        ],
      },
      {
        Effect: 'Allow',
        Action: 'ssm:SendCommand',
        Resource: [
          'arn:aws:ssm:eu-west-1::document/AWS-RunShellScript',
          'arn:aws:ec2:eu-west-1:123456789012:instance/*',
          'arn:aws:s3:::output',
        ],
      },
      {
        Effect: 'Allow',
        Action: 'ssm:StartSession',
        Resource: 'arn:aws:ec2:*:*:instance/*',
        Condition: {
          StringLike: { 'ssm:resourceTag/Env': 'dev' },
          BoolIfExists: { 'ssm:SessionDocumentAccessCheck': 'true' },
        },
      },
    ],
  },
  'image repository': {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'pull from elsewhere',
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws:iam::999999999999:root' },
        Action: [
          'ecr:BatchGetImage',
          'ecr:GetDownloadUrlForLayer',
          'ecr:BatchCheckLayerAvailability',
        ],
      },
    ],
  },
  images: {
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Action: 'ecr:GetAuthorizationToken', Resource: '*' },
      {
        Effect: 'Allow',
        Action: ['ecr:BatchGetImage', 'ecr:PutImage'],
        Resource: 'arn:aws:ecr:eu-west-1:123456789012:repository/team/*',
      },
    ],
  },
  'private API': {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: '*',
        Action: 'execute-api:Invoke',
        Resource: ['execute-api:/*'],
      },
      {
        Effect: 'Deny',
        Principal: '*',
        Action: 'execute-api:Invoke',
        Resource: 'execute-api:/prod/GET/*',
        Condition: { StringNotEquals: { 'aws:SourceVpc': 'vpc-1' } },
      },
      {
        Effect: 'Allow',
        Principal: '*',
        Action: 'execute-api:Invoke',
        Resource: 'arn:aws:execute-api:eu-west-1:123456789012:abc/*/GET/books',
      },
    ],
  },
  'REST and HTTP APIs': {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: ['apigateway:GET', 'apigateway:POST'],
        Resource: [
          'arn:aws:apigateway:*::/restapis',
          'arn:aws:apigateway:*::/restapis/*',
          'arn:aws:apigateway:*::/apis',
        ],
      },
    ],
  },
  endpoint: {
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Principal: '*', Action: ['s3:GetObject', 'dynamodb:*'], Resource: '*' },
    ],
  },
  'load balancers of a cluster': {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: ['elasticloadbalancing:AddTags', 'elasticloadbalancing:RemoveTags'],
        Resource: [
          'arn:aws:elasticloadbalancing:*:*:targetgroup/*/*',
          'arn:aws:elasticloadbalancing:*:*:loadbalancer/net/*/*',
          'arn:aws:elasticloadbalancing:*:*:loadbalancer/app/*/*',
        ],
        Condition: {
          Null: { 'aws:RequestTag/cluster': 'true', 'aws:ResourceTag/cluster': 'false' },
        },
      },
      {
        Effect: 'Allow',
        Action: [
          'elasticloadbalancing:ModifyListener',
          'elasticloadbalancing:AddListenerCertificates',
        ],
        Resource: 'arn:aws:elasticloadbalancing:*:*:listener/app/*/*/*',
      },
    ],
  },
  'roles to assume': {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: ['sts:AssumeRole', 'sts:TagSession'],
        Resource: ['arn:aws:iam::999999999999:role/build', 'arn:*:iam::*:role/*'],
      },
    ],
  },
  'other partitions': {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: 's3:GetObject',
        Resource: [
          'arn:aws-cn:s3:::reports/*',
          'arn:aws-us-gov:s3:::reports/*',
          'arn:*:s3:::reports/*',
          'arn:aws-iso-b:s3:::reports/*',
        ],
      },
    ],
  },
  'tables of a data lake': {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: ['glue:GetTable', 'glue:GetPartitions', 'glue:GetDatabase'],
        Resource: [
          'arn:aws:glue:eu-west-1:123456789012:catalog',
          'arn:aws:glue:eu-west-1:123456789012:database/lake',
          'arn:aws:glue:eu-west-1:123456789012:table/lake/*',
        ],
      },
    ],
  },
  'all but one bucket': {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Deny',
        Action: 's3:*',
        NotResource: ['arn:aws:s3:::reports', 'arn:aws:s3:::reports/*'],
      },
      { Effect: 'Allow', NotAction: 'iam:*', Resource: '*' },
    ],
  },
  models: {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'],
        Resource: [
          'arn:aws:bedrock:eu-west-1::foundation-model/anthropic.*',
          'arn:aws:bedrock:*:123456789012:inference-profile/*',
        ],
      },
    ],
  },
  'CloudFormation functions': {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: ['s3:GetObject', { Ref: 'MoreActions' }],
        Resource: [{ 'Fn::Sub': '${Bucket.Arn}/*' }, { 'Fn::GetAtt': ['Bucket', 'Arn'] }],
        Condition: { StringEquals: { 's3:ExistingObjectTag/Env': { Ref: 'Env' } } },
      },
      { 'Fn::If': ['IsProduction', {}, { Ref: 'AWS::NoValue' }] },
    ],
  },
  'CDK tokens': {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: 's3:GetObject',
        Resource: [
          '${Token[Bucket.Arn.12]}/*',
          '${Token[TOKEN.3]}',
          '#{Token[TOKEN.6]}',
          'arn:${Token[AWS.Partition.4]}:s3:::${Token[TOKEN.5]}/*',
        ],
      },
    ],
  },
  'Terraform references': {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: '${var.sid}',
        Effect: '${var.effect}',
        Action: ['s3:${var.verb}Object', 'kms:Decrypt'],
        Resource: [
          '${aws_s3_bucket.b.arn}/*',
          'arn:aws:kms:${var.region}:${data.aws_caller_identity.current.account_id}:key/${var.key}',
        ],
        Condition: {
          StringEquals: { 'aws:ResourceTag/${var.tag}': '${var.value}' },
          StringLike: { '${var.issuer}:sub': 'repo:*' },
          Bool: { 'aws:SecureTransport': '${var.secure}' },
        },
      },
    ],
  },
  'dynamic references': {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: 's3:GetObject',
        Resource: 'arn:aws:s3:::{{resolve:ssm:/app/bucket}}/*',
      },
    ],
  },
};
