import { describe, expect, it } from 'vitest';
import { compileArnFormat, segmentAfter } from '../../../templates/runtime/arn-format.js';

describe('compileArnFormat', () => {
  it('parts text and placeholders, with the segment of each', () => {
    expect(compileArnFormat('arn:${partition}:s3:::${bucketName}/*').tokens).toEqual([
      { kind: 'literal', text: 'arn:', segment: 0 },
      {
        kind: 'run',
        slots: [{ name: 'partition', excluded: ':', last: false }],
        segment: 1,
        until: ':s3:::',
      },
      { kind: 'literal', text: ':s3:::', segment: 1 },
      {
        kind: 'run',
        slots: [{ name: 'bucketName', excluded: '/', last: false }],
        segment: 5,
        until: '/',
      },
      { kind: 'literal', text: '/', segment: 5 },
      {
        kind: 'run',
        slots: [{ name: undefined, excluded: '', last: true }],
        segment: 5,
        until: '',
      },
    ]);
  });

  it('puts touching placeholders into one run', () => {
    const { tokens, parameters } = compileArnFormat('arn:a:b:c:d:${x}${y}-z');
    expect(tokens[1]).toEqual({
      kind: 'run',
      slots: [
        { name: 'x', excluded: ':/', last: false },
        { name: 'y', excluded: '', last: false },
      ],
      segment: 5,
      until: '-z',
    });
    expect(parameters).toEqual(['x', 'y']);
  });

  it('keeps `:` alone out of placeholders before the resource', () => {
    const { tokens } = compileArnFormat('arn:${a}-z:${b}${c}/:::');
    expect(tokens.flatMap((token) => (token.kind === 'run' ? token.slots : []))).toEqual([
      { name: 'a', excluded: ':', last: false },
      { name: 'b', excluded: ':', last: false },
      { name: 'c', excluded: ':', last: false },
    ]);
  });

  it('names a parameter once and takes plain braces as text', () => {
    expect(compileArnFormat('arn:a:b:${x}::${x}/{x}').parameters).toEqual(['x']);
    expect(compileArnFormat('arn:a:b:::{x}').tokens).toHaveLength(1);
  });
});

describe('segmentAfter', () => {
  it('stops at the resource, which keeps its colons', () => {
    expect(segmentAfter(0, 'arn')).toBe(0);
    expect(segmentAfter(1, ':s3:::')).toBe(5);
    expect(segmentAfter(5, 'a:b:c')).toBe(5);
  });
});
