import { optionalPackage } from './optional-package.js';

/** What is wrong with a value, one line each; empty for a valid one. */
export type ErrorsOf = (value: unknown) => string[];

interface Check {
  (value: unknown): boolean;
  readonly errors?: readonly { readonly instancePath: string; readonly message?: string }[] | null;
}

interface Validator {
  compile: (schema: object) => Check;
}

/**
 * A validator of JSON Schema, draft 2020-12, with formats; `undefined` where ajv is not installed. A schema of others may
 * hold what ajv advises against, and patterns that are none in Unicode mode.
 */
export async function validator(schema: object, isOurs: boolean): Promise<ErrorsOf | undefined> {
  const ajv = await optionalPackage<{
    Ajv2020: new (options: object) => Validator;
  }>('ajv/dist/2020.js');
  const formats = await optionalPackage<{ default: unknown }>('ajv-formats');
  if (!ajv || !formats) return undefined;
  const addFormats = formats.default as (instance: Validator) => void;
  const instance = new ajv.Ajv2020({
    allErrors: true,
    strict: isOurs,
    allowUnionTypes: true,
    unicodeRegExp: isOurs,
  });
  addFormats(instance);
  const check = instance.compile(schema);
  return (value) =>
    check(value)
      ? []
      : (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}
