import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import type { Diagnostic, Severity } from '../../generator/diagnostics/diagnostic.js';
import { formatLintGithub } from '../../generator/lint/report/github.js';
import { formatLintJson, lintSchema } from '../../generator/lint/report/json.js';
import type { LintReport } from '../../generator/lint/report/lint-report.js';
import { formatLintSarif } from '../../generator/lint/report/sarif.js';
import { formatLintText } from '../../generator/lint/report/text.js';
import { SourceFile } from '../../generator/source/source-file.js';
import { validator } from '../diff/report/validator.js';

const source = new SourceFile('a b/p.json', '{\n  "Action": "s3:Nothing"\n}\n');
const start = source.text.indexOf('"s3');

function finding(
  ruleId: string,
  severity: Severity,
  changes: Partial<Diagnostic> = {},
): Diagnostic {
  const place = source.span(start, start + 12);
  return { ruleId, severity, reason: `A ${ruleId} in \`p\`.`, place, ...changes };
}

function reportOf(findings: readonly Diagnostic[], changes: Partial<LintReport> = {}): LintReport {
  const sources = new Map([[source.path, source]]);
  return { findings, hidden: 0, problems: [], files: 2, policies: 3, sources, ...changes };
}

const sample = reportOf(
  [
    finding('unknown-action', 'error', { help: 'Did you mean `s3:GetObject`?' }),
    finding('duplicate-key', 'warning', {
      related: [{ reason: 'the first one', place: source.span(0, 1) }],
    }),
    finding('redundant-action', 'information'),
  ],
  { problems: [finding('policy-file-syntax', 'error')], hidden: 1 },
);

const deceptive = 'x\u001b[31m\u202e\n::error::[a](b) {0}';
const hostile = reportOf([
  finding('unknown-action', 'error', { reason: deceptive, help: deceptive }),
]);

const schema = JSON.parse(
  readFileSync(new URL('../../templates/schemas/lint.schema.json', import.meta.url), 'utf8'),
) as { readonly $id: string };

const sarifSchema = (): object => {
  const require = createRequire(import.meta.url);
  const path = require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  const published = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  // It says draft-04, of which it uses nothing that later drafts read in another way.
  return Object.fromEntries(
    Object.entries(published).filter(([key]) => key !== '$schema' && key !== 'id'),
  );
};

describe('text', () => {
  it('shows place, severity, code, message, lines and help, then a summary', () => {
    expect(formatLintText(sample))
      .toBe(`a b/p.json:2:13 error unknown-action A unknown-action in \`p\`.
  1 | {
> 2 |   "Action": "s3:Nothing"
    |             ^^^^^^^^^^^^
  3 | }
  help: Did you mean \`s3:GetObject\`?

a b/p.json:2:13 warning duplicate-key A duplicate-key in \`p\`.
  1 | {
> 2 |   "Action": "s3:Nothing"
    |             ^^^^^^^^^^^^
  3 | }
  a b/p.json:1:1 the first one

a b/p.json:2:13 information redundant-action A redundant-action in \`p\`.
  1 | {
> 2 |   "Action": "s3:Nothing"
    |             ^^^^^^^^^^^^
  3 | }

1 error, 1 warning, 1 hint in 3 policies of 2 files; 1 below the shown severity
`);
  });

  it('says that there is nothing, or nothing', () => {
    expect(formatLintText(reportOf([]))).toBe('No findings in 3 policies of 2 files\n');
    expect(formatLintText(reportOf([]), { quiet: true })).toBe('');
  });
});

describe('JSON', () => {
  it('is as its schema says', async () => {
    const errorsOf = await validator(schema, true);
    expect(schema.$id).toBe(lintSchema);
    for (const report of [sample, hostile, reportOf([])]) {
      expect(errorsOf?.(JSON.parse(formatLintJson(report)))).toEqual([]);
    }
  });

  it('has all of a finding', () => {
    const place = { path: 'a b/p.json', line: 2, column: 13, endLine: 2, endColumn: 25 };
    expect(JSON.parse(formatLintJson(sample))).toMatchObject({
      files: 2,
      policies: 3,
      summary: { error: 1, warning: 1, information: 1 },
      findings: [
        {
          code: 'unknown-action',
          severity: 'error',
          help: 'Did you mean `s3:GetObject`?',
          ...place,
        },
        { code: 'duplicate-key', related: [{ message: 'the first one', line: 1, column: 1 }] },
        { code: 'redundant-action' },
      ],
      problems: [{ code: 'policy-file-syntax', ...place }],
    });
  });
});

describe('SARIF', () => {
  it('is as the standard says', async () => {
    const errorsOf = await validator(sarifSchema(), false);
    for (const report of [sample, hostile, reportOf([])]) {
      expect(errorsOf?.(JSON.parse(formatLintSarif(report, { version: '1.2.3' })))).toEqual([]);
    }
  });

  it('has a result for each finding, and tells alike ones apart', () => {
    const same = finding('unknown-action', 'error');
    const log = JSON.parse(formatLintSarif(reportOf([same, same, same]), { limit: 2 })) as {
      runs: { results: { partialFingerprints: object }[]; invocations: object[] }[];
    };
    const [run] = log.runs;
    expect(run?.results).toHaveLength(2);
    expect(run?.results[0]).toMatchObject({
      ruleId: 'unknown-action',
      ruleIndex: 0,
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'a%20b/p.json' },
            region: { startLine: 2, startColumn: 13, endLine: 2, endColumn: 25 },
          },
        },
      ],
    });
    const prints = run?.results.map(({ partialFingerprints }) =>
      JSON.stringify(partialFingerprints),
    );
    expect(new Set(prints).size).toBe(2);
    expect(JSON.stringify(run?.invocations)).toContain('1 more results are left out');
  });

  it('tells that files could not be read', () => {
    expect(JSON.parse(formatLintSarif(sample))).toMatchObject({
      runs: [
        {
          invocations: [
            {
              executionSuccessful: false,
              toolExecutionNotifications: [{ descriptor: { id: 'policy-file-syntax' } }],
            },
          ],
        },
      ],
    });
  });
});

describe('annotations', () => {
  it('are at most ten of a kind', () => {
    const many = Array.from({ length: 12 }, () => finding('unknown-action', 'error'));
    const lines = formatLintGithub(reportOf([...many, finding('redundant-action', 'information')]))
      .trim()
      .split('\n');
    expect(lines).toHaveLength(13);
    expect(lines[0]).toBe(
      '::error file=a b/p.json,line=2,col=13,endLine=2,endColumn=25,title=unknown-action::A unknown-action in `p`.',
    );
    expect(lines[10]).toMatch(/^::notice /);
    expect(lines.slice(11)).toEqual([
      'Not annotated: 2 more errors',
      '12 errors, 1 hint in 3 policies of 2 files',
    ]);
  });
});

describe('hostile text', () => {
  it.each([
    ['text', formatLintText(hostile)],
    ['JSON', formatLintJson(hostile)],
    ['SARIF', formatLintSarif(hostile)],
    ['annotations', formatLintGithub(hostile)],
  ])('is harmless in %s', (_format, text) => {
    // eslint-disable-next-line no-control-regex -- finding control characters is the point
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    expect(text).not.toMatch(/^::error::/m);
  });
});
