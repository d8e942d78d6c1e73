import { transformSync } from 'esbuild';
import { expect, it } from 'vitest';
import { buildModule } from './build-modules.js';

const { enumsToObjects } = await buildModule('enums-as-objects');

const source = `/** Actions. */
export enum XAction {
  /**
   * A = 'no member',
   * }
   */
  GetA = 'x:GetA',
  /** One. */
  GetB = 'x:Get\\'B',
}

/** Types. */
export type XActionName = XAction | \`\${XAction}\`;

export const other = { A: 'a' };
`;

/** What a module of TypeScript exports. */
async function exportsOf(text: string): Promise<unknown> {
  const { code } = transformSync(text, { loader: 'ts', format: 'esm' });
  const module: unknown = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return { ...(module as object) };
}

it('makes the object that the enum is', async () => {
  const text = enumsToObjects(source);
  expect(text).not.toContain('enum ');
  const found = await exportsOf(text);
  expect(found).toEqual(await exportsOf(source));
  expect(found).toEqual({ XAction: { GetA: 'x:GetA', GetB: "x:Get'B" }, other: { A: 'a' } });
});

it('leaves other modules alone', () => {
  const other = `import { a } from './a.js';\n\nexport interface Keys {\n  readonly a: string;\n}\n`;
  expect(enumsToObjects(other)).toBe(other);
});
