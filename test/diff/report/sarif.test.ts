import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diff } from '../../../generator/diff/change.js';
import { changeKinds } from '../../../generator/diff/kinds.js';
import { formatDiffSarif } from '../../../generator/diff/report/sarif/sarif.js';
import { sarifText, sarifUri } from '../../../generator/diff/report/sarif/sarif-text.js';
import {
  anyText,
  deceptive,
  diffOf,
  hostileDiff,
  largeDiff,
  sampleDiff,
  sources,
} from './fixtures.js';
import { validator } from './validator.js';

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
  }[];
  readonly suppressions: readonly object[];
}

interface Run {
  readonly tool: { readonly driver: { readonly name: string; readonly rules: { id: string }[] } };
  readonly invocations: readonly {
    readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[];
  }[];
  readonly results: readonly Result[];
}

interface Log {
  readonly runs: readonly [Run];
}

function log(diff: Diff, limit?: number): Log {
  const options = limit === undefined ? {} : { limit };
  return JSON.parse(formatDiffSarif(diff, sources, options)) as Log;
}

/**
 * The schema as a development package has it (2.1.0-rtm.5). It says draft-04, of which it uses nothing that later drafts
 * read in another way.
 */
function publishedSchema(): object | undefined {
  try {
    const require = createRequire(import.meta.url);
    const path = require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
    const schema = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    return Object.fromEntries(
      Object.entries(schema).filter(([key]) => key !== '$schema' && key !== 'id'),
    );
  } catch {
    console.warn(
      'Skipped: the package @microsoft/jest-sarif is not installed; npm ci installs it.',
    );
    return undefined;
  }
}

const schema = publishedSchema();
const errorsOf = schema && (await validator(schema, false));

describe('the SARIF report', () => {
  it('is one run of iamspec with every kind of change as a rule', () => {
    const { runs } = log(sampleDiff());
    expect(runs).toHaveLength(1);
    expect(runs[0].tool.driver.name).toBe('iamspec');
    const { rules } = runs[0].tool.driver;
    expect(rules.map(({ id }) => id)).toEqual(changeKinds);
    for (const { ruleId, ruleIndex } of runs[0].results) {
      expect(rules[ruleIndex]?.id).toBe(ruleId);
    }
    expect(rules.find(({ id }) => id === 'action-removed')).toEqual({
      id: 'action-removed',
      shortDescription: { text: expect.stringContaining('action') as string },
      defaultConfiguration: { level: 'error' },
    });
    const documentation = rules.find(({ id }) => id === 'service-retitled');
    expect(documentation).toMatchObject({ defaultConfiguration: { level: 'note' } });
  });

  it('maps levels, places, fingerprints and acceptances', () => {
    const diff = sampleDiff();
    const { results } = log(diff).runs[0];
    expect(results.map(({ level }) => level)).toEqual([
      'error',
      'error',
      'warning',
      'warning',
      'warning',
      'note',
      'note',
    ]);
    expect(results[0]).toMatchObject({
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'seeds/iam.s3.md' },
            region: { startLine: 3, startColumn: 1 },
          },
        },
      ],
      partialFingerprints: { 'iamspecChange/v1': diff.changes[0]?.fingerprint },
      suppressions: [],
      properties: { judgement: diff.changes[0]?.judgement, side: 'before' },
    });
    expect(results[1]?.suppressions).toEqual([
      { kind: 'external', status: 'accepted', justification: 'Nobody used it' },
    ]);
  });

  it('cuts at the limit, most severe first, and says so', () => {
    const { results, invocations } = log(largeDiff(30, 3), 4).runs[0];
    expect(results.map(({ level }) => level)).toEqual(['error', 'error', 'error', 'warning']);
    const notes = invocations[0]?.toolExecutionNotifications.map(({ message }) => message.text);
    expect(notes).toEqual([
      '26 more results are left out. All of them: iamspec diff … --output json=diff.json',
    ]);
  });

  it('escapes placeholders and links, and encodes paths', () => {
    expect(sarifText('[a](b) {0} ${Partition} \\ \u202e')).toBe(
      '\\[a\\](b) {{0}} ${{Partition}} \\\\ \\\\u202E',
    );
    expect(sarifUri('seeds/a b:c#d?é.md')).toBe('seeds/a%20b%3Ac%23d%3F%C3%A9.md');
  });

  it('shows no text that deceives, and makes no link, placeholder or foreign address of one', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const printed = formatDiffSarif(hostileDiff(text), sources);
        expect(printed.replace(/\n/g, '')).not.toMatch(deceptive);
        for (const { message, locations } of (JSON.parse(printed) as Log).runs[0].results) {
          expect(message.text.replace(/\\[\\[\]]|\{\{|\}\}/g, '')).not.toMatch(/[\\[\]{}]/);
          const uri = locations[0]?.physicalLocation.artifactLocation.uri ?? '';
          expect(uri).toMatch(/^p(?:[\w.!~*'()/-]|%[0-9A-F]{2})*$/);
        }
      }),
    );
  });
});

describe.skipIf(!errorsOf)('the schema of SARIF 2.1.0', () => {
  it('takes every report', () => {
    expect(errorsOf?.(log(sampleDiff()))).toEqual([]);
    expect(errorsOf?.(log(diffOf([])))).toEqual([]);
    fc.assert(
      fc.property(anyText, (text) => {
        expect(errorsOf?.(log(hostileDiff(text)))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('refuses what is not SARIF', () => {
    expect(errorsOf?.({ ...log(sampleDiff()), version: '2.0.0' })).not.toEqual([]);
  });
});
