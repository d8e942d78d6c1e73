/** Documents with one fault each, and what is to be found: the code and the path. */
export type Fault = readonly [name: string, document: unknown, findings: readonly string[]];

const arn = {
  bucket: 'arn:aws:s3:::reports',
  object: 'arn:aws:s3:::reports/*',
  instance: 'arn:aws:ec2:eu-west-1:123456789012:instance/*',
  table: 'arn:aws:dynamodb:eu-west-1:123456789012:table/Books',
  role: 'arn:aws:iam::123456789012:role/worker',
  key: 'arn:aws:kms:eu-west-1:123456789012:key/0123',
};

function document(...statements: readonly object[]): object {
  return { Version: '2012-10-17', Statement: statements };
}

function allow(Action: unknown, Resource: unknown = '*', more: object = {}): object {
  return document({ Effect: 'Allow', Action, Resource, ...more });
}

function when(operator: string, key: string, value: unknown, Action: unknown = '*'): object {
  return allow(Action, '*', { Condition: { [operator]: { [key]: value } } });
}

function principal(Principal: unknown): object {
  return document({ Effect: 'Allow', Principal, Action: 'sts:AssumeRole' });
}

export const actionFaults: readonly Fault[] = [
  ['a service with a typo', allow('s4:GetObject'), ['unknown-service Statement.0.Action']],
  ['a service of no kind', allow(['s3:*', 'quux:Go']), ['unknown-service Statement.0.Action.1']],
  ['the global keys as a service', allow('aws:*'), ['unknown-service Statement.0.Action']],
  ['an action with a typo', allow(['s3:GetObjct']), ['unknown-action Statement.0.Action.0']],
  [
    'an API operation that is no action',
    allow('s3:ListObjectsV2'),
    ['unknown-action Statement.0.Action'],
  ],
  ['an action without service', allow('GetObject'), ['unknown-action Statement.0.Action']],
  ['a dot for the colon', allow('s3.GetObject'), ['unknown-action Statement.0.Action']],
  [
    'an unknown action that is denied',
    document({ Effect: 'Deny', Action: 'iam:DropUser', Resource: '*' }),
    ['unknown-action Statement.0.Action'],
  ],
  [
    'an unknown action that is left out',
    document({ Effect: 'Deny', NotAction: ['iam:*', 'sts:AssumeRol'], Resource: '*' }),
    ['unknown-action Statement.0.NotAction.1'],
  ],
  ['a wildcard for nothing', allow('s3:Fetch*'), ['wildcard-matches-nothing Statement.0.Action']],
  [
    'a wildcard with a typo',
    allow(['ec2:Decribe*', 'ec2:Get*']),
    ['wildcard-matches-nothing Statement.0.Action.0'],
  ],
  ['an action that is gone', allow('deepracer:GetTrack'), ['removed-action Statement.0.Action']],
  ['a service that is gone', allow('deeplens:*'), ['removed-action Statement.0.Action']],
];

