// Tests examples/ against the package as it would be published: builds and packs it, installs what examples/ locks, puts the
// packed package beside that, compiles all examples and runs their tests. Nothing of it is written to examples/package.json.
import { Buffer } from 'node:buffer';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';

const root = resolve(import.meta.dirname, '..');
const examples = join(root, 'examples');
const modules = join(examples, 'node_modules');
const quiet = ['--no-audit', '--no-fund', '--no-update-notifier'];
// Of other people's packages: none of the examples needs what their scripts would do.
const withoutScripts = [...quiet, '--ignore-scripts'];
const packed = mkdtempSync(join(tmpdir(), 'iamspec-examples-'));

try {
  await Promise.all([step('pack the package', pack), step('install the lock file', installLocked)]);
  await step('install the packed package', installPacked);
  await step('compile', compile);
  await step('test', test);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
} finally {
  rmSync(packed, { recursive: true, force: true });
}

/** Says what is done and how long it took; a step may give back what there is to add. */
async function step(name, work) {
  const started = performance.now();
  const remark = (await work()) ?? '';
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`examples: ${name}: ${seconds} s${remark && `, ${remark}`}\n`);
}

/** npm builds the package before it packs it. */
async function pack() {
  await run(join(root, 'generated'), 'npm', ['pack', '--pack-destination', packed, ...quiet]);
}

/** Left out when the last run installed the same lock file. */
async function installLocked() {
  const mark = join(modules, '.iamspec-lock');
  const hash = createHash('sha256')
    .update(readFileSync(join(examples, 'package-lock.json')))
    .digest('hex');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === hash) return 'as it was';
  await run(examples, 'npm', ['ci', '--prefer-offline', ...withoutScripts]);
  writeFileSync(mark, hash);
}

/**
 * Into an empty folder, and from there to the examples: npm would think about all their packages, and needs half a minute
 * on a busy machine for a package that depends on none of them.
 */
async function installPacked() {
  const tarball = readdirSync(packed).find((name) => name.endsWith('.tgz'));
  const parameters = ['install', '--prefix', packed, '--offline', ...withoutScripts];
  await run(packed, 'npm', [...parameters, join(packed, tarball)]);
  const target = join(modules, '@iamspec');
  rmSync(target, { recursive: true, force: true });
  cpSync(join(packed, 'node_modules/@iamspec'), target, { recursive: true });
}

async function compile() {
  rmSync(join(examples, 'dist'), { recursive: true, force: true });
  await run(examples, process.execPath, [join(modules, 'typescript-7/bin/tsc'), '-p', '.']);
}

async function test() {
  const tests = readdirSync(join(examples, 'dist'), { recursive: true })
    .filter((name) => name.endsWith('.test.js'))
    .map((name) => join('dist', name))
    .sort();
  await run(
    examples,
    process.execPath,
    ['--test', '--test-reporter=spec', `--test-concurrency=${availableParallelism()}`, ...tests],
    'inherit',
  );
  return `${tests.length} files`;
}

/** Runs a program to its end, without what an npm run around this script left in the environment. */
function run(folder, command, parameters, output = 'pipe') {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^npm_(?:package|lifecycle|command|execpath)/i.test(name),
  );
  return new Promise((done, fail) => {
    const child = spawn(command, parameters, {
      cwd: folder,
      env: Object.fromEntries(inherited),
      stdio: ['ignore', output, output],
      shell: process.platform === 'win32',
    });
    const texts = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (text) => texts.push(text));
    }
    child.on('error', fail);
    child.on('close', (code) => {
      const name = [command, ...parameters].join(' ');
      if (code === 0) done();
      else fail(new Error(`${Buffer.concat(texts)}\n${name} ended with exit code ${code}`));
    });
  });
}
