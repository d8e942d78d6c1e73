/** An ARN, and the `service:resource type` that it names. */
export type RealArn = readonly [arn: string, type: string];

const at = 'eu-west-1:123456789012';

// Shapes from the resource pages of the services' own documentation, with values of our own.
export const realArns: readonly RealArn[] = [
  // Lambda
  [`arn:aws:lambda:${at}:function:my-fn`, 'lambda:function'],
  [`arn:aws-us-gov:lambda:us-gov-west-1:123456789012:function:my-fn`, 'lambda:function'],
  [`arn:aws:lambda:${at}:layer:tools`, 'lambda:layer'],
  [`arn:aws:lambda:${at}:layer:tools:7`, 'lambda:layerVersion'],
  [`arn:aws:lambda:${at}:event-source-mapping:1b4a`, 'lambda:eventSourceMapping'],
  [`arn:aws:lambda:${at}:code-signing-config:csc-1`, 'lambda:code signing config'],
  // CloudWatch, CloudWatch Logs
  [`arn:aws:logs:${at}:log-group:/aws/lambda/fn`, 'logs:log-group'],
  [`arn:aws:logs:${at}:log-group:/aws/lambda/fn:*`, 'logs:log-group'],
  [`arn:aws:logs:${at}:log-group:/aws/lambda/fn:log-stream:2024/01/[$LATEST]a`, 'logs:log-stream'],
  [`arn:aws:cloudwatch:${at}:alarm:cpu: too high`, 'cloudwatch:alarm'],
  ['arn:aws:cloudwatch::123456789012:dashboard/main', 'cloudwatch:dashboard'],
  // S3
  ['arn:aws:s3:::example', 's3:bucket'],
  ['arn:aws-cn:s3:::example.cn', 's3:bucket'],
  ['arn:aws:s3:::example/a/b c.txt', 's3:object'],
  ['arn:aws:s3:::example/home/${aws:username}/*', 's3:object'],
  [`arn:aws:s3:${at}:accesspoint/my-ap`, 's3:accesspoint'],
  [`arn:aws:s3:${at}:accesspoint/my-ap/object/a/b`, 's3:accesspointobject'],
  ['arn:aws:s3::123456789012:accesspoint/abc.mrap', 's3:multiregionaccesspoint'],
  [`arn:aws:s3:${at}:job/1`, 's3:job'],
  [
    `arn:aws:s3-object-lambda:${at}:accesspoint/my-olap`,
    's3-object-lambda:objectlambdaaccesspoint',
  ],
  [`arn:aws:s3-outposts:${at}:outpost/op-1/bucket/b`, 's3-outposts:bucket'],
  [`arn:aws:s3-outposts:${at}:outpost/op-1/bucket/b/object/x/y`, 's3-outposts:object'],
  [`arn:aws:s3-outposts:${at}:outpost/op-1/accesspoint/ap`, 's3-outposts:accesspoint'],
  // Systems Manager, Secrets Manager, KMS
  [`arn:aws:ssm:${at}:parameter/a/b/c`, 'ssm:parameter'],
  [`arn:aws:ssm:${at}:document/My-Document`, 'ssm:document'],
  [`arn:aws:secretsmanager:${at}:secret:app/db-Ab12Cd`, 'secretsmanager:Secret'],
  [`arn:aws:kms:${at}:alias/aws/s3`, 'kms:alias'],
  [`arn:aws:kms:${at}:key/1234abcd-12ab-34cd-56ef-1234567890ab`, 'kms:key'],
  // Containers
  [`arn:aws:ecr:${at}:repository/team/app`, 'ecr:repository'],
  [`arn:aws:ecs:${at}:cluster/main`, 'ecs:cluster'],
  [`arn:aws:ecs:${at}:service/main/web`, 'ecs:service'],
  [`arn:aws:ecs:${at}:task/main/0b69`, 'ecs:task'],
  [`arn:aws:ecs:${at}:task-definition/web:3`, 'ecs:task-definition'],
  [`arn:aws:ecs:${at}:container-instance/main/f2a1`, 'ecs:container-instance'],
  [`arn:aws:eks:${at}:cluster/main`, 'eks:cluster'],
  [`arn:aws:eks:${at}:nodegroup/main/workers/10ab`, 'eks:nodegroup'],
  ['arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy', 'eks:access-policy'],
  // IAM, STS, Organizations
  ['arn:aws:iam::123456789012:role/service-role/x', 'iam:role'],
  [
    'arn:aws:iam::123456789012:role/aws-service-role/x.amazonaws.com/AWSServiceRoleForX',
    'iam:role',
  ],
  ['arn:aws:iam::aws:policy/ReadOnlyAccess', 'iam:policy'],
  ['arn:aws:iam::aws:policy/job-function/Billing', 'iam:policy'],
  ['arn:aws:iam::123456789012:user/division/ann', 'iam:user'],
  ['arn:aws:iam::123456789012:oidc-provider/token.example.com/a/b', 'iam:oidc-provider'],
  ['arn:aws:iam::123456789012:saml-provider/corp', 'iam:saml-provider'],
  ['arn:aws:iam::123456789012:instance-profile/web', 'iam:instance-profile'],
  ['arn:aws:iam::123456789012:mfa/ann', 'iam:mfa'],
  ['arn:aws:sts::123456789012:federated-user/ann', 'sts:federated-user'],
  ['arn:aws:organizations::123456789012:account/o-abc/210987654321', 'organizations:account'],
  ['arn:aws:organizations::123456789012:ou/o-abc/ou-ab12-cd34', 'organizations:organizationalunit'],
  // DynamoDB
  [`arn:aws:dynamodb:${at}:table/t`, 'dynamodb:table'],
  [`arn:aws:dynamodb:${at}:table/t/index/i`, 'dynamodb:index'],
  [`arn:aws:dynamodb:${at}:table/t/stream/2024-01-01T00:00:00.000`, 'dynamodb:stream'],
  [`arn:aws:dynamodb:${at}:table/t/backup/0153`, 'dynamodb:backup'],
  // API Gateway
  ['arn:aws:apigateway:eu-west-1::/restapis/abc', 'apigateway:RestApi'],
  ['arn:aws:apigateway:eu-west-1::/restapis/abc/stages/prod', 'apigateway:Stage'],
  ['arn:aws:apigateway:eu-west-1::/restapis/abc/resources/r/methods/GET', 'apigateway:Method'],
  ['arn:aws:apigateway:eu-west-1::/apis/abc/routes/r1', 'apigateway:Route'],
  ['arn:aws:apigateway:eu-west-1::/domainnames/api.example.com', 'apigateway:DomainName'],
  [`arn:aws:execute-api:${at}:abc/prod/GET/pets/1`, 'execute-api:execute-api-general'],
  [`arn:aws:execute-api:${at}:abc/*/GET/*`, 'execute-api:execute-api-general'],
  // Messaging, events, workflows
  [`arn:aws:sns:${at}:orders.fifo`, 'sns:topic'],
  [`arn:aws:sqs:${at}:orders`, 'sqs:queue'],
  [`arn:aws:events:${at}:rule/nightly`, 'events:rule-on-default-event-bus'],
  [`arn:aws:events:${at}:rule/my-bus/nightly`, 'events:rule-on-custom-event-bus'],
  [`arn:aws:events:${at}:event-bus/my-bus`, 'events:event-bus'],
  [`arn:aws:scheduler:${at}:schedule/default/nightly`, 'scheduler:schedule'],
  [`arn:aws:states:${at}:stateMachine:sm`, 'states:statemachine'],
  [`arn:aws:states:${at}:execution:sm:name`, 'states:execution'],
  [`arn:aws:states:${at}:execution:sm/label:name`, 'states:labelled execution'],
  [`arn:aws:states:${at}:express:sm:name:1b2c`, 'states:express'],
  [`arn:aws:states:${at}:mapRun:sm/label:1b2c`, 'states:maprun'],
  [`arn:aws:states:${at}:activity:a`, 'states:activity'],
  // Load balancers
  [
    `arn:aws:elasticloadbalancing:${at}:loadbalancer/app/my/50dc`,
    'elasticloadbalancing:loadbalancer/app/',
  ],
  [
    `arn:aws:elasticloadbalancing:${at}:loadbalancer/net/my/50dc`,
    'elasticloadbalancing:loadbalancer/net/',
  ],
  [`arn:aws:elasticloadbalancing:${at}:loadbalancer/classic`, 'elasticloadbalancing:loadbalancer'],
  [
    `arn:aws:elasticloadbalancing:${at}:listener/app/my/50dc/f2f7`,
    'elasticloadbalancing:listener/app',
  ],
  [
    `arn:aws:elasticloadbalancing:${at}:listener-rule/app/my/50dc/f2f7/9683`,
    'elasticloadbalancing:listener-rule/app',
  ],
  [`arn:aws:elasticloadbalancing:${at}:targetgroup/web/73e2`, 'elasticloadbalancing:targetgroup'],
  // Databases
  [`arn:aws:rds:${at}:db:main`, 'rds:db'],
  [`arn:aws:rds:${at}:cluster:main`, 'rds:cluster'],
  [`arn:aws:rds:${at}:snapshot:rds:main-2024-01-01-00-00`, 'rds:snapshot'],
  [`arn:aws:rds:${at}:subgrp:private`, 'rds:subgrp'],
  [`arn:aws:elasticache:${at}:replicationgroup:sessions`, 'elasticache:replicationgroup'],
  [`arn:aws:redshift:${at}:cluster:wh`, 'redshift:cluster'],
  [`arn:aws:redshift:${at}:dbuser:wh/ann`, 'redshift:dbuser'],
  [`arn:aws:cassandra:${at}:/keyspace/ks/`, 'cassandra:keyspace'],
  [`arn:aws:cassandra:${at}:/keyspace/ks/table/t`, 'cassandra:table'],
  // Edge
  ['arn:aws:route53:::hostedzone/Z123', 'route53:hostedzone'],
  ['arn:aws:route53:::change/C123', 'route53:change'],
  ['arn:aws:cloudfront::123456789012:distribution/E123', 'cloudfront:distribution'],
  [`arn:aws:acm:${at}:certificate/1234-ab`, 'acm:certificate'],
  [`arn:aws:wafv2:${at}:regional/webacl/main/a1b2`, 'wafv2:webacl'],
  ['arn:aws:wafv2:us-east-1:123456789012:global/ipset/office/a1b2', 'wafv2:ipset'],
  [`arn:aws:waf-regional:${at}:rule/a1b2`, 'waf-regional:rule'],
  // Identity
  [`arn:aws:cognito-idp:${at}:userpool/eu-west-1_AbC`, 'cognito-idp:userpool'],
  [`arn:aws:cognito-identity:${at}:identitypool/eu-west-1:1a2b`, 'cognito-identity:identitypool'],
  // Internet of Things
  [`arn:aws:iot:${at}:topic/a/b/c`, 'iot:topic'],
  [`arn:aws:iot:${at}:topic/$aws/things/lamp/shadow/update`, 'iot:topic'],
  [`arn:aws:iot:${at}:topicfilter/a/+/\${iot:ClientId}`, 'iot:topicfilter'],
  [`arn:aws:iot:${at}:client/\${iot:Connection.Thing.ThingName}`, 'iot:client'],
  [`arn:aws:iot:${at}:thing/lamp`, 'iot:thing'],
  // Data
  [`arn:aws:glue:${at}:catalog`, 'glue:rootcatalog'],
  [`arn:aws:glue:${at}:database/db`, 'glue:database'],
  [`arn:aws:glue:${at}:table/db/t`, 'glue:table'],
  [`arn:aws:kinesis:${at}:stream/clicks`, 'kinesis:stream'],
  [`arn:aws:kinesis:${at}:stream/clicks/consumer/app:1700000000`, 'kinesis:consumer'],
  [`arn:aws:firehose:${at}:deliverystream/clicks`, 'firehose:deliverystream'],
  [`arn:aws:athena:${at}:workgroup/primary`, 'athena:workgroup'],
  [`arn:aws:kafka:${at}:topic/main/1a2b-3/orders`, 'kafka:topic'],
  // Builds and deployments
  [`arn:aws:codebuild:${at}:build/app:1a2b`, 'codebuild:build'],
  [`arn:aws:codebuild:${at}:project/app`, 'codebuild:project'],
  [`arn:aws:codepipeline:${at}:release`, 'codepipeline:pipeline'],
  [`arn:aws:codepipeline:${at}:release/Deploy/Prod`, 'codepipeline:action'],
  [`arn:aws:codecommit:${at}:app`, 'codecommit:repository'],
  [`arn:aws:cloudformation:${at}:stack/app/1a2b`, 'cloudformation:stack'],
  [`arn:aws:codeartifact:${at}:package/d/r/npm/scope/left-pad`, 'codeartifact:package'],
  // Compute
  [`arn:aws:ec2:${at}:instance/i-0a1b`, 'ec2:instance'],
  ['arn:aws:ec2:eu-west-1::image/ami-0a1b', 'ec2:image'],
  ['arn:aws:ec2:eu-west-1::snapshot/snap-0a1b', 'ec2:snapshot'],
  [`arn:aws:ec2:${at}:security-group/sg-0a1b`, 'ec2:security-group'],
  [`arn:aws:batch:${at}:job-definition/etl`, 'batch:job-definition'],
  [`arn:aws:batch:${at}:job-definition/etl:4`, 'batch:job-definition-revision'],
  [`arn:aws:batch:${at}:job-queue/high`, 'batch:job-queue'],
  [
    `arn:aws:autoscaling:${at}:autoScalingGroup:1a2b:autoScalingGroupName/web`,
    'autoscaling:autoScalingGroup',
  ],
  ['arn:aws:elasticbeanstalk:eu-west-1::platform/Node.js 20/6.1.0', 'elasticbeanstalk:platform'],
  [`arn:aws:elasticfilesystem:${at}:file-system/fs-0a1b`, 'elasticfilesystem:file-system'],
  [`arn:aws:backup:${at}:backup-vault:Default`, 'backup:backupVault'],
  // Written by other tools, to be filled in later
  [
    'arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/${Table}',
    'dynamodb:table',
  ],
  ['arn:${Token[AWS.Partition.3]}:s3:::${Token[TOKEN.12]}/*', 's3:object'],
];

