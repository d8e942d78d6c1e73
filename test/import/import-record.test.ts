import { describe, expect, it } from 'vitest';
import {
  type ImportRecord,
  parseImportRecords,
  printImportRecords,
} from '../../generator/import/import-record.js';
import { groupLosses } from '../../generator/import/losses.js';
import { recordImport } from '../../generator/import/record-import.js';
import type { UpstreamCatalog, UpstreamService } from '../../generator/import/upstream.js';
import { conditionKey, manyActions, resourceType, service } from './facts.js';

function upstreamService(prefix: string, actions: number): UpstreamService {
  const types = [resourceType('t', { arnFormats: [{ text: 'arn:1' }, { text: 'arn:2' }] })];
  const facts = service(prefix, {
    actions: manyActions(actions),
    resourceTypes: types,
    conditionKeys: [conditionKey('x:A')],
  });
  return { facts, losses: [{ what: 'field `a`', place: prefix }], problems: [] };
}

function upstream(version = '1.0.0'): UpstreamCatalog {
  const services = ['a', 'b', 'c'].map((prefix, index) => upstreamService(prefix, index + 1));
  return {
    source: 'upstream',
    version,
    services: new Map(services.map((entry) => [entry.facts.prefix, entry])),
  };
}

const none = { prefixes: [], keptFields: [] };
const whole: ImportRecord = {
  source: 'upstream',
  version: '1.0.0',
  services: 3,
  actions: 6,
  resourceTypes: 3,
  arnFormats: 6,
  conditionKeys: 3,
  losses: [{ what: 'field `a`', count: 3, examples: ['a', 'b', 'c'] }],
};

describe('recordImport', () => {
  it('counts what upstream has', () => {
    expect(recordImport([], upstream(), none)).toEqual([whole]);
  });

  it('adds imports of single services up, and lets one of all services replace them', () => {
    const first = recordImport([], upstream(), { ...none, prefixes: ['c'] });
    expect(first).toMatchObject([{ partial: ['c'], services: 1, actions: 3 }]);
    const second = recordImport(first, upstream(), { ...none, prefixes: ['a'] });
    expect(second).toMatchObject([{ partial: ['a', 'c'], services: 2, actions: 4 }]);
    expect(recordImport(second, upstream(), none)).toEqual([whole]);
    expect(recordImport([whole], upstream(), { ...none, prefixes: ['a'] })).toEqual([whole]);
  });

  it('has one entry a version, in the order of the first imports', () => {
    const two = recordImport([whole], upstream('2.0.0'), none);
    expect(two.map(({ version }) => version)).toEqual(['1.0.0', '2.0.0']);
    expect(recordImport(two, upstream('1.0.0'), none)).toEqual(two);
  });

  it('keeps on record what was accepted and which fields upstream lacks', () => {
    const accepted = { reason: 'AWS retired it', findings: ['f1'] };
    const keptFields = ['dependent actions of actions'] as const;
    const first = recordImport([], upstream(), {
      ...none,
      keptFields,
      acceptedMassChange: accepted,
    });
    expect(first).toEqual([{ ...whole, keptFields, acceptedMassChange: accepted }]);
    expect(recordImport(first, upstream(), none)).toEqual(first);
    const again = { reason: 'and that', findings: ['f0', 'f1'] };
    const [joined] = recordImport(first, upstream(), { ...none, acceptedMassChange: again });
    expect(joined?.acceptedMassChange).toEqual({
      reason: 'AWS retired it; and that',
      findings: ['f0', 'f1'],
    });
  });
});

describe('import records as text', () => {
  it('reads back what it prints', () => {
    const records = recordImport([], upstream(), {
      prefixes: ['a'],
      keptFields: ['condition keys of actions'],
      acceptedMassChange: { reason: 'r', findings: ['f'] },
    });
    const text = printImportRecords(records);
    expect(text.startsWith('{\n  "imports": [\n')).toBe(true);
    expect(text.endsWith('}\n')).toBe(true);
    expect(parseImportRecords(text)).toEqual(records);
    expect(parseImportRecords(printImportRecords([]))).toEqual([]);
  });

  it.each([
    'no JSON',
    '[]',
    '{}',
    '{ "imports": {} }',
    '{ "imports": [null] }',
    JSON.stringify({ imports: [{ ...whole, version: 1 }] }),
    JSON.stringify({ imports: [{ ...whole, actions: 'many' }] }),
    JSON.stringify({ imports: [{ ...whole, partial: [1] }] }),
    JSON.stringify({ imports: [{ ...whole, losses: undefined }] }),
    JSON.stringify({ imports: [{ ...whole, acceptedMassChange: { reason: 'r' } }] }),
  ])('does not take %s for records', (text) => {
    expect(parseImportRecords(text)).toBeUndefined();
  });
});

describe('groupLosses', () => {
  it('counts losses of one sort and names ten', () => {
    const losses = 'lkjihgfedcba'.split(/(?=.)/).map((place) => ({ what: 'z', place }));
    expect(groupLosses([...losses, { what: 'y', place: 'p' }])).toEqual([
      { what: 'y', count: 1, examples: ['p'] },
      { what: 'z', count: 12, examples: 'abcdefghij'.split(/(?=.)/) },
    ]);
  });
});
