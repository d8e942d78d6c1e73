import type { Change, Fact } from '../../generator/diff/change.js';
import type { ChangeKind } from '../../generator/diff/kinds.js';
import type {
  ActionFacts,
  ConditionKeyFacts,
  ElementFacts,
  Facts,
  ResourceTypeFacts,
  ServiceFacts,
} from './facts.js';

type Fields = Record<string, Fact>;
type Apply = (change: Change, facts: Facts) => void;

/** Carries out changes on the facts of the catalog before, with nothing but what the changes say. */
export function applyChanges(facts: Facts, changes: readonly Change[]): Facts {
  const result = structuredClone(facts);
  for (const change of changes) appliers[change.kind](change, result);
  return result;
}

const removeElement: Apply = ({ subject }, facts) => {
  groupOf(subject.kind, facts.get(subject.service)).delete(subject.name);
};
const mark: Apply = (change, facts) => {
  elementOf(change, facts).removed = optionalText(change.after);
};
const setDescription: Apply = (change, facts) => {
  (elementOf(change, facts) as ActionFacts | ConditionKeyFacts).description = optionalText(
    change.after,
  );
};
const setLists =
  (field: 'conditionKeys' | 'dependentActions'): Apply =>
  (change, facts) => {
    const lists = (elementOf(change, facts) as ActionFacts)[field];
    for (const [place, names] of Object.entries(change.after as Record<string, string[]>)) {
      if (names.length > 0) lists.set(place, names);
      else lists.delete(place);
    }
  };
const replaceFormat: Apply = (change, facts) => {
  const { arnFormats } = elementOf(change, facts) as ResourceTypeFacts;
  if (change.before !== undefined) arnFormats.delete(textOf((change.before as Fields).text));
  if (change.after === undefined) return;
  const { text, parameters } = change.after as Fields;
  arnFormats.set(textOf(text), [...(parameters as string[])]);
};

const appliers: Record<ChangeKind, Apply> = {
  'service-added': ({ subject, after }, facts) => {
    facts.set(subject.service, serviceFrom(after as Fields));
  },
  'service-removed': ({ subject }, facts) => void facts.delete(subject.service),
  'service-retitled': ({ subject, after }, facts) => {
    required(facts.get(subject.service)).title = textOf(after);
  },
  'action-added': ({ subject, after }, facts) => {
    required(facts.get(subject.service)).actions.set(subject.name, actionFrom(after as Fields));
  },
  'resource-type-added': ({ subject, after }, facts) => {
    const { resourceTypes } = required(facts.get(subject.service));
    resourceTypes.set(subject.name, resourceTypeFrom(after as Fields));
  },
  'condition-key-added': ({ subject, after }, facts) => {
    const { conditionKeys } = required(facts.get(subject.service));
    conditionKeys.set(subject.name, conditionKeyFrom(after as Fields));
  },
  'action-removed': removeElement,
  'resource-type-removed': removeElement,
  'condition-key-removed': removeElement,
  'action-deprecated': mark,
  'action-undeleted': mark,
  'resource-type-deprecated': mark,
  'resource-type-undeleted': mark,
  'condition-key-deprecated': mark,
  'condition-key-undeleted': mark,
  'removed-version-changed': mark,
  'access-level-changed': (change, facts) => {
    (elementOf(change, facts) as ActionFacts).accessLevel = textOf(change.after);
  },
  'action-resource-type-added': (change, facts) => {
    addEntry(elementOf(change, facts) as ActionFacts, {
      ...(change.after as Fields),
      resourceType: change.part ?? '',
    });
  },
  'action-resource-type-removed': (change, facts) => {
    const action = elementOf(change, facts) as ActionFacts;
    for (const lists of [action.types, action.conditionKeys, action.dependentActions]) {
      lists.delete(change.part ?? '');
    }
  },
  'resource-required-changed': (change, facts) => {
    const { types } = elementOf(change, facts) as ActionFacts;
    types.set(change.part ?? '', change.after === true);
  },
  'condition-keys-changed': setLists('conditionKeys'),
  'condition-keys-relocated': setLists('conditionKeys'),
  'dependent-actions-changed': setLists('dependentActions'),
  'dependent-actions-relocated': setLists('dependentActions'),
  'resource-type-condition-keys-changed': (change, facts) => {
    (elementOf(change, facts) as ResourceTypeFacts).conditionKeys = [...(change.after as string[])];
  },
  'arn-format-changed': replaceFormat,
  'arn-placeholder-renamed': replaceFormat,
  'arn-format-added': replaceFormat,
  'arn-format-removed': replaceFormat,
  'condition-key-type-changed': (change, facts) => {
    (elementOf(change, facts) as ConditionKeyFacts).type = optionalText(change.after);
  },
  'identifier-changed': (change, facts) => {
    const after = change.after as Fields;
    if (change.part === undefined) elementOf(change, facts).names = namesFrom(after);
    else {
      const { arnFormats } = elementOf(change, facts) as ResourceTypeFacts;
      arnFormats.set(change.part, [...(after.parameters as string[])]);
    }
  },
  'description-changed': setDescription,
  'description-reworded': setDescription,
};

