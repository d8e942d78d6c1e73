import type { Change, Subject } from '../../diff/change.js';
import type { Element, Service } from '../../model/catalog.js';
import type { MemberGroup, MemberUse, ServiceName, ServiceUse } from '../uses.js';
import { findingOf, type ImpactFinding } from './finding.js';
import type { ImpactIndex } from './impact-index.js';
import { touchesUser } from './match-action.js';

const subjects: Record<MemberGroup, Subject['kind']> = {
  action: 'action',
  'resource type': 'resource type',
  'condition key': 'condition key',
  condition: 'condition key',
  arn: 'resource type',
};

/** What touches a member of the package: its element is gone, is called otherwise, or means something else. */
export function matchMember(use: MemberUse, index: ImpactIndex): ImpactFinding[] {
  const service = findService(use.service, index);
  if (!service) return [];
  const element = elementsOf(service.before, use)[0] ?? elementsOf(service.after, use)[0];
  if (!element) return [];
  const { prefix } = service;
  return index
    .changesOf(prefix, subjects[use.group], element.name)
    .filter((change) => change.subject.name === element.name && isTouched(use, change))
    .map((change) => findingOf(use, change.message, [change]));
}

/** What touches all uses of a service in code: it is gone, or called otherwise. */
export function matchService(use: ServiceUse, index: ImpactIndex): ImpactFinding[] {
  const service = findService(use.service, index);
  if (!service) return [];
  return index
    .changesOf(service.prefix, 'service', service.prefix)
    .filter(({ kind }) => kind === 'service-removed' || kind === 'identifier-changed')
    .map((change) => findingOf(use, change.message, [change]));
}

interface FoundService {
  readonly prefix: string;
  readonly before: Service | undefined;
  readonly after: Service | undefined;
}

/** The code was written for the package before, or already for that after. */
function findService({ by, name }: ServiceName, index: ImpactIndex): FoundService | undefined {
  const is = (service: Service): boolean =>
    (by === 'prefix' ? service.prefix : service.identifier) === name;
  const found = index.before.services.find(is) ?? index.after.services.find(is);
  if (!found) return undefined;
  const { prefix } = found;
  const [before, after] = [index.before.index.service(prefix), index.after.index.service(prefix)];
  return { prefix, before, after };
}

/** Enums have members in Pascal case, helper objects in camel case. */
function elementsOf(service: Service | undefined, { group, member }: MemberUse): Element[] {
  if (!service) return [];
  const lists: Record<Subject['kind'], readonly Element[]> = {
    service: [],
    action: service.actions,
    'resource type': service.resourceTypes,
    'condition key': service.conditionKeys,
  };
  const isCamel = group === 'condition' || group === 'arn';
  return lists[subjects[group]].filter(
    ({ identifier, camelIdentifier }) => (isCamel ? camelIdentifier : identifier) === member,
  );
}

const always = /^(?:action|resource-type|condition-key)-(?:removed|deprecated|undeleted)$/;

function isTouched({ group, isExcluded }: MemberUse, change: Change): boolean {
  const { kind, part } = change;
  if (always.test(kind)) return true;
  if (kind === 'identifier-changed') return part === undefined || group === 'arn';
  if (group === 'action') return !isExcluded && touchesUser(change, undefined);
  if (group === 'arn') return kind.startsWith('arn-');
  return kind === 'condition-key-type-changed';
}
