import { describe, expect, it } from 'vitest';
import { countFindings, levelsInWords } from '../../../generator/diff/report/counts.js';
import { findingsOf } from '../../../generator/diff/report/findings.js';
import { byService } from '../../../generator/diff/report/services.js';
import { change, diffOf, judgement, sampleDiff, sources, uniform } from './fixtures.js';

describe('findings', () => {
  it('take their line from the file of their side', () => {
    const place = { path: 'seeds/iam.s3.md', start: 8, end: 10 };
    const changes = [change({ place, side: 'before' }), change({ place, side: 'after' })];
    const lines = findingsOf(diffOf(changes), sources).single.map(({ start }) => start.line);
    expect(lines).toEqual([3, 5]);
  });

  it('are at 1:1 where the text of the file is not at hand', () => {
    const entry = change({ place: { path: 'elsewhere.md', start: 70, end: 71 } });
    expect(findingsOf(diffOf([entry]), sources).single[0]?.start).toEqual({ line: 1, column: 1 });
  });

  it('are accepted by their own fingerprint or that of their rewriting', () => {
    const group = uniform();
    const own = change();
    const accepted = [
      { fingerprint: group.fingerprint, reason: 'upstream rewrote it' },
      { fingerprint: own.fingerprint, reason: 'unused' },
    ];
    const findings = findingsOf(diffOf([own, change()], { uniform: [group], accepted }), sources);
    expect(findings.single.map((finding) => finding.accepted)).toEqual(['unused', undefined]);
    expect(findings.rewrites[0]?.accepted).toBe('upstream rewrote it');
    expect(findings.rewrites[0]?.findings.map((finding) => finding.accepted)).toEqual([
      'upstream rewrote it',
      'upstream rewrote it',
    ]);
  });

  it('come by level, then service, with the changes of rewritings among them', () => {
    const { all } = findingsOf(sampleDiff(), sources);
    const order = all.map(
      ({ change: { judgement: judged, subject } }) => `${judged.level} ${subject.service}`,
    );
    expect(order).toEqual([
      'breaking s3',
      'breaking s3',
      'dangerous ec2',
      'dangerous s3',
      'dangerous s3',
      'safe s3',
      'documentation ec2',
    ]);
  });

  it('are counted by level, acceptance and effect', () => {
    const counts = countFindings(findingsOf(sampleDiff(), sources).all);
    expect(counts).toMatchObject({
      total: 7,
      accepted: 1,
      permission: { widening: 3, narrowing: 2, mixed: 1, none: 1 },
      levels: { breaking: { total: 2, accepted: 1 }, dangerous: { total: 3 }, safe: { total: 1 } },
    });
    expect(levelsInWords(counts)).toBe(
      '2 breaking (1 accepted), 3 dangerous, 1 safe, 1 documentation',
    );
  });

  it('are grouped with the service of the most severe finding first', () => {
    const of = (service: string, level: 'safe' | 'breaking') =>
      change({ subject: { service, kind: 'action', name: 'x' }, judgement: judgement(level) });
    const diff = diffOf([of('b', 'safe'), of('c', 'safe'), of('a', 'safe'), of('c', 'breaking')]);
    const groups = byService(findingsOf(diff, sources).single);
    expect(groups.map(({ service }) => service)).toEqual(['c', 'a', 'b']);
    expect(groups[0]?.findings[0]?.change.judgement.level).toBe('breaking');
  });
});
