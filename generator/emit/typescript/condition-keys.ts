import { type ConditionKey, isTemplated, type Service } from '../../model/catalog.js';
import { exportNames, variableNames } from './names.js';
import { removedComment } from './removed.js';
import { type CommentLine, objectOf, type Statement, type TypeMember } from './syntax.js';

/**
 * The enum of condition keys without a variable part, and an object with all keys and their operators: one function for
 * each key that has a part to fill in. So the text `${TagKey}` can never reach a policy.
 */
export function conditionKeyStatements(service: Service): Statement[] {
  const names = exportNames(service);
  const plain = service.conditionKeys.filter((key) => !isTemplated(key));
  const enumStatement: Statement = {
    kind: 'enum',
    name: names.conditionKey,
    comment: [
      `Condition keys of ${service.title} (\`${service.prefix}\`) that are complete as they stand.`,
    ],
    members: plain.map((key) => ({
      name: key.identifier,
      value: key.name,
      comment: enumComment(key),
    })),
  };
  if (service.conditionKeys.length === 0) return [enumStatement];
  return [
    {
      kind: 'import',
      module: '../../runtime/index.js',
      names: ['conditionKeys'],
      types: ['ConditionKey'],
    },
    enumStatement,
    ...operatorStatements(service),
  ];
}

function operatorStatements(service: Service): Statement[] {
  const { prefix, title, conditionKeys } = service;
  const members = conditionKeys.map(keyMember);
  return [
    { kind: 'interface', name: 'ConditionKeys', exported: false, comment: [], members },
    {
      kind: 'const',
      name: exportNames(service).condition,
      comment: [`Conditions on the condition keys of ${title} (\`${prefix}\`).`],
      value: {
        kind: 'call',
        pure: true,
        callee: 'conditionKeys',
        typeArgument: 'ConditionKeys',
        arguments: [objectOf(conditionKeys.map(keyData), true)],
      },
    },
  ];
}

function enumComment(key: ConditionKey): CommentLine[] {
  const description = key.description ? [key.description, ''] : [];
  const lines = [...description, ...typeComment(key)];
  return [...(lines.length === 0 ? [`\`${key.name}\``] : lines), ...removedComment(key)];
}

function typeComment({ type }: ConditionKey): string[] {
  return type === undefined ? [] : [`- Type: ${type}`];
}

/** A property, or a method with a parameter for each part to fill in. */
function keyMember(key: ConditionKey): TypeMember {
  const name = key.camelIdentifier;
  const description = key.description ? [key.description] : [];
  const comment = [`\`${key.name}\``, ...description, ...typeComment(key), ...removedComment(key)];
  const type = {
    kind: 'reference',
    name: 'ConditionKey',
    arguments: [
      { kind: 'literal', value: key.name },
      { kind: 'literal', value: key.type ?? 'Unknown' },
    ],
  } as const;
  if (!isTemplated(key)) return { name, comment, type };
  return { name, comment, parameters: variableNames(key), returns: type };
}

/** Type and name, then for a key with parts to fill in the literal texts around them. */
function keyData(key: ConditionKey): readonly [string, readonly string[]] {
  const literals = isTemplated(key) ? literalsOf(key) : [];
  return [key.camelIdentifier, [key.type ?? '', key.name, ...literals]];
}

/** The texts before, between and behind the parts to fill in; empty where two of these touch. */
function literalsOf({ parts }: ConditionKey): readonly string[] {
  const literals = [''];
  for (const part of parts) {
    if (part.kind === 'variable') literals.push('');
    else literals.push(`${literals.pop() ?? ''}${part.text}`);
  }
  return literals;
}
