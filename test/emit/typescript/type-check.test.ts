import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { hasErrors } from '../../../generator/diagnostics/diagnostic.js';
import { analyzeSources, type SourceInput } from '../../../generator/pipeline.js';
import { temporaryFolder } from '../../support/folders.js';
import { arbitrarySpec } from './arbitrary-spec.js';
import { catalogOf, fixture, modulesOf } from './compile.js';

const repository = fileURLToPath(new URL('../../../', import.meta.url));

/** Specs with names that are allowed but nasty, one a prefix. */
function nastySpecs(count: number): SourceInput[] {
  const specs = fc
    .sample(arbitrarySpec, { seed: 1, numRuns: count })
    .filter((input) => !hasErrors(analyzeSources([input]).diagnostics));
  return [...new Map(specs.map((input) => [input.path, input])).values()];
}

it('the emitted modules type-check with the options of the package', () => {
  const inputs = [fixture('traps/iam.trap-service.md'), ...nastySpecs(60)];
  expect(inputs.length).toBeGreaterThan(20);
  const root = temporaryFolder();
  for (const { path, text } of modulesOf(catalogOf(...inputs))) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  cpSync(join(repository, 'templates/runtime'), join(root, 'src/runtime'), { recursive: true });
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }');
  const path = join(repository, 'generated/tsconfig.json');
  const json = ts.readConfigFile(path, (file) => ts.sys.readFile(file)).config as object;
  const { options } = ts.parseJsonConfigFileContent(json, ts.sys, dirname(path));
  const program = ts.createProgram({
    rootNames: ts.sys.readDirectory(join(root, 'src'), ['.ts']),
    options: { ...options, noEmit: true, rootDir: root },
  });
  const problems = ts.getPreEmitDiagnostics(program);
  expect(problems.map((problem) => ts.formatDiagnostic(problem, host(root)))).toEqual([]);
});

function host(root: string): ts.FormatDiagnosticsHost {
  return {
    getCurrentDirectory: () => root,
    getCanonicalFileName: (name) => name,
    getNewLine: () => '\n',
  };
}
