/** An identifier that a person chose because the rule gives two names the same one. */
export interface DeclaredIdentifier {
  readonly prefix: string;
  readonly kind: 'action' | 'resource type' | 'condition key';
  readonly name: string;
  /** Pascal case, as in an enum. */
  readonly identifier: string;
  readonly reason: string;
}

/** Every exception to the naming rules. The twin keeps the identifier of the rule. */
export const declaredIdentifiers: readonly DeclaredIdentifier[] = [
  {
    prefix: 'codebuild',
    kind: 'condition key',
    name: 'codebuild:environment.type',
    identifier: 'EnvironmentDotType',
    reason: 'AWS has codebuild:environmentType as well',
  },
  {
    prefix: 'ec2',
    kind: 'condition key',
    name: 'ec2:Attribute/${AttributeName}',
    identifier: 'AttributeByName',
    reason: 'AWS has the plain key ec2:Attribute as well',
  },
  {
    prefix: 'elasticloadbalancing',
    kind: 'condition key',
    name: 'elasticloadbalancing:ResourceTag/',
    identifier: 'ResourceTagBare',
    reason: 'an older spelling of elasticloadbalancing:ResourceTag/${TagKey}',
  },
  {
    prefix: 'sagemaker',
    kind: 'condition key',
    name: 'sagemaker:ResourceTag/',
    identifier: 'ResourceTagBare',
    reason: 'an older spelling of sagemaker:ResourceTag/${TagKey}',
  },
  {
    prefix: 'ssm',
    kind: 'condition key',
    name: 'ssm:resourceTag/tag-key',
    identifier: 'ResourceTagLowerCase',
    reason: 'a second spelling of ssm:resourceTag/${TagKey}',
  },
];
