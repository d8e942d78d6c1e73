/**
 * The two files of a service's metadata. Packed it is a quarter of what the source is, and nearly as quick to load.
 * @param {string} source text of `metadata.ts`
 * @param {string} prefix
 * @param {import('./packed-catalog.mjs').PackedService} packed
 */
export function metadataModule(source, prefix, { file, name }) {
  const found = /^(\/\*\*.*\*\/\n)export const (\w+): ServiceMetadata =/m.exec(source);
  if (!found)
    throw new Error(`services/${prefix}/metadata.ts: expected a constant with the metadata`);
  const [, comment, constant] = found;
  return {
    script:
      `import { ${name} } from '../../catalog/${file}.js';\n` +
      `import { unpackService } from '../../runtime/metadata.js';\n` +
      `export const ${constant} = /* @__PURE__ */ unpackService('${prefix}', ${name});\n`,
    declarations:
      `import type { ServiceMetadata } from '../../runtime/helpers.js';\n` +
      `${comment}export declare const ${constant}: ServiceMetadata;\n`,
  };
}