export const resourceFaults: readonly Fault[] = [
  [
    'an object action on a bucket',
    allow('s3:GetObject', arn.bucket),
    ['action-without-resource Statement.0.Action', 'resource-fits-no-action Statement.0.Resource'],
  ],
  [
    'a bucket action on objects',
    allow('s3:ListBucket', [arn.object]),
    [
      'action-without-resource Statement.0.Action',
      'resource-fits-no-action Statement.0.Resource.0',
    ],
  ],
  [
    'one of two actions without its resource',
    allow(['s3:GetObject', 's3:ListBucket'], arn.object),
    ['action-without-resource Statement.0.Action.1'],
  ],
  [
    'an action for * only beside an ARN',
    allow(['ec2:DescribeInstances', 'ec2:StartInstances'], arn.instance),
    ['action-without-resource Statement.0.Action.0'],
  ],
  [
    'an action for * only',
    allow('s3:ListAllMyBuckets', arn.bucket),
    ['action-without-resource Statement.0.Action'],
  ],
  [
    'a wildcard for actions of other types',
    allow('dynamodb:*Item', `${arn.table}/stream/*`),
    ['action-without-resource Statement.0.Action', 'resource-fits-no-action Statement.0.Resource'],
  ],
  [
    'a resource of another service',
    allow(['sqs:SendMessage'], ['arn:aws:sqs:*:*:jobs', 'arn:aws:sns:*:*:jobs']),
    ['resource-fits-no-action Statement.0.Resource.1'],
  ],
  [
    'a bucket beside its objects',
    allow('s3:PutObject', [arn.bucket, arn.object]),
    ['resource-fits-no-action Statement.0.Resource.0'],
  ],
  [
    'an account in the ARN of a bucket',
    allow('s3:ListBucket', 'arn:aws:s3::123456789012:reports'),
    ['action-without-resource Statement.0.Action', 'resource-fits-no-action Statement.0.Resource'],
  ],
  [
    'an alias for a key',
    allow('kms:Decrypt', 'arn:aws:kms:*:*:alias/app'),
    ['action-without-resource Statement.0.Action', 'resource-fits-no-action Statement.0.Resource'],
  ],
  [
    'an index for an item',
    document({ Effect: 'Deny', Action: 'dynamodb:PutItem', Resource: `${arn.table}/index/*` }),
    ['action-without-resource Statement.0.Action', 'resource-fits-no-action Statement.0.Resource'],
  ],
  [
    'a resource without arn:',
    allow('s3:GetObject', 'reports/*'),
    ['invalid-arn Statement.0.Resource'],
  ],
  [
    'an ARN that ends early',
    allow('sqs:SendMessage', 'arn:aws:sqs:eu-west-1'),
    ['invalid-arn Statement.0.Resource'],
  ],
  [
    'a partition of nobody',
    allow('s3:GetObject', ['arn:awz:s3:::reports/*']),
    ['invalid-arn Statement.0.Resource.0'],
  ],
  [
    'a short account ID',
    allow('iam:PassRole', 'arn:aws:iam::12345678901:role/worker'),
    ['invalid-arn Statement.0.Resource'],
  ],
  [
    'an ARN without service',
    allow('iam:PassRole', 'arn:aws:::123456789012:role/worker'),
    ['invalid-arn Statement.0.Resource'],
  ],
  [
    'white space before an ARN',
    allow('s3:GetObject', ` ${arn.object}`),
    ['invalid-arn Statement.0.Resource'],
  ],
  [
    'a resource that is left out and no ARN',
    document({ Effect: 'Deny', Action: 's3:*', NotResource: 'reports' }),
    ['invalid-arn Statement.0.NotResource'],
  ],
  [
    'an alias without its key',
    allow('kms:CreateAlias', 'arn:aws:kms:*:*:alias/app'),
    ['missing-required-resource-type Statement.0.Action'],
  ],
  [
    'instances without the rest',
    allow(['ec2:RunInstances'], arn.instance),
    ['missing-required-resource-type Statement.0.Action.0'],
  ],
  [
    'a volume without instance',
    allow('ec2:AttachVolume', 'arn:aws:ec2:*:*:volume/*'),
    ['missing-required-resource-type Statement.0.Action'],
  ],
];

