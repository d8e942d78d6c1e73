import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ExistingSpec, ImportRequest } from '../../generator/import/import-plan.js';
import { type ImportRecord, parseImportRecords } from '../../generator/import/import-record.js';
import { planImport } from '../../generator/import/plan-import.js';
import { printSpec } from '../../generator/import/print-spec.js';
import type { UpstreamCatalog } from '../../generator/import/upstream.js';
import type { ServiceFacts } from '../../generator/model/facts.js';
import { action, entry, manyActions, service } from './facts.js';

const skeleton = readFileSync('templates/spec/preamble.txt', 'utf8');

function upstreamOf(version: string, ...services: ServiceFacts[]): UpstreamCatalog {
  const entries = services.map((facts) => ({ facts, losses: [], problems: [] }));
  return {
    source: 'upstream',
    version,
    services: new Map(entries.map((found) => [found.facts.prefix, found])),
  };
}

function existingOf(...services: ServiceFacts[]): Map<string, ExistingSpec> {
  return new Map(
    services.map((facts) => {
      const preamble = `# ${facts.title}\n- prefix: ${facts.prefix}\n\n`;
      const text = printSpec(preamble, facts);
      const name = `note-${facts.prefix}.md`;
      return [facts.prefix, { name, preamble, text, facts, sources: ['upstream'] }];
    }),
  );
}

function plan(request: Partial<ImportRequest>) {
  return planImport({
    upstream: upstreamOf('2.0.0'),
    existing: new Map(),
    prefixes: [],
    keep: true,
    records: [],
    skeleton,
    ...request,
  });
}

const dependent = action('Run', { resources: [entry('', { dependentActions: ['iam:PassRole'] })] });
const field = 'dependent actions of actions';

/** What the next import finds. */
function afterwards(made: ReturnType<typeof plan>) {
  return {
    existing: existingOf(...made.specs.map(({ after }) => after)),
    records: parseImportRecords(made.recordText) ?? [],
  };
}

