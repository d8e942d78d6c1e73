import { describe, expect, it } from 'vitest';
import type { HashedFile } from '../generator/model/generated-file.js';
import { verifyModule } from '../generator/emit/typescript/verify-module.js';
import { analyzeSources, compileSpecs, type SourceInput } from '../generator/pipeline.js';
import {
  actionText,
  checkPlaces,
  codesOf,
  factsOf,
  resourceEntry,
  seedText,
  smallHead,
} from './parse/spec-text.js';

const seed = { path: 'seeds/iam.cognito-sync.md', text: seedText };
const small = { path: 'seeds/iam.small.md', text: smallHead + actionText('GetThing') };
const note = { path: 'seeds/README.md', text: '# Notes\n' };
const broken = { path: 'seeds/broken.md', text: smallHead + actionText('Get Thing') };
const templates = [{ path: 'src/runtime/index.ts', text: 'export {};\n' }];

describe('analyzeSources', () => {
  it('makes nothing of nothing', () => {
    expect(analyzeSources([])).toEqual({
      sources: new Map(),
      documents: [],
      catalog: { services: [] },
      diagnostics: [],
    });
  });

  it('sorts services by prefix, documents and findings by path, whatever the order of the files', () => {
    const inputs = [small, note, seed];
    const analyses = [inputs, [...inputs].reverse()].map((list) => analyzeSources(list));
    for (const analysis of analyses) {
      expect(analysis.catalog.services.map(({ prefix }) => prefix)).toEqual([
        'cognito-sync',
        'small',
      ]);
      expect(analysis.documents.map(({ source }) => source.path)).toEqual([seed.path, small.path]);
      expect(codesOf(analysis)).toEqual(['not-a-spec', 'resources-not-declared']);
    }
    expect(factsOf(analyses[0]?.catalog ?? { services: [] })).toEqual(
      factsOf(analyses[1]?.catalog ?? { services: [] }),
    );
  });

  it('sorts by prefix rather than by file name', () => {
    const inputs = ['s3-outposts', 's3', 's3a', 's'].map((prefix, index) => ({
      path: `${index}.md`,
      text: smallHead.replace('small', prefix),
    }));
    const { services } = analyzeSources(inputs).catalog;
    expect(services.map(({ prefix }) => prefix)).toEqual(['s', 's3', 's3-outposts', 's3a']);
  });

  it('reads all files before it reports', () => {
    const unreadable = { path: 'a.md', unreadable: 'source-not-utf8', size: 3 } as const;
    const analysis = analyzeSources([broken, unreadable, seed]);
    expect(codesOf(analysis)).toEqual([
      'source-not-utf8',
      'invalid-name',
      'resources-not-declared',
    ]);
    expect(analysis.sources.size).toBe(3);
    checkPlaces(analysis);
  });

  it('takes the name inside the seeds folder as the path of the spec', () => {
    const { services } = analyzeSources([{ ...small, name: 'notes/small.md' }, seed]).catalog;
    expect(services.map(({ specPath }) => specPath)).toEqual([
      'iam.cognito-sync.md',
      'notes/small.md',
    ]);
  });

  it('names both files of one prefix, the first by path', () => {
    const analysis = analyzeSources([
      { ...small, path: 'b.md' },
      { ...small, path: 'a.md' },
    ]);
    const [finding] = analysis.diagnostics;
    expect(codesOf(analysis)).toEqual(['duplicate-prefix']);
    expect([finding?.place.path, finding?.related?.[0]?.place.path]).toEqual(['b.md', 'a.md']);
    expect(analysis.catalog.services).toHaveLength(1);
  });

  it('is strict when told so', () => {
    expect(analyzeSources([note]).diagnostics[0]?.severity).toBe('information');
    expect(analyzeSources([note], { strict: true }).diagnostics[0]?.severity).toBe('error');
  });

  it('says nothing of services that are not loaded', () => {
    const dependents = [
      'iam:PassRole',
      'kms:Decrypt',
      'small:GetThing',
      'small:NoThing',
      'small:Get*',
    ];
    const text = smallHead + actionText('GetThing', resourceEntry('', { dependents }));
    const alone = analyzeSources([{ path: 'a.md', text }]);
    expect(codesOf(alone)).toEqual(['self-dependent-action', 'undefined-dependent-action']);
    const iam = { path: 'b.md', text: smallHead.replace('small', 'iam') };
    expect(codesOf(analyzeSources([{ path: 'a.md', text }, iam]))).toEqual([
      'undefined-dependent-action',
      'self-dependent-action',
      'undefined-dependent-action',
    ]);
  });

  it('takes more findings than a call takes arguments', () => {
    const keys = Array.from({ length: 150_000 }, (_, index) => `"k${index}":1`);
    const lines = Array.from({ length: 150 }, (_, index) =>
      keys.slice(index * 1_000, (index + 1) * 1_000).join(),
    );
    const text = smallHead + actionText('GetThing', `{${lines.join(',\n')}}`);
    expect(analyzeSources([{ path: 'a.md', text }]).diagnostics).toHaveLength(150_000);
  });
});

describe('compileSpecs', () => {
  it('gives files when there is no error', () => {
    const { files = [], diagnostics } = compileSpecs([seed, small], {
      templates,
      verify: verifyModule,
    });
    const paths = files.map(({ path }) => path);
    expect(codesOf({ ...analyzeSources([seed, small]), diagnostics })).toEqual([
      'resources-not-declared',
    ]);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toContain('src/runtime/index.ts');
    for (const prefix of ['cognito-sync', 'small']) {
      expect(paths.some((path) => path.startsWith(`src/services/${prefix}/`))).toBe(true);
    }
  });

  it('gives none when there is one', () => {
    const compilation = compileSpecs([seed, broken], { templates, verify: verifyModule });
    expect(compilation).not.toHaveProperty('files');
    expect(compilation.catalog.services).toHaveLength(2);
  });

  it('gives the same files for the same specs in any order', () => {
    const texts = [
      [seed, small],
      [small, seed],
    ].map((inputs) =>
      compileSpecs(inputs, { templates, verify: verifyModule }).files?.map(({ path, text }) => [
        path,
        text,
      ]),
    );
    expect(texts[0]).toEqual(texts[1]);
  });

  it('remembers what came out of the same text', () => {
    const cache = new Map<string, readonly HashedFile[]>();
    const compile = (inputs: readonly SourceInput[]): unknown =>
      compileSpecs(inputs, { templates, verify: verifyModule, cache }).files?.map(
        ({ path, text }) => [path, text],
      );
    const fresh = compile([seed, small]);
    const { size } = cache;
    expect(size).toBeGreaterThan(1);
    expect(compile([seed, small])).toEqual(fresh);
    expect(cache.size).toBe(size);
    compile([seed, { ...small, text: `${small.text}\n` }]);
    expect(cache.size).toBeGreaterThan(size);
  });

  it('keeps the model of the other spellings', () => {
    const crlf = { ...seed, text: seedText.replace(/\n/g, '\r\n') };
    expect(compileSpecs([crlf], { templates, verify: verifyModule }).files).toEqual(
      compileSpecs([seed], { templates, verify: verifyModule }).files,
    );
  });
});
