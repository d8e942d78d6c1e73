import { describe, expect, it } from 'vitest';
import { findChanges } from '../../generator/diff/find-changes.js';
import { similarity } from '../../generator/diff/similarity.js';
import type { Catalog } from '../../generator/model/catalog.js';
import { action, box, catalog, conditionKey, resourceType, service } from './models.js';

function hints(before: Catalog, after: Catalog): Record<string, string> {
  return Object.fromEntries(
    findChanges(before, after).flatMap(({ subject, renameHint }) =>
      renameHint === undefined ? [] : [[subject.name, renameHint]],
    ),
  );
}

describe('rename hints', () => {
  it('name an added action with a similar name and the same facts', () => {
    const before = box({ actions: [action('ListAgentRuns'), action('GetZone')] });
    const after = box({ actions: [action('ListAgentRunsV2'), action('ListColours')] });
    expect(hints(before, after)).toEqual({ ListAgentRuns: 'ListAgentRunsV2' });
  });

  it('stand beside an action that is only marked as removed', () => {
    const before = box({ actions: [action('ListAgentRuns')] });
    const after = box({
      actions: [action('ListAgentRuns', { removed: '1.0.0' }), action('ListAgentRunsV2')],
    });
    expect(hints(before, after)).toEqual({ ListAgentRuns: 'ListAgentRunsV2' });
  });

  it('need the same verb and the same access level', () => {
    const before = box({ actions: [action('CreateLargeBoxes'), action('GetLargeCrates')] });
    const after = box({
      actions: [action('DeleteLargeBoxes'), action('GetLargeCrate', { accessLevel: 'Write' })],
    });
    expect(hints(before, after)).toEqual({});
  });

  it('give each added element to the most similar one only', () => {
    const before = box({ actions: [action('ListAgentRuns'), action('ListAgentRunTypes')] });
    const after = box({ actions: [action('ListAgentRunTypesV2')] });
    expect(hints(before, after)).toEqual({ ListAgentRunTypes: 'ListAgentRunTypesV2' });
  });

  it('decide between equals by name', () => {
    const before = box({ actions: [action('ListLargeBoxes')] });
    const after = box({ actions: [action('ListLargeBoxesB'), action('ListLargeBoxesA')] });
    expect(hints(before, after)).toEqual({ ListLargeBoxes: 'ListLargeBoxesA' });
  });

  it('name resource types of the same ARNs and condition keys of the same type', () => {
    const before = box({
      resourceTypes: [resourceType('AgentSpaceResource', ['arn:${Partition}:box:::space/${Id}'])],
      conditionKeys: [
        conditionKey('box:ZoneOfOrigin', { type: 'String' }),
        conditionKey('box:Weight', { type: 'Numeric' }),
      ],
    });
    const after = box({
      resourceTypes: [
        resourceType('agentspace', ['arn:${Partition}:box:::space/${SpaceId}']),
        resourceType('AgentSpaceResources', ['arn:${Partition}:box:::spaces/${Id}']),
      ],
      conditionKeys: [
        conditionKey('box:OriginZone', { type: 'String' }),
        conditionKey('box:Weights', { type: 'String' }),
      ],
    });
    expect(hints(before, after)).toEqual({
      AgentSpaceResource: 'agentspace',
      'box:ZoneOfOrigin': 'box:OriginZone',
    });
  });

  it('name a service that shares most actions, never one in another service', () => {
    const actions = ['A', 'B', 'C', 'D', 'E', 'F'].map((name) => action(`Move${name}`));
    const before = catalog(service('old-box', { actions }), service('other'));
    const after = catalog(
      service('new-box', { actions }),
      service('other', { actions: [action('MoveAll')] }),
      service('small', { actions: actions.slice(0, 4) }),
    );
    expect(hints(before, after)).toEqual({ 'old-box': 'new-box' });
  });
});

describe('similarity', () => {
  it.each([
    ['AgentSpace', 'AgentSpace', 1],
    ['ListBoxes', 'BoxesList', 1],
    ['colour', 'color', 5 / 6],
    ['Box', 'Crate', 0],
    ['ab', 'ba', 0],
  ])('of %s and %s is %d', (left, right, expected) => {
    expect(similarity(left, right)).toBeCloseTo(expected);
    expect(similarity(right, left)).toBeCloseTo(expected);
  });
});