export const conditionFaults: readonly Fault[] = [
  [
    'an operator with a typo',
    when('StringEqual', 'aws:PrincipalOrgID', 'o-a'),
    ['unknown-operator Statement.0.Condition.StringEqual (key)'],
  ],
  [
    'an operator in another case',
    when('stringequals', 'aws:PrincipalOrgID', 'o-a'),
    ['unknown-operator Statement.0.Condition.stringequals (key)'],
  ],
  [
    'IfExists on Null',
    when('NullIfExists', 'aws:PrincipalOrgID', 'true'),
    ['unknown-operator Statement.0.Condition.NullIfExists (key)'],
  ],
  [
    'an unknown set operator',
    when('ForEachValue:StringEquals', 'aws:TagKeys', 'a'),
    ['unknown-operator Statement.0.Condition.ForEachValue:StringEquals (key)'],
  ],
  [
    'a global key with a typo',
    when('StringEquals', 'aws:PrincipalOrgId2', 'o-a'),
    ['unknown-condition-key Statement.0.Condition.StringEquals.aws:PrincipalOrgId2 (key)'],
  ],
  [
    'a key of no service',
    when('StringEquals', 'prefix', 'a'),
    ['unknown-condition-key Statement.0.Condition.StringEquals.prefix (key)'],
  ],
  [
    'a key that the service does not have',
    when('StringLike', 's3:prefixes', 'a'),
    ['unknown-condition-key Statement.0.Condition.StringLike.s3:prefixes (key)'],
  ],
  [
    'a key of another action',
    when('StringLike', 's3:prefix', 'a', 's3:GetObject'),
    ['unsupported-condition-key Statement.0.Condition.StringLike.s3:prefix (key)'],
  ],
  [
    'a key of another service',
    when('StringEquals', 'iam:PassedToService', 'a', ['s3:*', 'sqs:*']),
    ['unsupported-condition-key Statement.0.Condition.StringEquals.iam:PassedToService (key)'],
  ],
  [
    'an external ID for S3',
    when('StringEqualsIfExists', 'sts:ExternalId', 'a', 's3:GetObject'),
    ['unsupported-condition-key Statement.0.Condition.StringEqualsIfExists.sts:ExternalId (key)'],
  ],
  [
    'a text operator on a boolean',
    when('StringLike', 'aws:SecureTransport', 't*'),
    ['operator-type-mismatch Statement.0.Condition.StringLike.aws:SecureTransport'],
  ],
  [
    'a text operator on a number',
    when('StringEquals', 'aws:MultiFactorAuthAge', '10'),
    ['operator-type-mismatch Statement.0.Condition.StringEquals.aws:MultiFactorAuthAge'],
  ],
  [
    'a number operator on a text',
    when('NumericEquals', 'aws:PrincipalAccount', 1),
    ['operator-type-mismatch Statement.0.Condition.NumericEquals.aws:PrincipalAccount'],
  ],
  [
    'an address operator on a text',
    when('IpAddress', 'aws:SourceVpc', '10.0.0.0/8'),
    ['operator-type-mismatch Statement.0.Condition.IpAddress.aws:SourceVpc'],
  ],
  [
    'a text operator on an address',
    when('StringEquals', 'aws:SourceIp', '10.0.0.0/8'),
    ['operator-type-mismatch Statement.0.Condition.StringEquals.aws:SourceIp'],
  ],
  [
    'a boolean operator on a date',
    when('Bool', 'aws:CurrentTime', 'true'),
    ['operator-type-mismatch Statement.0.Condition.Bool.aws:CurrentTime'],
  ],
  [
    'ForAllValues on one value',
    when('ForAllValues:StringEquals', 'aws:PrincipalOrgID', 'o-a'),
    [
      'set-operator-on-single-value Statement.0.Condition.ForAllValues:StringEquals.aws:PrincipalOrgID',
    ],
  ],
  [
    'ForAnyValue on a tag',
    when('ForAnyValue:StringEquals', 'aws:ResourceTag/Env', 'a'),
    [
      'set-operator-on-single-value Statement.0.Condition.ForAnyValue:StringEquals.aws:ResourceTag/Env',
    ],
  ],
  [
    'tag keys without set operator',
    when('StringEquals', 'aws:TagKeys', 'Env'),
    ['missing-set-operator Statement.0.Condition.StringEquals.aws:TagKeys'],
  ],
  [
    'leading keys without set operator',
    when('StringLike', 'dynamodb:LeadingKeys', 'a', 'dynamodb:Query'),
    ['missing-set-operator Statement.0.Condition.StringLike.dynamodb:LeadingKeys'],
  ],
  [
    'yes for true',
    when('Bool', 'aws:SecureTransport', 'yes'),
    ['invalid-condition-value Statement.0.Condition.Bool.aws:SecureTransport'],
  ],
  [
    'present for Null',
    when('Null', 'aws:TagKeys', ['present']),
    ['invalid-condition-value Statement.0.Condition.Null.aws:TagKeys.0'],
  ],
  [
    'a number in words',
    when('NumericLessThan', 'aws:MultiFactorAuthAge', 'ten'),
    ['invalid-condition-value Statement.0.Condition.NumericLessThan.aws:MultiFactorAuthAge'],
  ],
  [
    'a date that no month has',
    when('DateLessThan', 'aws:CurrentTime', '2026-02-30T00:00:00Z'),
    ['invalid-condition-value Statement.0.Condition.DateLessThan.aws:CurrentTime'],
  ],
  [
    'a date in another order',
    when('DateLessThan', 'aws:CurrentTime', '31/01/2026'),
    ['invalid-condition-value Statement.0.Condition.DateLessThan.aws:CurrentTime'],
  ],
  [
    'an address beyond 255',
    when('IpAddress', 'aws:SourceIp', ['10.0.0.0/8', '10.0.0.256']),
    ['invalid-condition-value Statement.0.Condition.IpAddress.aws:SourceIp.1'],
  ],
  [
    'a range beyond 32',
    when('NotIpAddress', 'aws:SourceIp', '10.0.0.0/33'),
    ['invalid-condition-value Statement.0.Condition.NotIpAddress.aws:SourceIp'],
  ],
  [
    'an IPv6 address with two gaps',
    when('IpAddress', 'aws:SourceIp', '2001::db8::1'),
    ['invalid-condition-value Statement.0.Condition.IpAddress.aws:SourceIp'],
  ],
  [
    'a name for an ARN',
    when('ArnLike', 'aws:PrincipalArn', 'worker'),
    ['invalid-condition-value Statement.0.Condition.ArnLike.aws:PrincipalArn'],
  ],
  [
    'nothing for a value',
    when('StringEquals', 'aws:PrincipalOrgID', null),
    ['invalid-condition-value Statement.0.Condition.StringEquals.aws:PrincipalOrgID'],
  ],
  [
    'a wildcard in an exact match',
    when('StringEquals', 's3:prefix', 'home/*', 's3:ListBucket'),
    ['wildcard-in-exact-match Statement.0.Condition.StringEquals.s3:prefix'],
  ],
];

