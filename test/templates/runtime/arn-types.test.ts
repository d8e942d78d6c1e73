import { describe, expect, expectTypeOf, it } from 'vitest';
import type {
  Arn,
  ArnHelper,
  ArnHelpers,
  BoundParameters,
  ParsedArn,
} from '../../../templates/runtime/index.js';
import { arnHelpers } from '../../../templates/runtime/index.js';
import { ExampleArn, here } from './example-helpers.js';

// `tsc` checks this file: a line below `@ts-expect-error` that compiles is an error. Such lines are never run.
function onlyCompiled(lines: () => unknown): void {
  expect(lines).toBeTypeOf('function');
}

interface One {
  readonly partition?: string;
  readonly region: string;
  readonly id: string;
}

type Either =
  | { readonly partition?: string; readonly region: string; readonly a: string; readonly b?: never }
  | {
      readonly partition?: string;
      readonly region: string;
      readonly b: string;
      readonly a?: never;
    };

describe('Arn', () => {
  it('is a string with the resource type', () => {
    expectTypeOf(ExampleArn.bucket({ bucketName: 'b' })).toEqualTypeOf<Arn<'s3:bucket'>>();
    expectTypeOf<Arn<'s3:bucket'>>().toExtend<string>();
    expectTypeOf<Arn<'s3:bucket'>>().toExtend<Arn>();
    expectTypeOf<Arn<'s3:bucket'>>().not.toExtend<Arn<'s3:object'>>();
    expectTypeOf<string>().not.toExtend<Arn>();
  });

  it('is narrowed to by `is`', () => {
    const value: unknown = 'arn:aws:s3:::b';
    if (ExampleArn.bucket.is(value)) expectTypeOf(value).toEqualTypeOf<Arn<'s3:bucket'>>();
    const found = ['x'].filter(ExampleArn.bucket.is);
    expectTypeOf(found).toEqualTypeOf<Arn<'s3:bucket'>[]>();
  });
});

describe('ParsedArn', () => {
  it('has every parameter as a string', () => {
    expectTypeOf<ParsedArn<One>>().toEqualTypeOf<{
      readonly partition: string;
      readonly region: string;
      readonly id: string;
    }>();
  });

  it('has one member per format, without what the format lacks', () => {
    expectTypeOf<ParsedArn<Either>>().toEqualTypeOf<
      | { readonly partition: string; readonly region: string; readonly a: string }
      | { readonly partition: string; readonly region: string; readonly b: string }
    >();
    const values = ExampleArn.authorizer.parse('arn:aws:apigateway:r::/apis/x/authorizers/a');
    expectTypeOf(values.authorizerId).toEqualTypeOf<string>();
    if ('apiId' in values) expectTypeOf(values.apiId).toEqualTypeOf<string>();
    expectTypeOf(ExampleArn.authorizer.match('x')).extract<undefined>().toEqualTypeOf<undefined>();
  });
});

describe('BoundParameters', () => {
  it('makes the bound ones optional, in each format', () => {
    expectTypeOf<BoundParameters<One, 'region' | 'account'>>().toEqualTypeOf<{
      readonly partition?: string;
      readonly region?: string;
      readonly id: string;
    }>();
    expectTypeOf<BoundParameters<Either, 'region'>>().toEqualTypeOf<
      | {
          readonly partition?: string;
          readonly region?: string;
          readonly a: string;
          readonly b?: never;
        }
      | {
          readonly partition?: string;
          readonly region?: string;
          readonly b: string;
          readonly a?: never;
        }
    >();
  });

  it('leaves what parsing gives as it is', () => {
    expectTypeOf<ParsedArn<BoundParameters<Either, 'region'>>>().toEqualTypeOf<ParsedArn<Either>>();
  });
});

