import type { Element } from '../../model/catalog.js';
import { withoutCosmetics } from '../cosmetic.js';
import type { ComparedField, FieldTable } from './field-table.js';
import type { Report } from './report.js';

interface Identified {
  readonly identifier: string;
  readonly camelIdentifier: string;
}

/** `identifier` and `camelIdentifier`: one change for both. */
export const identifierFields = {
  identifier: {
    fact: ({ identifier }: Identified) => identifier,
    compare: (before: Identified, after: Identified, report: Report) => {
      const same =
        before.identifier === after.identifier && before.camelIdentifier === after.camelIdentifier;
      if (!same) report('identifier-changed', identifiersOf(before), identifiersOf(after));
    },
  },
  camelIdentifier: {
    fact: ({ camelIdentifier }: Identified) => camelIdentifier,
    compare: () => {
      // Told together with `identifier`.
    },
  },
} as const;

function identifiersOf({ identifier, camelIdentifier }: Identified) {
  return { identifier, camelIdentifier };
}

/** The fields that every element has. */
export function elementFields(kind: 'action' | 'resource-type' | 'condition-key') {
  return {
    name: 'identity',
    ...identifierFields,
    span: 'ignored',
    removed: {
      fact: ({ removed }) => removed,
      compare: ({ removed: before }, { removed: after }, report) => {
        if (before === after) return;
        if (before === undefined) report(`${kind}-deprecated`, undefined, after ?? '');
        else if (after === undefined) report(`${kind}-undeleted`, before, undefined);
        else report('removed-version-changed', before, after);
      },
    },
  } as const satisfies FieldTable<Element>;
}

interface Described {
  readonly description?: string;
}

/** A description; changes of form are told apart from changes of meaning. */
export const descriptionField: ComparedField<Described, Described> = {
  fact: ({ description }) => description,
  compare: ({ description: before }, { description: after }, report) => {
    if (before === after) return;
    const cosmetic = withoutCosmetics(before ?? '') === withoutCosmetics(after ?? '');
    report(cosmetic ? 'description-reworded' : 'description-changed', before, after);
  },
};
