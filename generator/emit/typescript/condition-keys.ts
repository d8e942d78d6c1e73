import { type ConditionKey, isTemplated, type Service } from '../../model/catalog.js';
import { exportNames, variableNames } from './names.js';
import { removedComment } from './removed.js';
import type { CallValue, CommentLine, MethodMember, Statement } from './syntax.js';

/**
 * The enum of condition keys without a variable part, and an object with one function for each key that has one. So the
 * text `${TagKey}` can never reach a policy.
 */
export function conditionKeyStatements(service: Service): Statement[] {
  const names = exportNames(service);
  const plain = service.conditionKeys.filter((key) => !isTemplated(key));
  const templated = service.conditionKeys.filter(isTemplated);
  const enumStatement: Statement = {
    kind: 'enum',
    name: names.conditionKey,
    comment: [
      `Condition keys of ${service.title} (\`${service.prefix}\`) that are complete as they stand.`,
    ],
    members: plain.map((key) => ({
      name: key.identifier,
      value: key.name,
      comment: keyComment(key),
    })),
  };
  if (templated.length === 0) return [enumStatement];
  return [
    { kind: 'import', module: '../../runtime/index.js', names: ['conditionKey'], types: [] },
    enumStatement,
    {
      kind: 'const',
      name: names.condition,
      comment: [
        `Condition keys of ${service.title} (\`${service.prefix}\`) with a part to fill in.`,
      ],
      value: { kind: 'object', expanded: true, members: templated.map(keyMethod) },
    },
  ];
}

function keyComment(key: ConditionKey): CommentLine[] {
  const description = key.description ? [key.description, ''] : [];
  const type = key.type === undefined ? [] : [`- Type: ${key.type}`];
  const lines = [...description, ...type];
  return [...(lines.length === 0 ? [`\`${key.name}\``] : lines), ...removedComment(key)];
}

function keyMethod(key: ConditionKey): MethodMember {
  const parameters = variableNames(key);
  const description = key.description ? [key.description] : [];
  const type = key.type === undefined ? [] : [`- Type: ${key.type}`];
  return {
    name: key.camelIdentifier,
    comment: [`\`${key.name}\``, ...description, ...type, ...removedComment(key)],
    parameters,
    returns: keyCall(key, parameters),
  };
}

/** Literals and values in turn, beginning and ending with a literal. */
function keyCall(key: ConditionKey, parameters: readonly string[]): CallValue {
  const values: CallValue['arguments'][number][] = [];
  const left = [...parameters];
  for (const part of key.parts) {
    if (part.kind === 'literal') values.push(part.text);
    else {
      if (values.length % 2 === 0) values.push('');
      values.push({ kind: 'name', name: left.shift() ?? part.name });
    }
  }
  if (values.length % 2 === 0) values.push('');
  return { kind: 'call', callee: 'conditionKey', arguments: values };
}