export const structureFaults: readonly Fault[] = [
  ['no object', 'policy', ['invalid-element ']],
  ['no statements', { Version: '2012-10-17' }, ['missing-element ']],
  [
    'an empty list of statements',
    { Version: '2012-10-17', Statement: [] },
    ['invalid-element Statement'],
  ],
  ['a statement that is a text', { Statement: ['allow all'] }, ['invalid-element Statement.0']],
  [
    'a version of today',
    { Version: '2026-01-01', Statement: [] },
    ['invalid-version Version', 'invalid-element Statement'],
  ],
  [
    'statements in the plural',
    { Version: '2012-10-17', Statements: [] },
    ['missing-element ', 'unknown-element Statements (key)'],
  ],
  [
    'an element with a typo',
    allow('s3:*', '*', { Conditions: {} }),
    ['unknown-element Statement.0.Conditions (key)'],
  ],
  [
    'an element in lower case',
    document({ Effect: 'Allow', action: 's3:*', Resource: '*' }),
    ['missing-element Statement.0', 'unknown-element Statement.0.action (key)'],
  ],
  ['no effect', document({ Action: 's3:*', Resource: '*' }), ['missing-element Statement.0']],
  [
    'an effect in lower case',
    document({ Effect: 'allow', Action: 's3:*', Resource: '*' }),
    ['invalid-effect Statement.0.Effect'],
  ],
  [
    'no resource and no principal',
    document({ Effect: 'Allow', Action: 's3:*' }),
    ['missing-element Statement.0'],
  ],
  [
    'actions and actions left out',
    allow('s3:*', '*', { NotAction: 'iam:*' }),
    ['conflicting-elements Statement.0.NotAction (key)'],
  ],
  [
    'resources and resources left out',
    allow('s3:*', '*', { NotResource: arn.object }),
    ['conflicting-elements Statement.0.NotResource (key)'],
  ],
  ['an action that is a number', allow(['s3:*', 7]), ['invalid-element Statement.0.Action.1']],
  ['no action in the list', allow([]), ['empty-element Statement.0.Action']],
  [
    'a condition that is a list',
    allow('s3:*', '*', { Condition: [] }),
    ['invalid-element Statement.0.Condition'],
  ],
  [
    'a condition without key',
    allow('s3:*', '*', { Condition: { Bool: 'true' } }),
    ['invalid-element Statement.0.Condition.Bool'],
  ],
  [
    'a statement ID with a space',
    allow('s3:*', '*', { Sid: 'All of it' }),
    ['invalid-sid Statement.0.Sid'],
  ],
  [
    'one statement ID twice',
    document(
      { Sid: 'A', Effect: 'Allow', Action: 's3:*', Resource: '*' },
      { Sid: 'A', Effect: 'Allow', Action: 'sqs:*', Resource: '*' },
    ),
    ['duplicate-sid Statement.1.Sid'],
  ],
  [
    'a principal that is a name',
    principal('arn:aws:iam::123456789012:root'),
    ['invalid-principal Statement.0.Principal'],
  ],
  [
    'a kind of principals in lower case',
    principal({ aws: '123456789012' }),
    ['invalid-principal Statement.0.Principal.aws (key)'],
  ],
  [
    'a service below AWS',
    principal({ AWS: ['123456789012', 'ec2.amazonaws.com'] }),
    ['invalid-principal Statement.0.Principal.AWS.1'],
  ],
  [
    'a wildcard in a principal',
    principal({ AWS: 'arn:aws:iam::123456789012:role/*' }),
    ['invalid-principal Statement.0.Principal.AWS'],
  ],
  [
    'a group as principal',
    principal({ AWS: 'arn:aws:iam::123456789012:group/admins' }),
    ['invalid-principal Statement.0.Principal.AWS'],
  ],
  [
    'a service that is a word',
    principal({ Service: 'lambda' }),
    ['invalid-principal Statement.0.Principal.Service'],
  ],
  [
    'a provider that is a role',
    principal({ Federated: arn.role }),
    ['invalid-principal Statement.0.Principal.Federated'],
  ],
  [
    'a short canonical user',
    principal({ CanonicalUser: 'abc' }),
    ['invalid-principal Statement.0.Principal.CanonicalUser'],
  ],
];

