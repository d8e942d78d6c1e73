import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diff } from '../../../generator/diff/change.js';
import { diffSchema, formatDiffJson } from '../../../generator/diff/report/json.js';
import {
  anyText,
  change,
  deceptive,
  diffOf,
  hostileDiff,
  sampleDiff,
  sources,
} from './fixtures.js';
import { validator } from './validator.js';

interface Report {
  readonly before: string;
  readonly summary: Record<string, unknown>;
  readonly uniform: readonly Record<string, unknown>[];
  readonly changes: readonly Record<string, unknown>[];
}

function report(diff: Diff): Report {
  return JSON.parse(formatDiffJson(diff, sources)) as Report;
}

const schema = JSON.parse(
  readFileSync(new URL('../../../templates/schemas/diff.schema.json', import.meta.url), 'utf8'),
) as Record<string, unknown>;
const errorsOf = await validator(schema, true);

describe('the JSON report', () => {
  it('has everything of a change, its place and its state', () => {
    const diff = sampleDiff();
    const { changes } = report(diff);
    expect(changes[0]).toEqual({
      kind: 'action-removed',
      subject: { service: 's3', kind: 'action', name: 'GetObject' },
      judgement: diff.changes[0]?.judgement,
      message: 'Action `s3:GetObject` is gone',
      renameHint: 'GetObjectV2',
      path: 'seeds/iam.s3.md',
      side: 'before',
      line: 3,
      column: 1,
      fingerprint: diff.changes[0]?.fingerprint,
      accepted: null,
    });
    expect(changes[1]).toMatchObject({ accepted: { reason: 'Nobody used it' } });
    expect(changes[2]).toMatchObject({ before: 'Read', after: 'Write', side: 'after' });
  });

  it('lists the changes of a rewriting among the others, with its fingerprint', () => {
    const diff = sampleDiff();
    const { uniform, changes } = report(diff);
    const [group] = uniform;
    expect(group).toMatchObject({ kind: 'access-level-changed', count: 2, accepted: null });
    expect(changes).toHaveLength(7);
    expect(changes.filter((entry) => entry.uniform === group?.fingerprint)).toHaveLength(2);
  });

  it('sums up', () => {
    expect(report(sampleDiff()).summary).toEqual({
      total: 7,
      accepted: 1,
      widening: 3,
      narrowing: 2,
      mixed: 1,
      levels: {
        breaking: { total: 2, accepted: 1, widening: 0, narrowing: 2, mixed: 0 },
        dangerous: { total: 3, accepted: 0, widening: 2, narrowing: 0, mixed: 1 },
        safe: { total: 1, accepted: 0, widening: 1, narrowing: 0, mixed: 0 },
        documentation: { total: 1, accepted: 0, widening: 0, narrowing: 0, mixed: 0 },
      },
    });
  });

  it('tells a fact that is null from one that is not there', () => {
    const { changes } = report(diffOf([change({ before: null })]));
    expect(changes[0]).toHaveProperty('before', null);
    expect(changes[0]).not.toHaveProperty('after');
  });

  it('reads back every text as it was, and shows none that deceives', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const printed = formatDiffJson(hostileDiff(text), sources);
        expect(printed.replace(/\n/g, '')).not.toMatch(deceptive);
        const { before, changes } = JSON.parse(printed) as Report;
        expect(before).toBe(text);
        expect(changes.every((entry) => entry.message === text)).toBe(true);
      }),
    );
  });
});

describe.skipIf(!errorsOf)('the published schema of the JSON report', () => {
  it('names the version that reports name', () => {
    expect(schema.$id).toBe(diffSchema);
  });

  it('takes every report', () => {
    expect(errorsOf?.(report(sampleDiff()))).toEqual([]);
    expect(errorsOf?.(report(diffOf([])))).toEqual([]);
    fc.assert(
      fc.property(anyText, (text) => {
        expect(errorsOf?.(report(hostileDiff(text)))).toEqual([]);
      }),
    );
  });

  it.each([
    ['an unknown field', (entry: Record<string, unknown>) => ({ ...entry, extra: 1 })],
    ['a line 0', (entry: Record<string, unknown>) => ({ ...entry, line: 0 })],
    ['no fingerprint', (entry: Record<string, unknown>) => ({ ...entry, fingerprint: undefined })],
    ['a kind in capitals', (entry: Record<string, unknown>) => ({ ...entry, kind: 'Action' })],
  ])('refuses a change with %s', (_, broken) => {
    const whole = report(sampleDiff());
    const changes = whole.changes.map((entry) => broken(entry));
    const read: unknown = JSON.parse(JSON.stringify({ ...whole, changes }));
    expect(errorsOf?.(read)).not.toEqual([]);
  });
});