function groupOf(kind: Change['subject']['kind'], service: ServiceFacts | undefined) {
  const { actions, resourceTypes, conditionKeys } = required(service);
  if (kind === 'action') return actions;
  return kind === 'resource type' ? resourceTypes : conditionKeys;
}

function elementOf({ subject }: Change, facts: Facts): ElementFacts {
  const service = facts.get(subject.service);
  if (subject.kind === 'service') return required(service) as unknown as ElementFacts;
  return required(groupOf(subject.kind, service).get(subject.name));
}

function serviceFrom(fields: Fields): ServiceFacts {
  const each = <Kind>(field: string, make: (element: Fields) => Kind) =>
    new Map((fields[field] as Fields[]).map((element) => [textOf(element.name), make(element)]));
  return {
    names: namesFrom(fields),
    title: textOf(fields.title),
    actions: each('actions', actionFrom),
    resourceTypes: each('resourceTypes', resourceTypeFrom),
    conditionKeys: each('conditionKeys', conditionKeyFrom),
  };
}

function actionFrom(fields: Fields): ActionFacts {
  const action: ActionFacts = {
    ...elementFrom(fields),
    accessLevel: textOf(fields.accessLevel),
    description: optionalText(fields.description),
    types: new Map(),
    conditionKeys: new Map(),
    dependentActions: new Map(),
  };
  for (const entry of fields.resources as Fields[]) addEntry(action, entry);
  return action;
}

function addEntry(action: ActionFacts, entry: Fields): void {
  const place = textOf(entry.resourceType);
  if (place !== '') action.types.set(place, entry.required === true);
  for (const field of ['conditionKeys', 'dependentActions'] as const) {
    const names = entry[field] as string[];
    if (names.length > 0) action[field].set(place, names);
  }
}

function resourceTypeFrom(fields: Fields): ResourceTypeFacts {
  return {
    ...elementFrom(fields),
    arnFormats: new Map(
      (fields.arnFormats as Fields[]).map(({ text, parameters }) => [
        textOf(text),
        [...(parameters as string[])],
      ]),
    ),
    conditionKeys: [...(fields.conditionKeys as string[])],
  };
}

function conditionKeyFrom(fields: Fields): ConditionKeyFacts {
  return {
    ...elementFrom(fields),
    type: optionalText(fields.type),
    description: optionalText(fields.description),
  };
}

function elementFrom(fields: Fields): ElementFacts {
  return { names: namesFrom(fields), removed: optionalText(fields.removed) };
}

function namesFrom(fields: Fields) {
  return {
    identifier: textOf(fields.identifier),
    camelIdentifier: textOf(fields.camelIdentifier),
  };
}

function optionalText(fact: Fact | undefined): string | undefined {
  return fact === undefined ? undefined : textOf(fact);
}

function textOf(fact: Fact | undefined): string {
  if (typeof fact !== 'string') throw new Error(`${JSON.stringify(fact)} is no text`);
  return fact;
}

function required<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('a change of something that is not there');
  return value;
}
