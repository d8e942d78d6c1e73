// A process of its own: how often a second the package takes ARNs apart and finds what they name.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { realArns } from '../../test/templates/runtime/real-arns.js';

type ReadArn = (arn: string) => unknown;

const [consumer = '.', rounds = '5'] = process.argv.slice(2);
const require = createRequire(join(consumer, 'index.js'));
const ours = require('@iamspec/aws/arn') as { parseArn: ReadArn; matchArn: ReadArn };
const theirs = require('@aws-sdk/util-arn-parser') as { parse: ReadArn };

const arns = realArns.map(([arn]) => arn);
const subjects = { parseArn: ours.parseArn, parse: theirs.parse, matchArn: ours.matchArn };
const milliseconds = 300;

/** Results are kept in sight of the optimizer. */
let last: unknown;

function perSecond(read: ReadArn): number {
  const start = performance.now();
  let count = 0;
  let end = start;
  while (end - start < milliseconds) {
    for (let repeat = 0; repeat < 20; repeat++) for (const arn of arns) last = read(arn);
    count += 20 * arns.length;
    end = performance.now();
  }
  return (1000 * count) / (end - start);
}

const figures: Record<string, number[]> = {};
for (const read of Object.values(subjects)) perSecond(read);
for (let round = 0; round < Number(rounds); round++) {
  const entries = Object.entries(subjects);
  for (const [name, read] of round % 2 === 0 ? entries : entries.reverse()) {
    (figures[name] ??= []).push(perSecond(read));
  }
}
if (typeof last !== 'object') throw new Error('Nothing was read');
process.stdout.write(JSON.stringify({ arns: arns.length, figures }));
