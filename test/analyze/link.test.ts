import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkServices } from '../../generator/analyze/link.js';
import { action, build, entry, specText } from './specs.js';

function built(prefix: string, path = `seeds/iam.${prefix}.md`) {
  return build(specText({ prefix, actions: [action('A', entry(''))] }), path);
}

describe('linkServices', () => {
  it('orders services by prefix in code units, whatever the order of files', () => {
    const prefixes = ['s3', 'a4b', 's3-outposts', 'a', 'ec2', 's3express'];
    fc.assert(
      fc.property(fc.shuffledSubarray(prefixes, { minLength: 6 }), (shuffled) => {
        const { catalog, diagnostics } = linkServices(shuffled.map((prefix) => built(prefix)));
        expect(diagnostics).toEqual([]);
        expect(catalog.services.map(({ prefix }) => prefix)).toEqual([
          'a',
          'a4b',
          'ec2',
          's3',
          's3-outposts',
          's3express',
        ]);
      }),
    );
  });

  it('makes an empty catalog of nothing', () => {
    expect(linkServices([])).toEqual({ catalog: { services: [] }, diagnostics: [] });
  });

  it.each([['in order'], ['in reverse']])('names both files of one prefix, %s', (order) => {
    const results = [built('s3', 'seeds/a.md'), built('s3', 'seeds/b.md'), built('sqs')];
    const given = order === 'in order' ? results : [...results].reverse();
    const { catalog, diagnostics } = linkServices(given);
    expect(catalog.services.map(({ specPath }) => specPath)).toEqual(['a.md', 'iam.sqs.md']);
    expect(diagnostics).toMatchObject([
      {
        ruleId: 'duplicate-prefix',
        severity: 'error',
        reason: 'Unexpected second spec of `s3`, expected one spec a service prefix',
        place: { path: 'seeds/b.md', start: 17, end: 19 },
        related: [{ reason: 'first here', place: { path: 'seeds/a.md', start: 17, end: 19 } }],
      },
    ]);
  });

  it('reports each further spec of a prefix against the first', () => {
    const results = ['c', 'a', 'b'].map((name) => built('s3', `seeds/${name}.md`));
    const { diagnostics } = linkServices(results);
    expect(diagnostics.map(({ place }) => place.path)).toEqual(['seeds/b.md', 'seeds/c.md']);
    for (const { related } of diagnostics) expect(related?.[0]?.place.path).toBe('seeds/a.md');
  });

  it('finds clashes between services and inside them', () => {
    const inside = build(
      specText({ prefix: 'x', actions: [action('AB'), action('A-B')] }),
      'seeds/iam.x.md',
    );
    const { diagnostics } = linkServices([built('a-1'), built('a1'), inside]);
    expect(diagnostics.map(({ ruleId, place }) => `${place.path} ${ruleId}`)).toEqual([
      'seeds/iam.a1.md identifier-clash',
      'seeds/iam.x.md identifier-clash',
    ]);
  });
});
