import type { Change } from '../../diff/change.js';
import type { ConditionKey, Service } from '../../model/catalog.js';
import type { ConditionKeyUse } from '../uses.js';
import { findingOf, type ImpactFinding } from './finding.js';
import { actionMatches } from './glob.js';
import type { ImpactIndex } from './impact-index.js';

const kinds = /^condition-key-(?:added|removed|deprecated|undeleted|type-changed)$/;

/**
 * What touches a condition key. A key of a service is touched by changes of that service; one that services share
 * (`aws:RequestTag/Team`) by changes of the services whose actions the statement has, which source code does not show.
 */
export function matchConditionKey(use: ConditionKeyUse, index: ImpactIndex): ImpactFinding[] {
  return index.changesOfKeys
    .filter((change) => kinds.test(change.kind) && isTouched(use, change, index))
    .map((change) => findingOf(use, change.message, [change]));
}

function isTouched(use: ConditionKeyUse, { subject }: Change, index: ImpactIndex): boolean {
  const services = [index.before, index.after].flatMap(
    ({ index: side }) => side.service(subject.service) ?? [],
  );
  const keys = services.flatMap(({ conditionKeys }) =>
    conditionKeys.filter(({ name }) => name === subject.name),
  );
  const [prefix = ''] = use.text.split(':');
  return (
    keys.some((key) => isKey(key, use.text)) &&
    (prefix.toLowerCase() === subject.service ||
      services.some((service) => hasActionsOf(use, service)))
  );
}

/** Names of condition keys are not case-sensitive (IAM User Guide, "IAM JSON policy elements: Condition"). */
export function isKey({ parts }: Pick<ConditionKey, 'parts'>, text: string): boolean {
  let rest = text.toLowerCase();
  for (const [index, part] of parts.entries()) {
    if (part.kind === 'literal') {
      const literal = part.text.toLowerCase();
      if (!rest.startsWith(literal)) return false;
      rest = rest.slice(literal.length);
      continue;
    }
    const next = parts[index + 1];
    const end = next?.kind === 'literal' ? rest.indexOf(next.text.toLowerCase(), 1) : rest.length;
    if (end < 1) return false;
    rest = rest.slice(end);
  }
  return rest === '';
}

function hasActionsOf({ statement }: ConditionKeyUse, service: Service): boolean {
  if (!statement || statement.isExcluded) return false;
  return statement.patterns.some((pattern) =>
    service.actions.some(({ name }) => actionMatches(pattern, `${service.prefix}:${name}`)),
  );
}
