import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actionText, serviceOf, smallHead } from './spec-text.js';

/** The description of one action, read in the plain form and, through CRLF, by Markdown proper. */
function descriptionsOf(description: string): (string | undefined)[] {
  const text = smallHead + actionText('GetThing', undefined, description);
  return [text, text.replace(/\n/g, '\r\n')].map(
    (variant) => serviceOf(variant).actions[0]?.description,
  );
}

test.each([
  'Gets the thing in <region>, or <a href="x">there</a>',
  'All of s3:Get* and *.example.com, **not** _that_ __one__',
  'Uses `backticks`, ``two of them`` and one ` alone',
  'Grants @connections access, @param {string} name',
  'Signs in with www.amazon.com:app_id or https://example.com/a_b_c',
  'See [x](y), [z], ![image](i.png) and [ref][1]',
  'An account\u2019s \u201cname\u201d \u2014 caf\u00e9 \u00e9 \u{1f980}',
  'Fish &amp; chips &lt; &#35; & more',
  'A\\B \\* \\n C:\\temp\\ and a last one \\\\',
  'Ends with colons: a: b :: c:',
  'arn:${Partition}:s3:::${BucketName}/${ObjectName}',
  '*/ /* // ${process.exit(1)} ` "quoted" \'single\'',
  '| a | b | and # no heading, ~~~ no fence, --- no rule',
  '-',
  '# hash',
  '<!-- comment -->',
  'not\u00a0blank\u200b',
])('survives: %s', (description) => {
  expect(descriptionsOf(description)).toEqual([description, description]);
});

test('any text of one line survives but for blanks at its ends', () => {
  const texts = fc.string({ unit: 'binary' }).filter((text) => !/[\r\n]/.test(text));
  fc.assert(
    fc.property(texts, (text) => {
      const trimmed = text.trim();
      expect(descriptionsOf(text)).toEqual([trimmed, trimmed]);
    }),
  );
});

test('an empty description is one, a missing one is none', () => {
  expect(descriptionsOf('')).toEqual(['', '']);
  const without = (smallHead + actionText('GetThing')).replace(/- description.*\n/, '');
  expect(serviceOf(without).actions[0]).not.toHaveProperty('description');
});

test('titles and sources are taken as written', () => {
  const head =
    '---\nsources:\n  - name: "Fish & \\"chips\\""\n---\n# A `B` *C* <d> [e](f) &amp; \\g\n- prefix: small\n\n## Privileges\n';
  const service = serviceOf(head);
  expect(service.title).toBe('A `B` *C* <d> [e](f) &amp; \\g');
  expect(service.sources).toEqual([{ name: 'Fish & "chips"' }]);
});

test('a setext title over two lines is one line', () => {
  const text = `Amazon\n  Small  \n===\n${smallHead.replace('# Small\n', '')}`;
  expect(serviceOf(text).title).toBe('Amazon Small');
});
