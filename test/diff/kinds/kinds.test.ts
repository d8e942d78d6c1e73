import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findChanges } from '../../../generator/diff/find-changes.js';
import { caseOf, levelOf } from '../../../generator/diff/judge.js';
import { judgeContext } from '../../../generator/diff/judge-context.js';
import { changeKinds, definitionOf, mirrorOf } from '../../../generator/diff/kinds.js';
import type { Fixture } from './fixture.js';
import { insideActions } from './inside-actions.js';
import { insideElements } from './inside-elements.js';
import { wholeElements } from './whole-elements.js';

const fixtures = [...wholeElements, ...insideActions, ...insideElements];

function titleOf({ kind, when = '', message }: Fixture): string {
  return `${kind}${when && `, when ${when}`}: ${message}`;
}

describe('kinds of changes', () => {
  it.each(fixtures.map((fixture) => [titleOf(fixture), fixture] as const))(
    '%s',
    (_title, fixture) => {
      const { before, after, kind, when, message, judged, because = '' } = fixture;
      const [change, ...others] = findChanges(before, after);
      if (!change) throw new Error('no change found');
      const { level, source, value, permission } = change.judgement;
      expect(others).toEqual([]);
      expect(change).toMatchObject({ kind, message });
      expect([level, source.effect, value.effect, permission.effect]).toEqual(judged);
      expect(permission.reason).toContain(because);
      const sides = { ...change, before: change.before, after: change.after };
      expect(caseOf(sides, judgeContext(before, after)).when).toBe(when);
    },
  );

  it.each(changeKinds)('%s has a fixture for each case', (kind) => {
    const tested = fixtures.filter((fixture) => fixture.kind === kind).map(({ when }) => when);
    expect(new Set(tested)).toEqual(new Set(definitionOf(kind).cases.map(({ when }) => when)));
  });

  it.each(changeKinds)('%s is well defined', (kind) => {
    const { meaning, subjects, cases, documentation } = definitionOf(kind);
    const mirror = mirrorOf(kind);
    expect(kind).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(mirrorOf(mirror)).toBe(kind);
    expect(definitionOf(mirror).subjects).toEqual(subjects);
    expect(definitionOf(mirror).documentation).toBe(documentation);
    expect(meaning).toMatch(/^[A-Z].*\.$/);
    expect(cases.map(({ applies }) => applies === undefined)).toEqual(
      cases.map((_entry, index) => index === cases.length - 1),
    );
    expect(cases.every(({ when }) => (when === undefined) === (cases.length === 1))).toBe(true);
  });
});

describe('the table in generator/diff/README.md', () => {
  it('says what the registry says', () => {
    const page = readFileSync(
      new URL('../../../generator/diff/README.md', import.meta.url),
      'utf8',
    );
    const table = /<!-- kinds -->\n([\s\S]*?)<!-- \/kinds -->/.exec(page)?.[1] ?? '';
    const rows = table
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
    const expected = changeKinds.flatMap((kind) => {
      const definition = definitionOf(kind);
      return definition.cases.map((entry) => [
        `\`${kind}\``,
        entry.when ?? '',
        levelOf(definition, entry),
        entry.source.effect,
        entry.value.effect,
        entry.permission,
      ]);
    });
    expect(rows).toEqual(expected);
  });
});