export const redundancyFaults: readonly Fault[] = [
  [
    'one action twice',
    allow(['s3:GetObject', 's3:getobject'], arn.object),
    ['redundant-action Statement.0.Action.1'],
  ],
  [
    'an action below a wildcard',
    allow(['sqs:SendMessage', 'sqs:*']),
    ['redundant-action Statement.0.Action.0'],
  ],
  [
    'a wildcard below a wildcard',
    allow(['s3:*', 's3:Get*']),
    ['redundant-action Statement.0.Action.1'],
  ],
  [
    'a statement twice',
    document(
      { Sid: 'A', Effect: 'Allow', Action: ['s3:GetObject'], Resource: arn.object },
      { Effect: 'Allow', Action: 's3:GetObject', Resource: [arn.object] },
    ),
    ['redundant-statement Statement.1'],
  ],
  [
    'a statement that a later one covers',
    document(
      { Effect: 'Allow', Action: 'kms:Decrypt', Resource: arn.key },
      { Effect: 'Allow', Action: 'kms:*', Resource: '*' },
    ),
    ['redundant-statement Statement.0'],
  ],
];

export const dependentFaults: readonly Fault[] = [
  [
    'a function without the role to pass',
    allow('lambda:CreateFunction'),
    ['missing-dependent-action Statement.0.Action'],
  ],
  [
    'a schedule without the role to pass',
    allow(['scheduler:CreateSchedule', 's3:GetObject']),
    ['missing-dependent-action Statement.0.Action.0'],
  ],
];
