import type { RootContent } from 'mdast';
import {
  type Action,
  namedResources,
  type ResourceType,
  type Service,
} from '../../model/catalog.js';
import { exportNames, variableNames } from '../typescript/names.js';
import type { CurrentElements } from './current.js';
import { codeBlock, heading, paragraph, text } from './nodes.js';
import { code } from './plain-text.js';

/** Lines of TypeScript, and the exports of the service that they use. */
interface Example {
  readonly imports: readonly string[];
  readonly lines: readonly string[];
}

/** A program that runs as it stands, made of members the service really has. Nothing when it exports none. */
export function exampleSection(service: Service, elements: CurrentElements): RootContent[] {
  const example = statementExample(service, elements) ?? conditionExample(service, elements);
  if (!example) return [];
  const source = `import { ${example.imports.join(', ')} } from '@iamspec/aws/${service.prefix}';`;
  const names = exportNames(service);
  return [
    heading(2, text('In TypeScript')),
    codeBlock('ts', [source, '', ...example.lines]),
    paragraph(
      text('The facts of this page as data: '),
      code(names.metadata),
      text(' in '),
      code(`@iamspec/aws/${service.prefix}/metadata`),
      text('.'),
    ),
  ];
}

function statementExample(service: Service, elements: CurrentElements): Example | undefined {
  const names = exportNames(service);
  const helped = elements.resourceTypes.filter((type) => type.arnFormats.length > 0);
  const { action, type } = chooseAction(elements.actions, helped);
  if (!action) return undefined;
  return {
    imports: type ? [names.action, names.arn] : [names.action],
    lines: [
      'const statement = {',
      "  Effect: 'Allow',",
      `  Action: [${names.action}.${action.identifier}],`,
      ...(type ? arnLines(`${names.arn}.${type.camelIdentifier}`, type) : ["  Resource: '*',"]),
      '};',
    ],
  };
}

/** The first action that needs a resource type with an ARN helper, with that type; else the first action. */
function chooseAction(
  actions: readonly Action[],
  helped: readonly ResourceType[],
): { readonly action?: Action; readonly type?: ResourceType } {
  for (const action of actions) {
    const required = namedResources(action).filter((entry) => entry.required);
    const type = helped.find(({ name }) => required.some((entry) => entry.resourceType === name));
    if (type && required.length === 1) return { action, type };
  }
  const [action] = actions;
  return action ? { action } : {};
}

/** The call of an ARN helper with every parameter that it needs; the partition has a default. */
function arnLines(helper: string, type: ResourceType): string[] {
  const names = (type.arnFormats[0]?.parameters ?? [])
    .map(({ name }) => name)
    .filter((name) => name !== 'partition');
  const properties = names.map((name) => `${name}: '${exampleValues.get(name) ?? 'example'}'`);
  const oneLine = `  Resource: ${helper}({ ${properties.join(', ')} }),`;
  if (names.length === 0) return [`  Resource: ${helper}({}),`];
  if (oneLine.length <= lineWidth) return [oneLine];
  return [`  Resource: ${helper}({`, ...properties.map((property) => `    ${property},`), '  }),'];
}

const lineWidth = 80;

const exampleValues: ReadonlyMap<string, string> = new Map([
  ['region', 'us-east-1'],
  ['account', '123456789012'],
]);

/** For a service that has condition keys only; shows the key alone when none takes a plain string. */
function conditionExample(
  service: Service,
  { conditionKeys }: CurrentElements,
): Example | undefined {
  const { condition } = exportNames(service);
  const plain = conditionKeys.find(({ type }) => type === undefined || type === 'String');
  const key = plain ?? conditionKeys[0];
  if (!key) return undefined;
  const values = variableNames(key).map(() => "'example'");
  const call = values.length > 0 ? `(${values.join(', ')})` : '';
  const expression = `${condition}.${key.camelIdentifier}${call}`;
  return {
    imports: [condition],
    lines: [
      plain
        ? `const condition = ${expression}.stringEquals('example');`
        : `const { key } = ${expression};`,
    ],
  };
}
