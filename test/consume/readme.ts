import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './run.js';

/** The example of the README: the first `ts` block below the heading `## Use the package`. */
export function readmeExample(): string {
  const readme = readFileSync(join(repository, 'README.md'), 'utf8');
  const [, section] = readme.split(/^## Use the package$/m);
  const block = /^```ts\n([^]*?)^```$/m.exec(section?.split(/^## /m)[0] ?? '');
  if (block?.[1] === undefined) throw new Error('README.md has no example of the package');
  return block[1];
}
