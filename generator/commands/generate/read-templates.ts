import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GeneratedFile } from '../../model/generated-file.js';
import { sortedBy } from '../../support/compare.js';

/** The runtime templates, as the files they become: copied verbatim below `src/runtime/`. */
export async function readRuntimeTemplates(packageRoot: string): Promise<GeneratedFile[]> {
  const folder = join(packageRoot, 'templates', 'runtime');
  const names = sortedBy(
    (await readdir(folder)).filter((name) => name.endsWith('.ts')),
    (name) => name,
  );
  return Promise.all(
    names.map(async (name) => ({
      path: `src/runtime/${name}`,
      text: await readFile(join(folder, name), 'utf8'),
    })),
  );
}
