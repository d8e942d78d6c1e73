import { readdirSync, readFileSync } from 'node:fs';
import { build, type Plugin } from 'esbuild';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { emitServiceDocs } from '../../../generator/emit/docs/emit-docs.js';
import { emitService } from '../../../generator/emit/typescript/emit-typescript.js';
import { verifyModule } from '../../../generator/emit/typescript/verify-module.js';
import type { Service } from '../../../generator/model/catalog.js';
import { catalog, parsePage, serviceOf } from './fixtures.js';

const runtime = new URL('../../../templates/runtime/', import.meta.url);

/** The package in memory: `/package/src/...`. */
const files = new Map(
  [
    ...readdirSync(runtime).map((name) => ({
      path: `src/runtime/${name}`,
      text: readFileSync(new URL(name, runtime), 'utf8'),
    })),
    ...catalog.services.flatMap((service) => emitService(service, verifyModule)),
  ].map(({ path, text }) => [`/package/${path}`, text]),
);

/** The program that the page of a service shows. */
function exampleOf(service: Service): string {
  const tree = parsePage(emitServiceDocs(service).text);
  const block = tree.children.find((node) => node.type === 'code');
  return block ? `${block.value}\n` : '';
}

function moduleFile(name: string, importer: string): string {
  const own = /^@iamspec\/aws\/(.+)$/.exec(name);
  if (own) return `/package/src/services/${own[1] ?? ''}/index.ts`;
  return new URL(name.replace(/\.js$/, '.ts'), `file://${importer}`).pathname;
}

const packageInMemory: Plugin = {
  name: 'package-in-memory',
  setup(bundler) {
    bundler.onResolve({ filter: /./ }, ({ path, importer }) => ({
      path: moduleFile(path, importer),
      namespace: 'memory',
    }));
    bundler.onLoad({ filter: /./, namespace: 'memory' }, ({ path }) => ({
      contents: files.get(path) ?? '',
      loader: 'ts',
    }));
  },
};

/** Runs an example and gives the constant that it defines. */
async function run(example: string, name: string): Promise<unknown> {
  const { outputFiles } = await build({
    stdin: { contents: `${example}export { ${name} };`, loader: 'ts' },
    bundle: true,
    format: 'esm',
    write: false,
    plugins: [packageInMemory],
  });
  const code = Buffer.from(outputFiles[0]?.text ?? '').toString('base64');
  const module = (await import(`data:text/javascript;base64,${code}`)) as Record<string, unknown>;
  return module[name];
}

/** What the compiler has to say about programs that use the package. */
function typeErrors(examples: readonly string[]): string[] {
  const roots = examples.map((text, index) => [`/examples/${index}.ts`, text] as const);
  const texts = new Map([...files, ...roots]);
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    lib: ['lib.es2023.d.ts'],
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  };
  const host = ts.createCompilerHost(options);
  const getSourceFile = host.getSourceFile.bind(host);
  host.getSourceFile = (name, target, ...rest) => {
    const text = texts.get(name);
    return text === undefined
      ? getSourceFile(name, target, ...rest)
      : ts.createSourceFile(name, text, target);
  };
  host.resolveModuleNameLiterals = (literals, importer) =>
    literals.map(({ text }) => ({
      resolvedModule: {
        resolvedFileName: moduleFile(text, importer),
        extension: ts.Extension.Ts,
      },
    }));
  const program = ts.createProgram(
    roots.map(([name]) => name),
    options,
    host,
  );
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

/** A service whose only example is about condition keys. */
function keysOnly(service: Service, name: string): Service {
  const conditionKeys = service.conditionKeys.filter((key) => key.name === name);
  return { ...service, actions: [], resourceTypes: [], conditionKeys };
}

describe('the example of a page', () => {
  const warehouse = serviceOf('ware-house');
  const [numeric, templated] = ['aws:MultiFactorAuthAge', 'aws:RequestTag/${TagKey}'].map((name) =>
    exampleOf(keysOnly(serviceOf('aws'), name)),
  );

  it('builds a statement from an action and its ARN helper', async () => {
    expect(await run(exampleOf(warehouse), 'statement')).toEqual({
      Effect: 'Allow',
      Action: ['ware-house:MoveBox'],
      Resource: 'arn:aws:ware-house:us-east-1:123456789012:box/example',
    });
  });

  it('allows all resources when there is no ARN helper to show', async () => {
    expect(await run(exampleOf(serviceOf('cognito-sync')), 'statement')).toEqual({
      Effect: 'Allow',
      Action: ['cognito-sync:BulkPublish'],
      Resource: '*',
    });
  });

  it('shows a condition key when there are no actions', async () => {
    expect(await run(templated ?? '', 'condition')).toEqual({
      operator: 'StringEquals',
      key: 'aws:RequestTag/example',
      name: 'aws:RequestTag/${TagKey}',
      values: ['example'],
    });
    expect(await run(numeric ?? '', 'key')).toBe('aws:MultiFactorAuthAge');
  });

  it('compiles', () => {
    const examples = catalog.services.map(exampleOf);
    const wrong = "import { Nothing } from '@iamspec/aws/aws';\nexport { Nothing };";
    expect(typeErrors([...examples, numeric ?? '', templated ?? '', wrong])).toEqual([
      expect.stringContaining("has no exported member 'Nothing'"),
    ]);
  });

  it('puts few parameters on one line, and needs none for a fixed ARN', () => {
    const type = warehouse.resourceTypes.find(({ name }) => name === 'box');
    const withFormat = (index: number, parameters = type?.arnFormats[index]?.parameters) => {
      const format = type?.arnFormats[index];
      const arnFormats = format && parameters ? [{ ...format, parameters }] : [];
      return { ...warehouse, resourceTypes: type ? [{ ...type, arnFormats }] : [] };
    };
    expect(exampleOf(withFormat(1))).toContain(
      "  Resource: WareHouseArn.box({ name: 'example' }),",
    );
    expect(exampleOf(withFormat(1, []))).toContain('  Resource: WareHouseArn.box({}),');
  });
});