describe('parameters', () => {
  it('are checked by name and type', () => {
    onlyCompiled(() => [
      // @ts-expect-error a missing parameter
      ExampleArn.function({ region: 'r', functionName: 'f' }),
      // @ts-expect-error a wrong name
      ExampleArn.bucket({ bucketName: 'b', buckeName: 'b' }),
      // @ts-expect-error another type
      ExampleArn.bucket({ bucketName: 1 }),
      // @ts-expect-error undefined is not a value
      ExampleArn.bucket({ bucketName: 'b', partition: undefined }),
      // @ts-expect-error a parameter the format does not have
      ExampleArn.bucket({ bucketName: 'b', region: 'r' }),
      // @ts-expect-error no parameters at all
      ExampleArn.bucket(),
      // @ts-expect-error parameters of both formats
      ExampleArn.authorizer({ region: 'r', authorizerId: 'a', apiId: 'x', restApiId: 'y' }),
      // @ts-expect-error parameters of neither format
      ExampleArn.authorizer({ region: 'r', authorizerId: 'a' }),
      // @ts-expect-error no such resource type
      String(ExampleArn.table),
    ]);
  });
});

describe('with', () => {
  it('makes the bound parameters optional and no others', () => {
    const bound = ExampleArn.with({ region: 'r' });
    onlyCompiled(() => [
      bound.function({ account: 'a', functionName: 'f' }),
      bound.function({ account: 'a', functionName: 'f', region: 'r' }),
      bound.authorizer({ apiId: 'x', authorizerId: 'a' }),
      bound.authorizer({ restApiId: 'x', authorizerId: 'a', region: 'r' }),
      bound.with({ account: 'a' }).with({ partition: 'aws' }).function({ functionName: 'f' }),
      bound.with({}).bucket({ bucketName: 'b' }),
      // @ts-expect-error the account is not bound
      bound.function({ functionName: 'f' }),
      // @ts-expect-error a wrong name
      bound.function({ account: 'a', functionName: 'f', name: 'f' }),
      // @ts-expect-error undefined is not a value
      bound.function({ account: 'a', functionName: 'f', region: undefined }),
      // @ts-expect-error parameters of both formats
      bound.authorizer({ authorizerId: 'a', apiId: 'x', restApiId: 'y' }),
    ]);
    expectTypeOf(bound.function).toExtend<
      ArnHelper<'lambda:function', { readonly account: string; readonly functionName: string }>
    >();
  });

  it('binds the three names only, to strings', () => {
    const region = here.region as string | undefined;
    onlyCompiled(() => [
      // @ts-expect-error a wrong name
      ExampleArn.with({ acount: '1' }),
      // @ts-expect-error a wrong name beside a right one
      ExampleArn.with({ region: 'r', acount: '1' }),
      // @ts-expect-error a parameter that cannot be bound
      ExampleArn.with({ bucketName: 'b' }),
      // @ts-expect-error another type
      ExampleArn.with({ account: 123456789012 }),
      // @ts-expect-error perhaps undefined
      ExampleArn.with({ region }),
    ]);
  });

  it('keeps the type of the ARN', () => {
    const arn = ExampleArn.with(here).function({ functionName: 'f' });
    expectTypeOf(arn).toEqualTypeOf<Arn<'lambda:function'>>();
  });
});

describe('arnHelpers', () => {
  interface Types {
    readonly thing: ArnHelper<'x:thing', { readonly partition?: string; readonly id: string }>;
  }

  it('takes its types from the annotation and wants exactly their members', () => {
    const right: ArnHelpers<Types> = arnHelpers('x', {
      thing: ['thing', 'arn:${partition}:x:::${id}'],
    });
    expect(right.thing({ id: 'i' })).toBe('arn:aws:x:::i');
    onlyCompiled(() => {
      // @ts-expect-error a missing member
      const missing: ArnHelpers<Types> = arnHelpers('x', {});
      // @ts-expect-error a member too many
      const excess: ArnHelpers<Types> = arnHelpers('x', { thing: ['thing'], other: ['other'] });
      // @ts-expect-error data of another shape
      const wrong: ArnHelpers<Types> = arnHelpers('x', { thing: 'thing' });
      return [missing, excess, wrong];
    });
  });
});
