import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { diagnostic } from '../../diagnostics/registry/index.js';
import type { Element, Service } from '../../model/catalog.js';
import type { SectionGroup, SectionNode, SpecDocument } from '../../parse/spec-document.js';
import { serviceIdentifiers } from '../names/identifiers.js';
import { nameRules } from '../names/valid-names.js';
import { buildAction } from './build-action.js';
import { buildConditionKey } from './build-condition-key.js';
import { buildResourceType } from './build-resource-type.js';
import { BuildContext, type Reference } from './context.js';
import { mentionedConditionKeys, mentionedResourceTypes } from './mentioned.js';
import { readSources } from './read-sources.js';

/** One service, what it refers to, and the findings. The service is incomplete when there are errors. */
export interface BuildResult {
  readonly service: Service;
  readonly references: readonly Reference[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Gives a spec its meaning: checks names and shapes, and decides every identifier. */
export function buildService(document: SpecDocument): BuildResult {
  const { prefix, title } = document;
  const context = new BuildContext(prefix.value);
  context.checkName(prefix.value, nameRules.prefix, () => prefix.span);
  const actions = buildEach(context, 'action', document.privileges, buildAction);
  const resourceTypes = buildEach(context, 'resource type', document.resources, buildResourceType);
  const conditionKeys = buildEach(context, 'condition key', document.conditions, buildConditionKey);
  const service: Service = {
    prefix: prefix.value,
    title: title.value,
    ...serviceIdentifiers(prefix.value),
    specPath: document.source.name,
    span: prefix.span,
    sources: readSources(document.frontmatter),
    actions,
    resourceTypes: document.resources ? resourceTypes : mentionedResourceTypes(context),
    conditionKeys: document.conditions ? conditionKeys : mentionedConditionKeys(context),
    declaresResources: document.resources !== undefined,
    declaresConditions: document.conditions !== undefined,
  };
  const { references, diagnostics } = context;
  return { service, references, diagnostics };
}

type BuildElement<Kind> = (context: BuildContext, section: SectionNode) => Kind | undefined;

function buildEach<Kind extends Element>(
  context: BuildContext,
  kind: string,
  group: SectionGroup | undefined,
  build: BuildElement<Kind>,
): Kind[] {
  const first = new Map<string, SectionNode>();
  return (group?.sections ?? []).flatMap((section) => {
    const name = section.heading.value;
    const earlier = first.get(name);
    if (!earlier) {
      first.set(name, section);
      return build(context, section) ?? [];
    }
    const related = [{ reason: 'first here', place: earlier.heading.span }];
    const place = section.heading.span;
    context.diagnostics.push(diagnostic('duplicate-element', place, { kind, name }, { related }));
    return [];
  });
}
