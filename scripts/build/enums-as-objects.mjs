import { readFileSync } from 'node:fs';

/**
 * Enums of strings as the objects that they are at run time. TypeScript writes a function that fills the object, which is
 * twice as long and slower to load.
 */
export const enumsAsObjects = {
  name: 'enums-as-objects',
  setup({ onLoad }) {
    onLoad({ filter: /\/services\/[^/]+\/[^/]+\.ts$/ }, ({ path }) => ({
      contents: enumsToObjects(readFileSync(path, 'utf8')),
      loader: 'ts',
    }));
  },
};

/**
 * The text of a generated module with each `export enum Name { Member = 'value', }` as an object. Comments inside are left
 * out: a line of theirs could look like a member.
 */
export function enumsToObjects(text) {
  return text.replace(/^export enum (\w+) \{\n([^]*?)^\}/gm, (_, name, body) => {
    const members = body.replace(/^ *\/\*\*[^]*?\*\/\n/gm, '');
    return `export const ${name} = {\n${members.replace(/^ +(\w+) = /gm, '$1: ')}};`;
  });
}
