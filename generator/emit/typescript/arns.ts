import type { ArnFormat, ResourceType, Service } from '../../model/catalog.js';
import { sortedUnique } from '../../support/compare.js';
import { arnParametersName, exportNames, typesWithArn } from './names.js';
import { removedComment } from './removed.js';
import {
  objectOf,
  type PropertyMember,
  type SimpleType,
  type Statement,
  type TypeExpression,
  unionOf,
} from './syntax.js';

const text = (value: string): SimpleType => ({ kind: 'text', text: value });

/** One ARN helper a resource type: the parameters of each as a type, then the formats as data. */
export function arnStatements(service: Service): Statement[] {
  const types = typesWithArn(service);
  const data = types.map(
    (type) =>
      [
        type.camelIdentifier,
        [type.name, ...type.arnFormats.map(({ template }) => template)],
      ] as const,
  );
  return [
    {
      kind: 'import',
      module: '../../runtime/index.js',
      names: ['arnHelpers'],
      types: ['ArnHelper'],
    },
    ...types.map((type) => parametersStatement(service, type)),
    {
      kind: 'interface',
      name: 'ArnTypes',
      exported: false,
      comment: [],
      members: types.map((type) => helperMember(service, type)),
    },
    {
      kind: 'const',
      name: exportNames(service).arn,
      comment: [`Builds and reads ARNs of ${service.title} (\`${service.prefix}\`).`],
      value: {
        kind: 'call',
        pure: true,
        callee: 'arnHelpers',
        typeArgument: 'ArnTypes',
        arguments: [service.prefix, objectOf(data, true)],
      },
    },
  ];
}

function parametersStatement(service: Service, type: ResourceType): Statement {
  const name = arnParametersName(service, type);
  const comment = [`Parameters of an ARN of the resource type \`${type.name}\`.`];
  const [only, ...others] = type.arnFormats;
  if (only && others.length === 0) {
    return { kind: 'interface', name, exported: true, comment, members: parameterMembers(only) };
  }
  const all = sortedUnique(type.arnFormats.flatMap((format) => parameterNames(format)));
  const alternatives = type.arnFormats.map((format): TypeExpression => {
    const absent = all.filter((parameter) => !parameterNames(format).includes(parameter));
    const members = absent.map((parameter) => ({
      name: parameter,
      optional: true,
      type: text('never'),
    }));
    return { kind: 'members', members: [...parameterMembers(format), ...members] };
  });
  return { kind: 'type', name, exported: true, comment, alternatives };
}

function parameterNames(format: ArnFormat): readonly string[] {
  return format.parameters.map(({ name }) => name);
}

function parameterMembers(format: ArnFormat): PropertyMember[] {
  return parameterNames(format).map((name) => ({
    name,
    optional: name === 'partition',
    type: text('string'),
  }));
}

function helperMember(service: Service, type: ResourceType): PropertyMember {
  return {
    name: type.camelIdentifier,
    comment: [...type.arnFormats.map((format) => `\`${format.text}\``), ...removedComment(type)],
    type: {
      kind: 'reference',
      name: 'ArnHelper',
      arguments: [
        { kind: 'literal', value: `${service.prefix}:${type.name}` },
        text(arnParametersName(service, type)),
        unionOf(sortedUnique(type.arnFormats.map(arnPattern)).map(templateOf)),
      ],
    },
  };
}

/** The format with `*` for each parameter. A `*` of the format itself stands for any text as well. */
function arnPattern({ template }: ArnFormat): string {
  return template.replace(/\$\{\w+\}/g, '*');
}

/** What the ARNs of a pattern have in common, as far as a type can say. */
function templateOf(pattern: string): SimpleType {
  return { kind: 'template', texts: pattern.split('*') };
}
