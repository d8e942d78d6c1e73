import type { Catalog, Service } from '../../model/catalog.js';
import type { GeneratedFile } from '../../model/generated-file.js';
import { arnIndexModule } from './arn-index.js';
import { catalogModule } from './catalog-module.js';
import { allModule, rootModule, serviceModules } from './modules.js';
import { printModule } from './print/print-module.js';
import type { Module } from './syntax.js';

/** Tells that a file was verified before, so that a big module need not be read back on every run. */
export type WasVerified = (file: GeneratedFile) => boolean;

/** Is told of every module that was printed, with its text: `verifyModule`, or something that hands both on to it. */
export type Verify = (module: Module, text: string) => void;

/** The TypeScript modules of one service. */
export function emitService(service: Service, verify: Verify): GeneratedFile[] {
  return serviceModules(service).map((module) => emitModule(module, verify));
}

/** The modules over all services: the root of the package, its catalog, the finder of an ARN's type, and all services. */
export function emitCatalogModules(
  catalog: Catalog,
  verify: Verify,
  wasVerified?: WasVerified,
): GeneratedFile[] {
  const modules = [
    rootModule(catalog),
    catalogModule(catalog),
    arnIndexModule(catalog),
    allModule(catalog),
  ];
  return modules
    .filter(({ statements }) => statements.length > 0)
    .map((module) => emitModule(module, verify, wasVerified));
}

function emitModule(module: Module, verify: Verify, wasVerified?: WasVerified): GeneratedFile {
  const file = printModule(module);
  if (!wasVerified?.(file)) verify(module, file.text);
  return file;
}
