import type { CatalogIndex } from '../judge-context.js';
import type { Subject } from '../change.js';
import { quote, subjectStart, subjectText } from '../describe.js';
import { rewritingOfArn } from '../rewriting.js';
import { placeholdersOf } from '../arn-text.js';
import { defineKind } from './define.js';
import { source, value } from './effects.js';

/** An ARN format: its text, and the names of its parameters in order. */
export interface ArnFormatFact {
  readonly text: string;
  readonly parameters: readonly string[];
  readonly [field: string]: string | readonly string[];
}

const subjects = ['resource type'] as const;
const sameArns = 'The ARNs, and so what policies match, stay the same.';

/** Changes of the ARN formats of resource types. */
export const arnFormatKinds = {
  'arn-format-changed': defineKind<ArnFormatFact>({
    mirror: 'arn-format-changed',
    meaning: 'The ARNs of a resource type have another form.',
    subjects,
    message: ({ subject, before, after }) =>
      `ARN format of ${subjectText(subject)} is ${quote(after.text)} instead of ${quote(before.text)}`,
    cases: [
      {
        when: 'it has other parameters',
        applies: ({ before, after }) => !sameParameters(before, after),
        source: source.parameters,
        value: value.arn,
        permission: 'mixed',
        reason: otherArns,
      },
      {
        when: 'otherwise',
        source: source.none,
        value: value.arn,
        permission: 'mixed',
        reason: otherArns,
      },
    ],
    rewriting: ({ before, after }) =>
      `In the ARN format, ${rewritingOfArn(before.text, after.text)}`,
  }),
  'arn-placeholder-renamed': defineKind<ArnFormatFact>({
    mirror: 'arn-placeholder-renamed',
    meaning: 'A placeholder of an ARN format has another name; the ARNs are the same.',
    subjects,
    message: ({ subject, before, after }) =>
      `In the ARN format of ${subjectText(subject)}, ${renames(before, after)}: ${quote(after.text)}`,
    cases: [
      {
        when: 'its parameter is renamed with it',
        applies: ({ before, after }) => !sameParameters(before, after),
        source: source.parameters,
        value: value.none,
        permission: 'none',
        reason: sameArns,
      },
      {
        when: 'its position names the parameter',
        source: source.none,
        value: value.none,
        permission: 'none',
        reason: sameArns,
      },
    ],
    rewriting: ({ before, after }) => `In the ARN format, ${renames(before, after)}`,
  }),
  'arn-format-added': defineKind<undefined, ArnFormatFact>({
    mirror: 'arn-format-removed',
    meaning: 'The ARNs of a resource type have one more form.',
    subjects,
    message: ({ subject, after }) =>
      `${subjectStart(subject)} gains the ARN format ${quote(after.text)}`,
    cases: [
      {
        when: 'it is the first one of the type',
        applies: ({ subject }, { before }) => hasNoFormats(subject, before),
        source: source.helperAdded,
        value: value.none,
        permission: 'none',
        reason: 'The spec knew no ARN of the type before.',
      },
      {
        when: 'otherwise',
        source: source.alternatives,
        value: value.none,
        permission: 'widening',
        reason: 'Statements with ARNs of this form now match resources of the type.',
      },
    ],
  }),
  'arn-format-removed': defineKind<ArnFormatFact, undefined>({
    mirror: 'arn-format-added',
    meaning: 'The ARNs of a resource type have one form less.',
    subjects,
    message: ({ subject, before }) =>
      `${subjectStart(subject)} loses the ARN format ${quote(before.text)}`,
    cases: [
      {
        when: 'it was the last one of the type',
        applies: ({ subject }, { after }) => hasNoFormats(subject, after),
        source: source.helperRemoved,
        value: value.none,
        permission: 'none',
        reason: 'The spec knows no ARN of the type any more.',
      },
      {
        when: 'otherwise',
        source: source.alternatives,
        value: value.none,
        permission: 'narrowing',
        reason: 'Statements with ARNs of this form no longer match resources of the type.',
      },
    ],
  }),
};

function otherArns({ before, after }: { before: ArnFormatFact; after: ArnFormatFact }): string {
  return `Statements with ARNs like ${quote(before.text)} no longer match; those like ${quote(after.text)} now do.`;
}

/** Parameters are members of an object, so their order does not matter. */
function sameParameters(before: ArnFormatFact, after: ArnFormatFact): boolean {
  const sorted = (fact: ArnFormatFact) => [...fact.parameters].sort().join(' ');
  return sorted(before) === sorted(after);
}

function renames(before: ArnFormatFact, after: ArnFormatFact): string {
  const current = placeholdersOf(after.text);
  return placeholdersOf(before.text)
    .map((old, index) => [old, current[index] ?? ''] as const)
    .filter(([old, name]) => old !== name)
    .map(([old, name]) => `placeholder ${quote(`\${${old}}`)} became ${quote(`\${${name}}`)}`)
    .join(', ');
}

function hasNoFormats(subject: Subject, index: CatalogIndex): boolean {
  return (index.resourceType(subject)?.arnFormats.length ?? 0) === 0;
}
