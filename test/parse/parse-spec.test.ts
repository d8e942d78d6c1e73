import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseSpec } from '../../generator/parse/parse-spec.js';
import type { SpecDocument } from '../../generator/parse/spec-document.js';
import { SourceFile } from '../../generator/source/source-file.js';
import {
  actionText,
  analyze,
  codesOf,
  placesOf,
  resourceText,
  seedText,
  smallHead,
} from './spec-text.js';

function documentOf(text: string): SpecDocument {
  const { document, diagnostics } = parseSpec(new SourceFile('seeds/a.md', text));
  if (!document) throw new Error(diagnostics.map(({ reason }) => reason).join('\n'));
  return document;
}

describe('a spec', () => {
  const document = documentOf(seedText);

  it('has its parts as written, each with its place', () => {
    const { title, prefix, privileges, source } = document;
    for (const node of [title, prefix, privileges.heading, privileges.sections[0]?.heading]) {
      expect(source.text.slice(node?.span.start, node?.span.end)).toBe(node?.value);
    }
    expect([title.value, prefix.value, privileges.heading.value]).toEqual([
      'Cognito Sync',
      'cognito-sync',
      'Privileges',
    ]);
    expect(document.resources).toBeUndefined();
    expect(document.conditions).toBeUndefined();
  });

  it('has fields and blocks', () => {
    const [first] = document.privileges.sections;
    expect(first?.fields.map(({ name, value }) => [name.value, value.value])).toEqual([
      [
        'description',
        'Initiates a bulk publish of all existing datasets for an Identity Pool to the configured stream.',
      ],
      ['access level', 'Write'],
      ['resource types', ''],
    ]);
    expect(first?.fields[2]?.block?.value).toHaveProperty('identitypool');
  });

  it('keeps all of its frontmatter', () => {
    expect([...document.frontmatter.data.keys()]).toEqual([
      'id',
      'title',
      'desc',
      'updated',
      'created',
      'stub',
      'toc',
      'sources',
    ]);
    expect(document.frontmatter.data.get('updated')).toBe('0');
  });

  it('keeps what stands before the privileges, with plain line endings', () => {
    const head = seedText.slice(0, seedText.indexOf('## Privileges'));
    expect(document.preamble).toBe(head);
    expect(documentOf(`\ufeff${seedText.replace(/\n/g, '\r\n')}`).preamble).toBe(head);
    expect(documentOf(seedText.replace(/\n/g, '\r').replace(/^---[^]*?---\r/, '')).preamble).toBe(
      head.replace(/^---[^]*?---\n/, ''),
    );
  });

  it('may have any other section before the privileges', () => {
    const notes =
      '## Notes\n### Of mine\n> quoted\n\n1. one\n\n| a | b |\n\n## Resources\n#### deep\n';
    expect(codesOf(analyze(smallHead.replace('## Priv', `${notes}\n## Priv`)))).toEqual([]);
  });

  it('has one value span over wrapped lines', () => {
    const text = smallHead + actionText('GetThing', undefined, 'Gets\n  the thing.');
    const value = documentOf(text).privileges.sections[0]?.fields[0]?.value;
    expect(value?.value).toBe('Gets the thing.');
    expect(text.slice(value?.span.start, value?.span.end)).toBe('Gets\n  the thing.');
  });
});

describe('a file that is no spec', () => {
  const example =
    '# The format\n\n```\n---\ntitle: a\n---\n# A\n- prefix: <service prefix>\n## Privileges\n### GetThing\n```\n';

  it.each([
    ['a note', '# Notes\n\n### Heading\n- bullet\n'],
    ['an example of a spec', example],
    ['an example that is indented', example.replace(/^/gm, '    ')],
    ['an example in a quote', example.replace(/^/gm, '> ')],
    ['a note with broken frontmatter', '---\ntitle: [\n---\n# Notes\n'],
    ['a note with code as frontmatter', '---js\n{}\n---\n# Notes\n'],
    ['a note that begins with a rule', '---\n\n# Notes\n'],
    ['a note with a very long line', `# Notes\n${'a '.repeat(20_000)}\n`],
    ['a prefix that is no field', '- The prefix: of a service\n'],
    ['a deeper heading', '### Privileges\n'],
    ['another heading', '## Privileges of mine\n'],
    ['a nested prefix', '- a\n  - prefix: b\n'],
  ])('is skipped: %s', (_what, text) => {
    expect(codesOf(analyze(text))).toEqual(['not-a-spec']);
    const { diagnostics } = parseSpec(new SourceFile('a.md', text), { strict: true });
    expect(diagnostics.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([
      ['not-a-spec', 'error'],
    ]);
  });

  it('is the description of the format in the seeds folder', () => {
    const text = readFileSync(new URL('../../seeds/README.md', import.meta.url), 'utf8');
    expect(codesOf(analyze(text))).toEqual(['not-a-spec']);
  });
});

describe('a spec that is swallowed', () => {
  it('by an open fence above it is a broken spec', () => {
    expect(codesOf(analyze(`~~~\n${smallHead}${actionText('GetThing')}`))).toEqual([
      'fence-unclosed',
    ]);
  });

  it('by an indented fence above it is a broken spec', () => {
    const text = `# A\n- a\n  ~~~\n${smallHead.replace(/^/gm, '  ')}\n## Privileges\n- prefix: a\n`;
    expect(codesOf(analyze(text))).not.toEqual(['not-a-spec']);
  });

  it.each([
    ['HTML', '<div>\n', '\n</div>\n'],
    ['a comment', '<!--\n', '-->\n'],
    ['a processing instruction', '<?\n', '?>\n'],
    ['CDATA', '<![CDATA[\n', ']]>\n'],
    ['an element of script', '<script>\n', '</script>\n'],
  ])('in part by %s is reported at its first heading', (_what, open, close) => {
    const text = `${smallHead}${actionText('GetThing')}${open}${actionText('PutThing')}${close}`;
    expect(placesOf(analyze(text))[0]).toBe('swallowed-heading 20:1 ### PutThing');
  });

  it('by a list item is reported', () => {
    const text = `${smallHead}${actionText('GetThing')}- a\n\n  ## Resources\n  ${resourceText('thing', [])}`;
    expect(codesOf(analyze(text))).toContain('swallowed-heading');
  });
});