/** An ARN whose first candidate is not what a reader would call it, and why. */
export type ExceptionalArn = readonly [arn: string, first: string | undefined, reason: string];

export const exceptionalArns: readonly ExceptionalArn[] = [
  [
    `arn:aws:lambda:${at}:function:my-fn:PROD`,
    'lambda:function alias',
    'Aliases and versions have one format; `function version` comes next.',
  ],
  [
    `arn:aws:states:${at}:stateMachine:sm:3`,
    'states:statemachinealias',
    'Aliases and versions have one format; `statemachineversion` comes next.',
  ],
  [
    `arn:aws:iot:${at}:thinggroup/lamps`,
    'iot:dynamicthinggroup',
    'Static and dynamic groups have one format; `thinggroup` comes next.',
  ],
  [
    'arn:aws:sts::123456789012:assumed-role/Role/session',
    undefined,
    'AWS lists `assumed-role` with the segment `iam`, not `sts`.',
  ],
  ['arn:aws:iam::123456789012:root', 'sts:root-user', 'Only STS lists the root user.'],
  [
    'arn:aws:iam::123456789012:role/aws-service-role/es.amazonaws.com/AWSServiceRoleForAmazonOpenSearchService',
    'es:es_role',
    'OpenSearch lists this role with its full name, which is more literal text than `iam:role`.',
  ],
  [
    `arn:aws:sns:${at}:orders:2bcfbf39`,
    'sns:topic',
    'AWS lists no resource type for subscriptions, so the ID reads as part of the topic name.',
  ],
  [`arn:aws:ecs:${at}:service/web`, undefined, 'AWS lists only the ARN with the cluster name.'],
  [
    `arn:aws:ecs:${at}:task/0b69`,
    'ssm:task',
    'Without the cluster name, only Systems Manager lists the ARN of a task.',
  ],
  [
    'arn:aws:braket:::device/quantum-simulator/amazon/sv1',
    undefined,
    'AWS lists it with `*` for region and account; these ARNs leave both empty.',
  ],
  [
    `arn:aws:codeartifact:${at}:package/d/r/npm//left-pad`,
    undefined,
    'The namespace is empty for packages without one, and a placeholder wants a value.',
  ],
  [
    `arn:aws:backup:${at}:recovery-point:1a2b`,
    'backup:recoveryPoint',
    'The service segment of the format is a placeholder: found when nothing else fits.',
  ],
  [
    `arn:aws:unheard-of:${at}:thing:1`,
    'backup:recoveryPoint',
    'A recovery point can have the segment of any service, so unknown ones look like it.',
  ],
];
