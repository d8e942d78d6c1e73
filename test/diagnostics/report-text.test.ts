import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../generator/diagnostics/diagnostic.js';
import { codeFrame } from '../../generator/diagnostics/report/code-frame.js';
import { formatText, type Paint, plainPaint } from '../../generator/diagnostics/report/text.js';
import { paintFor } from '../../generator/commands/paint.js';
import { SourceFile } from '../../generator/source/source-file.js';

/** The frame around the first `marked` in `text`. */
function frameAround(text: string, marked: string): string[] {
  const source = new SourceFile('seeds/iam.s3.md', text);
  const start = text.indexOf(marked);
  return codeFrame(source, source.span(start, start + marked.length));
}

describe('codeFrame', () => {
  it('shows a line above and a line below', () => {
    expect(frameAround('one\ntwo\nthree\nfour\nfive', 'hre')).toEqual([
      '  2 | two',
      '> 3 | three',
      '    |  ^^^',
      '  4 | four',
    ]);
  });

  it('shows no more than there is', () => {
    expect(frameAround('one', 'one')).toEqual(['> 1 | one', '    | ^^^']);
    expect(frameAround('one\ntwo', 'two')).toEqual(['  1 | one', '> 2 | two', '    | ^^^']);
  });

  it('points behind the last line', () => {
    const source = new SourceFile('a', 'one\n');
    expect(codeFrame(source, source.span(4, 4))).toEqual(['  1 | one', '> 2 |', '    | ^']);
    expect(codeFrame(source, source.span(3, 3))).toEqual(['> 1 | one', '    |    ^', '  2 |']);
  });

  it('points into an empty file', () => {
    const source = new SourceFile('a', '');
    expect(codeFrame(source, source.span(0, 0))).toEqual(['> 1 |', '    | ^']);
  });

  it('aligns line numbers of different length', () => {
    const text = Array.from({ length: 12 }, (_, index) => `line${index + 1}`).join('\n');
    expect(frameAround(text, 'line9')).toEqual([
      '   8 | line8',
      '>  9 | line9',
      '     | ^^^^^',
      '  10 | line10',
    ]);
  });

  it.each([['\r\n'], ['\r'], ['\n']])('takes %j for the end of a line', (ending) => {
    expect(frameAround(['one', 'two', 'three'].join(ending), 'two')).toEqual([
      '  1 | one',
      '> 2 | two',
      '    | ^^^',
      '  3 | three',
    ]);
  });

  it('marks nothing beyond the first line of a span', () => {
    expect(frameAround('one\ntwo\nthree', 'wo\nthr')).toEqual([
      '  1 | one',
      '> 2 | two',
      '    |  ^^',
      '  3 | three',
    ]);
  });

  it('keeps carets below tabs and characters that do not show', () => {
    expect(frameAround('\t\t{ "a": x }', 'x')).toEqual(['> 1 |   { "a": x }', '    |          ^']);
    expect(frameAround('a\u001b[31m\u202eb!', 'b')).toEqual([
      '> 1 | a\ufffd[31m\ufffdb!',
      '    |        ^',
    ]);
  });

  it('cuts a long line to the part around the caret', () => {
    const [, line = '', carets = ''] = [
      '',
      ...frameAround(`${'x'.repeat(5000)}HERE${'y'.repeat(5000)}`, 'HERE'),
    ];
    expect(line).toBe(`> 1 | ${'x'.repeat(60)}HERE${'y'.repeat(56)}`);
    expect(carets).toBe(`    | ${' '.repeat(60)}^^^^`);
  });

  it('marks a long span with a limited number of carets', () => {
    const [, carets] = frameAround('x'.repeat(500), 'x'.repeat(500));
    expect(carets).toBe(`    | ${'^'.repeat(60)}`);
  });

  it('has a caret below the first character of any span', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', '\t', '\n', '\r\n', '\u001b', 'é', '😀'),
    });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(200), (content, at, length) => {
        const source = new SourceFile('a', content);
        const start = at % (content.length + 1);
        const frame = codeFrame(source, source.span(start, start + length));
        const { line, column } = source.pointAt(start);
        const index = frame.findIndex((shown) => shown.startsWith('>'));
        const [above = '', below = ''] = frame.slice(index, index + 2);
        expect(Number(/^> +(\d+) \|/.exec(above)?.[1])).toBe(line);
        const gutter = below.indexOf('|') + 2;
        expect(below.slice(gutter).search(/\^/)).toBe(column - 1);
        expect(below.slice(gutter)).toMatch(/^ *\^+$/);
        // eslint-disable-next-line no-control-regex -- nothing that a terminal obeys
        expect(frame.join('')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
      }),
    );
  });
});

