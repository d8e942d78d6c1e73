import fc from 'fast-check';
import { nameRules } from '../../../generator/analyze/names/valid-names.js';
import { printSpec } from '../../../generator/import/print-spec.js';
import { accessLevels, conditionKeyTypes } from '../../../generator/model/catalog.js';
import type { ServiceFacts } from '../../../generator/model/facts.js';
import type { ReadableInput } from '../../../generator/pipeline.js';
import { anyText } from './arbitraries.js';

/** Text that a spec can hold in one line. */
const line = anyText
  .map((text) => text.replace(/[\r\n]+/g, ' ').trim())
  .filter((text) => !/^(?:#|-|$)/.test(text));

/** Names that the rules allow and that mean something to JavaScript, TypeScript or the output. */
const nasty = (...names: string[]): fc.Arbitrary<string> => fc.constantFrom(...names);

const action = fc.oneof(
  fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,8}(-[A-Za-z0-9]{1,5})?$/),
  nasty('Constructor', 'prototype', 'ToString', 'then', 'class', 'default'),
  nasty('enum', 'Object', 'String', 'undefined', 'null', 'true', 'proto', 'x'.repeat(128)),
);

const resourceType = fc.oneof(
  fc.stringMatching(/^[A-Za-z][A-Za-z0-9 ._/-]{0,8}[A-Za-z0-9/_]$/),
  nasty('function', 'import', 'constructor', 'prototype', 'toString', 'length', 'name', 'proto'),
  nasty('a__proto__', 'get', 'set', 'async', 'apply', 'call', 'index', 'arn', 'y'.repeat(128)),
);

const placeholder = fc.oneof(
  fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,6}$/),
  nasty('Class', 'Function', 'ConditionKey', 'Arguments', 'Constructor', 'Undefined', 'Key2'),
  nasty('AIAgentId', 'UUID', 'Partition', 'Region', 'Account', `Z${'z'.repeat(79)}`),
);

const piece = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9._-]{1,6}$/),
  placeholder.map((name) => `\${${name}}`),
  nasty('*', '{x}', '+', '__proto__', 'constructor', "'".replace("'", '~'), 'z'.repeat(60)),
);

const arnFormat = fc
  .tuple(
    fc.constant('${Partition}'),
    fc.oneof(fc.stringMatching(/^[a-z]{1,6}$/), nasty('__proto__', '${Vendor}', 'constructor')),
    nasty('${Region}', '', '*', 'us-west-2'),
    nasty('${Account}', '', 'aws', '${ManagementAccountId}'),
    fc.array(fc.tuple(piece, nasty('', '/', ':', '-')), { minLength: 1, maxLength: 4 }),
  )
  .map(
    (parts) =>
      `arn:${parts.map((part) => (Array.isArray(part) ? part.flat() : [part]).join('')).join(':')}`,
  );

const conditionKey = fc
  .tuple(
    nasty('aws', 'x', 'saml', 'agent.${Domain}.dev', 'accounts.google.com'),
    fc.array(
      fc.oneof(
        fc.stringMatching(/^[A-Za-z0-9._-]{1,6}$/),
        placeholder.map((name) => `\${${name}}`),
        placeholder.map((name) => `<${name}>`),
        nasty('/tag-key', '/', ':PCR0', 'constructor', 'k'.repeat(60)),
      ),
      { minLength: 1, maxLength: 4 },
    ),
  )
  .map(([prefix, parts]) => `${prefix}:${parts.join('')}`);

const prefix = fc.oneof(
  fc.stringMatching(/^[a-z][a-z0-9]{0,6}(-[a-z0-9]{1,4})?$/),
  nasty('constructor', 'arn', 'services', 'index', 'condition', 'metadata', 'p'.repeat(63)),
);

const removed = fc.option(fc.stringMatching(nameRules.version.pattern, { maxLength: 12 }), {
  nil: undefined,
});

/** A spec whose names follow the rules, sometimes only just, and whose texts hold anything that fits in a line. */
export const arbitrarySpec: fc.Arbitrary<ReadableInput> = fc
  .record({
    prefix,
    title: line,
    actions: unique(action),
    resourceTypes: unique(resourceType),
    conditionKeys: unique(conditionKey),
    arnFormats: fc.array(fc.uniqueArray(arnFormat, { maxLength: 2 }), {
      minLength: 4,
      maxLength: 4,
    }),
    texts: fc.array(fc.option(line, { nil: undefined }), { minLength: 8, maxLength: 8 }),
    removed: fc.array(removed, { minLength: 4, maxLength: 4 }),
    pick: fc.nat(),
    declares: fc.boolean(),
  })
  .map(({ prefix: servicePrefix, title, ...parts }) => {
    const preamble = `---\nid: x\n---\n# ${title}\n- prefix: ${servicePrefix}\n\n`;
    const text = printSpec(preamble, factsOf(servicePrefix, title, parts));
    return { path: `seeds/iam.${servicePrefix}.md`, text };
  });

interface Parts {
  readonly actions: readonly string[];
  readonly resourceTypes: readonly string[];
  readonly conditionKeys: readonly string[];
  readonly arnFormats: readonly (readonly string[])[];
  readonly texts: readonly (string | undefined)[];
  readonly removed: readonly (string | undefined)[];
  readonly pick: number;
  readonly declares: boolean;
}

function factsOf(servicePrefix: string, title: string, parts: Parts): ServiceFacts {
  const { resourceTypes, conditionKeys, declares, pick } = parts;
  const keys = conditionKeys.filter((_key, index) => (pick >> index) % 2 === 1);
  const entry = (type: string, index: number) => ({
    resourceType: type,
    required: (pick >> index) % 2 === 0,
    conditionKeys: index % 2 === 0 ? keys : [],
    dependentActions: index === 0 ? ['iam:PassRole', `${servicePrefix}:Other`] : [],
  });
  return {
    prefix: servicePrefix,
    title,
    declaresResources: declares,
    declaresConditions: declares,
    actions: parts.actions.map((name, index) => ({
      name,
      accessLevel: accessLevels[(pick + index) % accessLevels.length] ?? 'Read',
      resources: [
        ...(index % 2 === 0 ? [''] : []),
        ...resourceTypes,
        ...(index % 2 === 0 ? [] : ['']),
      ].map(entry),
      ...described(parts, index),
    })),
    resourceTypes: resourceTypes.map((name, index) => ({
      name,
      arnFormats: (parts.arnFormats[index] ?? []).map((text) => ({ text })),
      conditionKeys: index % 2 === 0 ? keys : [],
      ...withdrawn(parts, index + 1),
    })),
    conditionKeys: conditionKeys.map((name, index) => ({
      name,
      type: conditionKeyTypes[(pick + index) % conditionKeyTypes.length] ?? 'String',
      ...described(parts, index + 4),
    })),
  };
}

function described(parts: Parts, index: number) {
  const description = parts.texts[index];
  return { ...(description !== undefined && { description }), ...withdrawn(parts, index) };
}

function withdrawn({ removed: versions }: Parts, index: number) {
  const version = versions[index % versions.length];
  return version === undefined ? {} : { removed: version };
}

function unique(names: fc.Arbitrary<string>): fc.Arbitrary<string[]> {
  return fc.uniqueArray(names, { minLength: 1, maxLength: 4 });
}
