import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../generator/diagnostics/diagnostic.js';
import { visible } from '../../generator/diagnostics/sanitize.js';
import { formatGithub } from '../../generator/diagnostics/report/github.js';
import { formatJson } from '../../generator/diagnostics/report/json.js';
import { SourceFile } from '../../generator/source/source-file.js';

const source = new SourceFile('seeds/iam.s3.md', '# S3\r\n- prefix: S3\r\n');
const sources = new Map([[source.path, source]]);
const finding: Diagnostic = {
  ruleId: 'invalid-name',
  severity: 'error',
  reason: 'Unexpected service prefix `S3`',
  place: source.span(16, 18),
};

describe('formatJson', () => {
  it('gives lines, columns and offsets of every place', () => {
    const related = [{ reason: 'first here', place: source.span(0, 4) }];
    const report = formatJson([{ ...finding, help: 'Use lower case.', related }], sources);
    expect(report.endsWith(']\n')).toBe(true);
    expect(JSON.parse(report)).toEqual([
      {
        ruleId: 'invalid-name',
        severity: 'error',
        reason: 'Unexpected service prefix `S3`',
        help: 'Use lower case.',
        path: 'seeds/iam.s3.md',
        place: {
          start: { line: 2, column: 11, offset: 16 },
          end: { line: 2, column: 13, offset: 18 },
        },
        related: [
          {
            reason: 'first here',
            path: 'seeds/iam.s3.md',
            place: {
              start: { line: 1, column: 1, offset: 0 },
              end: { line: 1, column: 5, offset: 4 },
            },
          },
        ],
      },
    ]);
  });

  it('is an empty list for no findings', () => {
    expect(JSON.parse(formatJson([], sources))).toEqual([]);
  });

  it('keeps any text, in characters that show', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(text, text, (reason, path) => {
        const place = { path, start: 0, end: 0 };
        const report = formatJson([{ ...finding, reason, place }], new Map());
        expect(JSON.parse(report)).toMatchObject([{ reason, path, related: [] }]);
        const shown = report.split('\n');
        expect(shown.map(visible)).toEqual(shown);
      }),
    );
  });
});

describe('formatGithub', () => {
  it.each([
    ['error', 'error'],
    ['warning', 'warning'],
    ['information', 'notice'],
  ] as const)('makes of a finding of severity %s an annotation %s', (severity, command) => {
    expect(formatGithub([{ ...finding, severity }], sources)).toBe(
      `::${command} file=seeds/iam.s3.md,line=2,col=11,endLine=2,endColumn=13,title=invalid-name::Unexpected service prefix \`S3\`\n`,
    );
  });

  it('has one line a finding', () => {
    expect(formatGithub([], sources)).toBe('');
    expect(formatGithub([finding, finding], sources).split('\n')).toHaveLength(3);
  });

  it('escapes what would end the message or a property', () => {
    const place = { path: 'seeds/a,b:c%d\n::error::x.md', start: 0, end: 0 };
    const reason = '100% of\r\n::error file=other::injected\u001b[0m, a:b';
    expect(formatGithub([{ ...finding, reason, place }], new Map())).toBe(
      '::error file=seeds/a%2Cb%3Ac%25d\\u000A%3A%3Aerror%3A%3Ax.md,line=1,col=1,endLine=1,endColumn=1,title=invalid-name' +
        '::100%25 of\\u000D\\u000A::error file=other::injected\\u001B[0m, a:b\n',
    );
  });

  it('stays one command of one line for any text', () => {
    const text = fc.string({
      unit: fc.constantFrom(
        '::error::',
        '\n',
        '\r',
        '%0A',
        '%',
        ',',
        ':',
        '=',
        'a',
        '\u2028',
        '\u0085',
      ),
    });
    fc.assert(
      fc.property(text, text, (reason, path) => {
        const place = { path, start: 0, end: 0 };
        const report = formatGithub([{ ...finding, reason, place }], new Map());
        expect(report.slice(0, -1)).not.toMatch(/[\r\n\u0085\u2028]/);
        const [, file, message = ''] =
          /^::error file=([^,:\n]*),line=1,col=1,endLine=1,endColumn=1,title=invalid-name::(.*)\n$/.exec(
            report,
          ) ?? [];
        expect(file).toBeDefined();
        expect(message).not.toMatch(/%(?!25)/);
        expect(message.replaceAll('%25', '%')).toBe(visible(reason));
      }),
    );
  });
});
