import type { Catalog, Service } from '../../model/catalog.js';
import type { GeneratedFile } from '../../model/generated-file.js';
import { arnIndexModule } from './arn-index.js';
import { rootModule, serviceModules } from './modules.js';
import { printModule } from './print/print-module.js';
import type { Module } from './syntax.js';
import { verifyModule } from './verify-module.js';

/** The TypeScript modules of one service. */
export function emitService(service: Service): GeneratedFile[] {
  return serviceModules(service).map(emitModule);
}

/** The root module of the package. */
export function emitRoot(catalog: Catalog): GeneratedFile {
  return emitModule(rootModule(catalog));
}

/** The module that finds the resource type of any ARN. */
export function emitArnIndex(catalog: Catalog): GeneratedFile {
  return emitModule(arnIndexModule(catalog));
}

function emitModule(module: Module): GeneratedFile {
  const file = printModule(module);
  verifyModule(module, file.text);
  return file;
}