const text = '# S3\n- prefix: S3\n';
const source = new SourceFile('seeds/iam.s3.md', text);
const sources = new Map([[source.path, source]]);
const finding: Diagnostic = {
  ruleId: 'invalid-name',
  severity: 'error',
  reason: 'Unexpected service prefix `S3`',
  help: 'Use lower case.',
  place: source.span(15, 17),
};

describe('formatText', () => {
  it('is a head, a frame, related places and help', () => {
    const related = [{ reason: 'first here', place: source.span(0, 4) }];
    expect(formatText([{ ...finding, related }], sources)).toBe(
      [
        'seeds/iam.s3.md:2:11 error invalid-name Unexpected service prefix `S3`',
        '  1 | # S3',
        '> 2 | - prefix: S3',
        '    |           ^^',
        '  3 |',
        '  seeds/iam.s3.md:1:1 first here',
        '  help: Use lower case.',
        '',
      ].join('\n'),
    );
  });

  it('separates findings by a blank line', () => {
    const plain: Diagnostic = {
      ruleId: 'a',
      severity: 'warning',
      reason: 'Why',
      place: { path: 'gone.md', start: 7, end: 9 },
    };
    expect(formatText([plain, plain], sources)).toBe(
      'gone.md:1:1 warning a Why\n\ngone.md:1:1 warning a Why\n',
    );
    expect(formatText([], sources)).toBe('');
  });

  it('shows what would change the terminal', () => {
    const path = 'seeds/\u001b[2J.md';
    const reason = 'Unexpected `\u001b]0;x\u0007\u202e\n::error::y`';
    const place = { path, start: 0, end: 0 };
    expect(
      formatText(
        [{ ruleId: 'a', severity: 'error', reason, place, related: [{ reason, place }] }],
        new Map(),
      ),
    ).toBe(
      'seeds/\\u001B[2J.md:1:1 error a Unexpected `\\u001B]0;x\\u0007\\u202E\\u000A::error::y`\n' +
        '  seeds/\\u001B[2J.md:1:1 Unexpected `\\u001B]0;x\\u0007\\u202E\\u000A::error::y`\n',
    );
  });

  it('colours the place, the severity and the frame', () => {
    const paint: Paint = {
      severity: (severity, word) => `<${severity}>${word}</>`,
      strong: (word) => `<b>${word}</>`,
      faint: (word) => `<i>${word}</>`,
    };
    expect(formatText([finding], sources, paint).split('\n').slice(0, 3)).toEqual([
      '<b>seeds/iam.s3.md:2:11</> <error>error</> invalid-name Unexpected service prefix `S3`',
      '<i>  1 | # S3</>',
      '<i>> 2 | - prefix: S3</>',
    ]);
  });
});

describe('paintFor', () => {
  it('is plain without colours', () => {
    expect(paintFor(false)).toBe(plainPaint);
    expect(formatText([finding], sources, paintFor(false))).toBe(formatText([finding], sources));
  });

  it('has a colour a severity', () => {
    const paint = paintFor(true);
    expect(paint.severity('error', 'x')).toBe('\u001b[31mx\u001b[39m');
    expect(paint.severity('warning', 'x')).toBe('\u001b[33mx\u001b[39m');
    expect(paint.severity('information', 'x')).toBe('\u001b[36mx\u001b[39m');
    expect(paint.strong('x')).toBe('\u001b[1mx\u001b[22m');
    expect(paint.faint('x')).toBe('\u001b[2mx\u001b[22m');
  });

  it('changes nothing but the colours', () => {
    // eslint-disable-next-line no-control-regex -- the colours are control sequences
    const plain = formatText([finding], sources, paintFor(true)).replace(/\u001b\[\d+m/g, '');
    expect(plain).toBe(formatText([finding], sources));
  });
});
