import { transformSync } from 'esbuild';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arnParametersName,
  exportNames,
  typesWithArn,
  variableNames,
} from '../../../generator/emit/typescript/names.js';
import type { ConditionKey } from '../../../generator/model/catalog.js';
import { catalogOf, fixture } from './compile.js';

const [service] = catalogOf(fixture('traps/iam.trap-service.md')).services;
if (service === undefined) throw new Error('The fixture has a service');

/** A key whose variable parts have these names. */
function keyOf(...names: string[]): ConditionKey {
  const [key] = service?.conditionKeys ?? [];
  if (key === undefined) throw new Error('The fixture has a condition key');
  return { ...key, parts: names.map((name) => ({ kind: 'variable', name })) };
}

describe('exportNames', () => {
  it('starts with the identifier of the prefix', () => {
    expect(exportNames(service)).toEqual({
      action: 'TrapServiceAction',
      actionName: 'TrapServiceActionName',
      resourceType: 'TrapServiceResourceType',
      conditionKey: 'TrapServiceConditionKey',
      condition: 'TrapServiceCondition',
      arn: 'TrapServiceArn',
      metadata: 'trapServiceMetadata',
    });
  });
});

describe('typesWithArn', () => {
  it('leaves out types that are known by name only', () => {
    const names = typesWithArn(service).map(({ name }) => name);
    expect(names).toContain('loadbalancer/app/');
    expect(names).not.toContain('unnamed');
    expect(names).toHaveLength(service.resourceTypes.length - 1);
  });

  it('gives every type a name for its parameters', () => {
    const names = typesWithArn(service).map((type) => arnParametersName(service, type));
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('TrapServiceFunctionArnParameters');
  });
});

describe('variableNames', () => {
  it.each([
    [['TagKey'], ['tagKey']],
    [
      ['A', 'a', 'A'],
      ['a', 'a2', 'a3'],
    ],
    [
      ['A3', 'A', 'A', 'A2'],
      ['a3', 'a', 'a2', 'a22'],
    ],
    [
      ['Class', 'Class'],
      ['classValue', 'classValue2'],
    ],
    [
      ['ConditionKey', 'Arguments'],
      ['conditionKey', 'argumentsValue'],
    ],
    [[], []],
  ])('calls %j %j', (names, expected) => {
    expect(variableNames(keyOf(...names))).toEqual(expected);
  });

  const reserved =
    'class function new delete default import enum await yield let static eval arguments undefined';
  const placeholder = fc.oneof(
    fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,8}$/),
    fc.constantFrom('a', 'A', 'a2', 'A2', 'classValue', ...reserved.split(' ')),
  );

  it('are parameters that a function can have, for any placeholders', () => {
    fc.assert(
      fc.property(fc.array(placeholder, { minLength: 1, maxLength: 5 }), (placeholders) => {
        const names = variableNames(keyOf(...placeholders));
        expect(new Set(names).size).toBe(placeholders.length);
        const source = `export const value = { key(${names.join()}) { return [${names.join()}] } };`;
        expect(transformSync(source, { loader: 'ts', logLevel: 'silent' }).warnings).toEqual([]);
      }),
    );
  });
});
