// The declarations of every module, by the TypeScript compiler. Whether the code has errors is asked by `npm run typecheck`.
import { join, relative, sep } from 'node:path';
import ts from 'typescript';

const options = { noCheck: true, noEmit: false, emitDeclarationOnly: true };

/**
 * The declarations of the modules below `src/`, by path without ending: `services/s3/actions`. The metadata of the services
 * is not among them: see `metadata-modules.mjs`. Throws when the compiler cannot emit one.
 * @param {string} root folder of the package
 * @returns {ReadonlyMap<string, string>}
 */
export function emitDeclarations(root) {
  const config = ts.getParsedCommandLineOfConfigFile(join(root, 'tsconfig.json'), options, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (diagnostic) => fail([diagnostic]),
  });
  const files = config.fileNames.filter((name) => !/\/services\/[^/]+\/metadata\.ts$/.test(name));
  const program = ts.createProgram(files, config.options);
  const found = new Map();
  const outDir = config.options.outDir ?? root;
  const { diagnostics } = program.emit(undefined, (path, text) => {
    found.set(
      relative(outDir, path)
        .split(sep)
        .join('/')
        .replace(/\.d\.ts$/, ''),
      text,
    );
  });
  const problems = [...config.errors, ...program.getSyntacticDiagnostics(), ...diagnostics];
  if (problems.length > 0) fail(problems);
  return found;
}

function fail(diagnostics) {
  const host = {
    getCanonicalFileName: (path) => path,
    getCurrentDirectory: ts.sys.getCurrentDirectory,
    getNewLine: () => '\n',
  };
  throw new Error(ts.formatDiagnostics(diagnostics, host));
}
