// A process of its own: how long an editor takes to answer in a file that uses the largest service.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type ts from 'typescript';
import { cursor, Editor } from './editor.js';

const [consumer = '.', compiler = '.', rounds = '5'] = process.argv.slice(2);
const typescript = createRequire(join(compiler, 'index.js'))('typescript') as typeof ts;

const head = `import { allow } from '@iamspec/aws';
import { Ec2Action, Ec2Arn } from '@iamspec/aws/ec2';
`;
const questions = {
  hover: {
    text: `export const action = Ec2Action.Run${cursor}Instances;`,
    ask: (editor: Editor) => editor.hover().includes('Access level'),
  },
  completion: {
    text: `export const action = Ec2Action.${cursor};`,
    ask: (editor: Editor) => editor.complete().length > 800,
  },
  statement: {
    text: `export const statement = allow({ actions: ['${cursor}'], resources: ['*'] });`,
    ask: (editor: Editor) => editor.complete().includes('ec2:RunInstances'),
  },
};
type Question = keyof typeof questions;

const editor = new Editor(typescript, consumer);
let edits = 0;

/** Milliseconds from a change of the file to the answer. */
function milliseconds(name: Question): number {
  const { text, ask } = questions[name];
  edits += 1;
  editor.type(`${head}export const edit${edits} = Ec2Arn;\n${text}\n`);
  const start = performance.now();
  if (!ask(editor)) throw new Error(`The editor does not answer: ${name}`);
  return performance.now() - start;
}

const opening = milliseconds('hover');
const names = Object.keys(questions) as Question[];
const figures = Object.fromEntries(names.map((name) => [name, [] as number[]]));
for (let round = 0; round < Number(rounds) * 3; round++) {
  for (const name of round % 2 === 0 ? names : names.toReversed()) {
    figures[name]?.push(milliseconds(name));
  }
}
process.stdout.write(JSON.stringify({ opening, figures }));
