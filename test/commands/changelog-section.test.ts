import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insertSection } from '../../generator/commands/changelog/insert-section.js';

const section = '## Two\n\n- new\n';

describe('insertSection', () => {
  it('starts a changelog', () => {
    for (const text of [undefined, '', ' \n']) {
      const made = insertSection(text, section);
      expect(made).toMatch(/^# Changelog\n\n[^#]+\n\n## Two\n\n- new\n$/);
      expect(insertSection(made, section)).toBe(made);
    }
  });

  it.each([
    ['above the first section', '# C\n\n## One\n\n- old\n', `# C\n\n${section}\n## One\n\n- old\n`],
    ['below a heading only', '# C\n', `# C\n\n${section}`],
    ['below a heading without line end', '# C', `# C\n\n${section}`],
    ['close to the heading above', '# C\n## One\n', `# C\n\n${section}\n## One\n`],
    ['without a heading', '## One\n', `${section}\n## One\n`],
    ['in place of itself', '# C\n\n## Two\n\n- x\n\n## One\n', `# C\n\n${section}\n## One\n`],
    [
      'in place of itself further down',
      '# C\n\n## Three\n\n## Two\nx\n\n## One\n',
      `# C\n\n## Three\n\n${section}\n## One\n`,
    ],
    ['at the end', '# C\n\n## Three\n\n## Two\n\n- x', `# C\n\n## Three\n\n${section}`],
    [
      'not into a fence',
      '# C\n\n```\n## Two\n```\n\n## One\n',
      `# C\n\n\`\`\`\n## Two\n\`\`\`\n\n${section}\n## One\n`,
    ],
    ['not at a longer heading', '# C\n\n## Two b\n', `# C\n\n${section}\n## Two b\n`],
    [
      'not at a lower heading',
      '# C\n\n### Two\n\n## One\n',
      `# C\n\n### Two\n\n${section}\n## One\n`,
    ],
  ])('%s', (_where, text, expected) => {
    expect(insertSection(text, section)).toBe(expected);
    expect(insertSection(expected, section)).toBe(expected);
  });

  it('keeps the line endings of the file', () => {
    const text = '# C\r\n\r\n## One\r\n\r\n- old\r\n';
    const expected = '# C\r\n\r\n## Two\r\n\r\n- new\r\n\r\n## One\r\n\r\n- old\r\n';
    expect(insertSection(text, section)).toBe(expected);
    expect(insertSection(expected, section)).toBe(expected);
  });

  it('takes a fence that never ends for no fence', () => {
    const text = '# C\n\n```\n\n## Two\n\n- old\n';
    expect(insertSection(text, section)).toBe(`# C\n\n\`\`\`\n\n${section}`);
  });

  it('comes to rest, and takes nothing away', () => {
    const line = fc.constantFrom('## One', '# C', '- x', '', '  ', 'ü\u2028', '```', '~~~', '<x>');
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('\n', '\r\n'), (lines, lineEnd) => {
        const text = lines.map((each) => each + lineEnd).join('');
        const once = insertSection(text, section);
        expect(insertSection(once, section)).toBe(once);
        const own = section.replaceAll('\n', lineEnd);
        const [above = '', below = '', ...more] = once.split(own);
        expect(more).toEqual([]);
        if (text.trim() === '') return;
        const written = (...parts: readonly string[]) => parts.join('').replace(/[\r\n]/g, '');
        expect(written(above, below)).toBe(written(text));
      }),
    );
  });
});
