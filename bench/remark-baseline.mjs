// What everything is compared with: remark reads every spec of a folder, one after the other, and nothing else is done.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const [folder = 'seeds'] = process.argv.slice(2);
const processor = unified().use(remarkParse);
for (const name of readdirSync(folder).filter((entry) => entry.endsWith('.md'))) {
  processor.parse(readFileSync(join(folder, name), 'utf8'));
}
