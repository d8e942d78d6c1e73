import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DiffPaint, formatDiffText } from '../../../generator/diff/report/text.js';
import {
  anyText,
  change,
  deceptive,
  diffOf,
  hostileDiff,
  judgement,
  largeDiff,
  sampleDiff,
  sources,
  uniform,
} from './fixtures.js';

describe('the report for a terminal', () => {
  it('tells rewritings, services by severity, notes and a summary', () => {
    const text = formatDiffText(sampleDiff(), sources).replace(/\b[0-9a-f]{16}\b/g, '…');
    expect(text).toMatchInlineSnapshot(`
      "Changes from v1.0.0 to HEAD

      Rewritten alike: 2 changes, …
        dangerous access-level-changed \`Tagging\` became \`Write\` on 2 actions
          permission widening: Statements with \`s3:Get*\` match other actions.
          seeds/iam.s3.md:3:1 …
          seeds/iam.s3.md:3:1 …

      s3: 2 breaking (1 accepted), 1 safe
        breaking action-removed Action \`s3:GetObject\` is gone
          permission narrowing: Statements with \`s3:Get*\` match other actions.
          source breaks: Code that names the removed members no longer compiles.
          perhaps renamed to \`GetObjectV2\`
          seeds/iam.s3.md:3:1 (before) …
        breaking action-removed Action \`s3:Old\` is gone
          permission narrowing: Statements with \`s3:Get*\` match other actions.
          source breaks: Code that names the removed members no longer compiles.
          accepted: Nobody used it
          seeds/iam.s3.md:3:1 (before) …
        safe action-added Action \`s3:PutObject\` is new
          permission widening: Statements with \`s3:Get*\` match other actions.
          source adds: Code that names the removed members no longer compiles.
          seeds/iam.s3.md:5:1 …

      ec2: 1 dangerous, 1 documentation
        dangerous access-level-changed Action \`ec2:RunInstances\` is \`Write\` instead of \`Read\`
          permission mixed: Statements with \`s3:Get*\` match other actions.
          - Read
          + Write
          seeds/iam.s3.md:3:1 …
        documentation description-changed The description of \`ec2:RunInstances\` changed
          - {"text":"Old words"}
          + {"text":"New words"}
          seeds/iam.s3.md:3:1 …

      note: The allow file names \`…\`, which matches nothing

      2 breaking (1 accepted), 3 dangerous, 1 safe, 1 documentation in 2 services (2 changes in 1 rewriting)
      Permissions: 3 widening, 2 narrowing, 1 mixed
      Version: major, 1 change breaks code.
      "
    `);
  });

  it('says that nothing changed', () => {
    const verdict = { bump: 'none', reason: 'Nothing changed.' } as const;
    expect(formatDiffText(diffOf([], { verdict }), sources)).toBe(
      'Changes from v1.0.0 to HEAD\n\nno changes\nPermissions: 0 widening, 0 narrowing\nVersion: none, Nothing changed.\n',
    );
  });

  it('has the place and the fingerprint of every change', () => {
    const diff = sampleDiff();
    const text = formatDiffText(diff, sources);
    for (const { fingerprint } of [
      ...diff.changes,
      ...diff.uniform.flatMap((one) => one.changes),
    ]) {
      expect(text).toMatch(new RegExp(`seeds/iam\\.s3\\.md:\\d+:\\d+.* ${fingerprint}`));
    }
  });

  it('shortened, counts what is harmless but never hides widening', () => {
    const widening = change({ judgement: judgement('safe', 'widening'), message: 'wide' });
    const mixed = change({ judgement: judgement('documentation', 'mixed'), message: 'both ways' });
    const safe = change({ judgement: judgement('safe'), message: 'harmless' });
    const many = Array.from({ length: 5 }, () => change({ message: 'one of five' }));
    const plain = uniform({ judgement: judgement('safe'), changes: many });
    const wide = uniform({ changes: many });
    const diff = diffOf([widening, mixed, safe], { uniform: [plain, wide] });
    const text = formatDiffText(diff, sources, { brief: true });
    expect(text).toContain('wide');
    expect(text).toContain('both ways');
    expect(text).not.toContain('harmless');
    expect(text).toContain('not listed: 1 safe');
    expect(text.match(/and in 2 more places/g)).toHaveLength(1);
    expect(formatDiffText(diff, sources)).toContain('harmless');
  });

  it('colours levels, widening, names and places', () => {
    const paint: DiffPaint = {
      level: (level, text) => `<${level}:${text}>`,
      permission: (effect, text) => `<${effect}:${text}>`,
      strong: (text) => `<b:${text}>`,
      faint: (text) => `<i:${text}>`,
    };
    const text = formatDiffText(sampleDiff(), sources, { paint });
    expect(text).toContain('<breaking:breaking> action-removed');
    expect(text).toContain('permission <widening:widening>: ');
    expect(text).toContain('<b:s3>: 2 breaking (1 accepted), 1 safe');
    expect(text).toMatch(/<i:seeds\/iam\.s3\.md:3:1 \(before\) [0-9a-f]{16}>/);
  });

  it('lets no text of a spec control the terminal or add a line', () => {
    const lines = formatDiffText(hostileDiff('x'), sources).split('\n').length;
    fc.assert(
      fc.property(anyText, (text) => {
        const report = formatDiffText(hostileDiff(text), sources);
        expect(report).not.toMatch(deceptive);
        expect(report.split('\n')).toHaveLength(lines);
      }),
    );
  });

  it('takes 10,000 changes', () => {
    expect(formatDiffText(largeDiff(10_000), sources).match(/is new/g)).toHaveLength(10_000);
  });
});