describe('planImport', () => {
  it('leaves a spec alone that people wrote for a service of their own', () => {
    const own = [...existingOf(service('own', { actions: [action('Run')] }))].map(
      ([prefix, spec]) => [prefix, { ...spec, sources: [] }] as const,
    );
    const existing = new Map([...existingOf(service('a')), ...own]);
    const made = plan({ upstream: upstreamOf('2.0.0', service('a')), existing });
    expect(made.specs.map(({ after }) => after.prefix)).toEqual(['a']);
    expect(made.unrelated).toEqual(['own']);
    expect(made.implausible).toEqual([]);
  });

  it('names a new spec by its prefix, and keeps the name and preamble of an existing one', () => {
    const upstream = upstreamOf('2.0.0', service('a'), service('b'));
    const existing = existingOf(service('b', { title: 'B of old' }));
    const { specs, titleDifferences } = plan({ upstream, existing });
    expect(specs.map(({ name }) => name)).toEqual(['iam.a.md', 'note-b.md']);
    expect(specs[0]?.text).toContain('# Amazon a\n- prefix: a\n');
    expect(specs[1]?.text).toBe(existing.get('b')?.text);
    expect(titleDifferences).toEqual([{ prefix: 'b', existing: 'B of old', upstream: 'Amazon b' }]);
  });

  it('touches only the services that are asked for', () => {
    const upstream = upstreamOf('2.0.0', service('a'), service('b'));
    const { specs, recordText } = plan({
      upstream,
      prefixes: ['b'],
      existing: existingOf(service('z')),
    });
    expect(specs.map(({ name }) => name)).toEqual(['iam.b.md']);
    expect(parseImportRecords(recordText)).toMatchObject([{ partial: ['b'], services: 1 }]);
  });

  it('marks a service that upstream lacks when all are imported, unless nothing is kept', () => {
    const existing = existingOf(service('gone', { actions: [action('A')] }));
    const [spec] = plan({ existing }).specs;
    expect(spec?.after.actions).toEqual([action('A', { removed: '2.0.0' })]);
    expect(plan({ existing, keep: false }).specs).toEqual([]);
  });

  it('keeps a field that upstream empties everywhere, reports it once, and is stable afterwards', () => {
    const existing = existingOf(service('x', { actions: [dependent] }));
    const upstream = upstreamOf('2.0.0', service('x', { actions: [action('Run')] }));
    const first = plan({ upstream, existing, acceptReason: 'the source dropped it' });
    expect(first.keptFields).toEqual([field]);
    expect(first.implausible).toEqual([`Upstream has emptied a whole field: ${field}`]);
    expect(first.specs[0]?.after.actions).toEqual([dependent]);
    const second = plan({ upstream, ...afterwards(first) });
    expect(second.implausible).toEqual([]);
    expect(second.recordText).toBe(first.recordText);
    const next = plan({ upstream: { ...upstream, version: '3.0.0' }, ...afterwards(first) });
    expect(next.implausible).toEqual([]);
    expect(next.keptFields).toEqual([field]);
  });

  it('decides what is empty over all of upstream, also when some services are imported', () => {
    const existing = existingOf(service('x', { actions: [dependent] }));
    const bare = service('x', { actions: [action('Run')] });
    const elsewhere = service('y', { actions: [dependent] });
    const { keptFields, specs } = plan({
      upstream: upstreamOf('2.0.0', bare, elsewhere),
      existing,
      prefixes: ['x'],
    });
    expect(keptFields).toEqual([]);
    expect(specs[0]?.after.actions).toEqual([action('Run')]);
    const empty = plan({ upstream: upstreamOf('2.0.0', bare), existing, prefixes: ['x'] });
    expect(empty.keptFields).toEqual([field]);
  });

  it('remembers an emptied field through imports of single services', () => {
    const existing = existingOf(service('x', { actions: [dependent] }));
    const counts = { services: 1, actions: 1, resourceTypes: 0, arnFormats: 0, conditionKeys: 0 };
    const base = { source: 'upstream', ...counts, losses: [] };
    const records: ImportRecord[] = [
      { ...base, version: '1.0.0', keptFields: [field] },
      { ...base, version: '1.1.0', partial: ['y'] },
    ];
    const upstream = upstreamOf('2.0.0', service('x', { actions: [action('Run')] }));
    expect(plan({ upstream, existing, records }).implausible).toEqual([]);
    const filled: ImportRecord[] = [...records, { ...base, version: '1.2.0' }];
    expect(plan({ upstream, existing, records: filled }).implausible).toHaveLength(1);
    expect(plan({ upstream, existing, records, keep: false }).implausible).toHaveLength(1);
  });

  it('records why a mass change was accepted', () => {
    const existing = existingOf(service('x', { actions: manyActions(20) }));
    const upstream = upstreamOf('2.0.0', service('x', { actions: manyActions(10) }));
    const { recordText, implausible } = plan({ upstream, existing, acceptReason: 'AWS said so' });
    expect(parseImportRecords(recordText)?.[0]?.acceptedMassChange).toEqual({
      reason: 'AWS said so',
      findings: implausible,
    });
    expect(implausible).toHaveLength(2);
    const plausible = plan({ upstream, acceptReason: 'not needed' });
    expect(plausible.recordText).not.toContain('acceptedMassChange');
  });

  it('hands on problems and losses of the services that are imported', () => {
    const broken = {
      facts: service('b'),
      losses: [{ what: 'w', place: 'b' }],
      problems: ['b: broken'],
    };
    const upstream = upstreamOf('2.0.0', service('a'));
    const both = { ...upstream, services: new Map([...upstream.services, ['b', broken]]) };
    expect(plan({ upstream: both })).toMatchObject({
      problems: ['b: broken'],
      losses: [{ what: 'w', count: 1, examples: ['b'] }],
    });
    expect(plan({ upstream: both, prefixes: ['a'] })).toMatchObject({ problems: [], losses: [] });
  });
});
