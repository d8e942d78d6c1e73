import { actionAddresses, type ActionAddresses } from './emit/docs/anchors.js';
import { emitServiceDocs, printDocsIndex } from './emit/docs/emit-docs.js';
import { indexPage } from './emit/docs/index-page.js';
import { emitPolicySchema } from './emit/schema/emit-policy-schema.js';
import { emitCatalogModules, emitService, type Verify } from './emit/typescript/emit-typescript.js';
import type { Catalog, Service } from './model/catalog.js';
import type { GeneratedFile, HashedFile } from './model/generated-file.js';
import { assert } from './support/assert.js';
import { sortedUnique } from './support/compare.js';
import { hashOf, hashOfAll } from './support/hash.js';

/** Remembers which files came out of what. A key is a hash over everything that went in. */
export interface EmissionCache {
  readonly get: (key: string) => readonly HashedFile[] | undefined;
  readonly set: (key: string, files: readonly HashedFile[]) => void;
}

/** What the files are made of beside the catalog. */
export interface EmissionInput {
  /** Files that are part of the output as they are. */
  readonly templates: readonly GeneratedFile[];
  /** A hash over the text of the spec a service was built from. */
  readonly specHash: (service: Service) => string;
  /** Is given each module that was not verified before. The files are good when it found nothing wrong. */
  readonly verify: Verify;
  readonly cache?: EmissionCache;
}

/** Every file of the output. The text of a file that the cache knows is made only when somebody reads it. */
export function emitFiles(catalog: Catalog, input: EmissionInput): GeneratedFile[] {
  const addresses = actionAddresses(catalog);
  return [
    ...input.templates,
    ...catalog.services.flatMap((service) => emitOrRemember(service, addresses, input)),
    ...emitOverAll(catalog, input),
    ...emitIndex(catalog, input.cache),
    emitPolicySchema(catalog),
  ];
}

/** Cheap to print and dear to verify, and nearly always the same: the cache remembers which text was verified. */
function emitOverAll(catalog: Catalog, { verify, cache }: EmissionInput): GeneratedFile[] {
  if (!cache) return emitCatalogModules(catalog, verify);
  const hashes = new Map<string, string>();
  const files = emitCatalogModules(catalog, verify, ({ path, text }) => {
    const hash = hashOf(text);
    hashes.set(path, hash);
    return cache.get(hash) !== undefined;
  });
  return files.map((file) => {
    const hash = hashes.get(file.path) ?? hashOf(file.text);
    cache.set(hash, [{ path: file.path, hash }]);
    return { ...file, hash };
  });
}

function emitOrRemember(
  service: Service,
  addresses: ActionAddresses,
  { specHash, verify, cache }: EmissionInput,
): readonly GeneratedFile[] {
  const emit = (tell: Verify) => [
    ...emitService(service, tell),
    emitServiceDocs(service, addresses),
  ];
  if (!cache) return emit(verify);
  return remembered(cache, serviceKey(service, specHash(service), addresses), emit, verify);
}

/** The page is quick to lay out and slow to print, so its layout is the key. */
function emitIndex(catalog: Catalog, cache: EmissionCache | undefined): readonly GeneratedFile[] {
  const page = indexPage(catalog);
  const emit = () => [printDocsIndex(page)];
  return cache ? remembered(cache, hashOf(JSON.stringify(page)), emit, wasVerified) : emit();
}

function remembered(
  cache: EmissionCache,
  key: string,
  emit: (verify: Verify) => GeneratedFile[],
  verify: Verify,
): readonly GeneratedFile[] {
  const known = cache.get(key);
  if (known) return known.map((file) => lazyFile(file, () => emit(wasVerified)));
  const files = emit(verify).map((file) => ({ ...file, hash: hashOf(file.text) }));
  cache.set(key, files);
  return files;
}

/** Texts with a hash in the cache were verified when it got there. */
const wasVerified: Verify = () => undefined;

/** The spec, its name, and which actions of other services it can link to. */
function serviceKey(service: Service, specHash: string, addresses: ActionAddresses): string {
  const dependents = service.actions.flatMap((action) =>
    action.resources.flatMap((resource) => resource.dependentActions),
  );
  const linked = sortedUnique(dependents).filter((name) => addresses.has(name));
  return hashOfAll([service.specPath, specHash, ...linked]);
}

function lazyFile({ path, hash }: HashedFile, emit: () => GeneratedFile[]): GeneratedFile {
  return {
    path,
    hash,
    get text() {
      const text = emit().find((file) => file.path === path)?.text;
      assert(
        text !== undefined && hashOf(text) === hash,
        `the cache is wrong about ${path}: run again with --no-cache`,
      );
      return text;
    },
  };
}
