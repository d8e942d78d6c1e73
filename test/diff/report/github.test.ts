import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDiffGithub } from '../../../generator/diff/report/github.js';
import {
  anyText,
  change,
  deceptive,
  diffOf,
  hostile,
  hostileDiff,
  judgement,
  largeDiff,
  sampleDiff,
  sources,
} from './fixtures.js';

const command =
  /^::(error|warning|notice) file=([^,:]*),line=(\d+),col=(\d+),title=([^,:]*)::(.*)$/;

function linesOf(text: string): string[] {
  expect(text.endsWith('\n') || text === '').toBe(true);
  return text.split('\n').slice(0, -1);
}

describe('annotations', () => {
  it('are errors, warnings and notices by level, at the place of the change', () => {
    const lines = linesOf(formatDiffGithub(sampleDiff(), sources));
    const parts = lines.map((line) => command.exec(line)?.slice(1, 6).join(' '));
    expect(parts).toEqual([
      'error seeds/iam.s3.md 3 1 breaking%3A action-removed',
      'warning seeds/iam.s3.md 3 1 dangerous%3A access-level-changed',
      'warning seeds/iam.s3.md 3 1 dangerous%3A access-level-changed',
      'notice seeds/iam.s3.md 5 1 safe%3A action-added',
      'notice seeds/iam.s3.md 3 1 documentation%3A description-changed',
      'notice seeds/iam.s3.md 3 1 breaking%3A action-removed',
    ]);
    expect(lines[0]).toContain('the line is that of the version before');
    expect(lines[5]).toMatch(/accepted: Nobody used it \| acce97ed00000000$/);
  });

  it('are ten a level, widening first, then one line with the rest', () => {
    const plain = Array.from({ length: 12 }, () => change());
    const wide = change({ judgement: judgement('breaking', 'widening'), message: 'grants more' });
    const safe = Array.from({ length: 11 }, () => change({ judgement: judgement('safe') }));
    const lines = linesOf(formatDiffGithub(diffOf([...plain, wide, ...safe]), sources));
    expect(lines.filter((line) => line.startsWith('::error'))).toHaveLength(10);
    expect(lines.filter((line) => line.startsWith('::notice'))).toHaveLength(10);
    expect(lines[0]).toContain('grants more');
    expect(lines.slice(20)).toEqual([
      'Not annotated: 3 more errors, 1 more notice. All of them: iamspec diff … --output json=diff.json',
    ]);
  });

  it('stay few for 10,000 changes', () => {
    expect(linesOf(formatDiffGithub(largeDiff(10_000), sources))).toHaveLength(31);
  });

  it('are none without changes', () => {
    expect(formatDiffGithub(diffOf([]), sources)).toBe('');
  });

  it('cannot be ended or multiplied by a text', () => {
    const shape = (text: string): (string | undefined)[] =>
      linesOf(formatDiffGithub(hostileDiff(text), sources)).map((line) => command.exec(line)?.[1]);
    const expected = shape('x');
    expect(expected).not.toContain(undefined);
    for (const text of hostile) expect(shape(text)).toEqual(expected);
    fc.assert(
      fc.property(anyText, (text) => {
        const report = formatDiffGithub(hostileDiff(text), sources);
        expect(report).not.toMatch(deceptive);
        expect(report.replace(/%(?:25|3A|2C)/g, '')).not.toContain('%');
        expect(shape(text)).toEqual(expected);
      }),
    );
  });
});
