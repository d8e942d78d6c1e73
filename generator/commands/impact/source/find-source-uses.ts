import { ts } from '../../../emit/typescript/compiler.js';
import type { FoundUses } from '../../../impact/find/find-uses.js';
import { impactLimits } from '../../../impact/limits.js';
import { problemAt } from '../../../policy/problems.js';
import type { Use } from '../../../impact/uses.js';
import type { SourceFile } from '../../../source/source-file.js';
import type { Span } from '../../../source/span.js';
import { appendAll } from '../../../support/collections.js';
import { findBindings } from './bindings.js';
import { exclusionUses, literalUses, type SpanOf } from './literal-uses.js';
import { accessOf, memberOf, type Reference, resolve, serviceOf } from './reference.js';
import { actionListAround } from './statement-context.js';

/** What a TypeScript or JavaScript file uses: strings, and members of the package. Nothing is run and no type is looked up. */
export function findSourceUses(source: SourceFile): FoundUses {
  const file = parse(source);
  if ('uses' in file) return file;
  const spanOf: SpanOf = (node) => source.span(node.getStart(file), node.getEnd());
  const nodes = nodesOf(file);
  const { bindings, places } = findBindings(nodes);
  const uses = places.flatMap(({ node, reference }) => referenceUses(reference, node, spanOf));
  for (const node of nodes) {
    const name = accessOf(node)?.name;
    const reference = name && resolve(node, bindings);
    if (reference) appendAll(uses, referenceUses(reference, name, spanOf));
    appendAll(uses, literalUses(node, spanOf));
    if (ts.isPropertyAssignment(node)) appendAll(uses, exclusionUses(node, spanOf));
    if (uses.length > impactLimits.uses) {
      return failure('policy-file-too-much', spanOf(node), String(impactLimits.uses));
    }
  }
  return { uses, problems: [] };
}

function parse({ path, text }: SourceFile): ts.SourceFile | FoundUses {
  try {
    const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    const [problem] = (file as unknown as { parseDiagnostics: readonly ts.Diagnostic[] })
      .parseDiagnostics;
    if (!problem) return file;
    const start = problem.start ?? 0;
    const place = { path, start, end: start + (problem.length ?? 1) };
    const message = ts.flattenDiagnosticMessageText(problem.messageText, ' ');
    return failure('policy-file-syntax', place, message.replace(/\.$/, ''));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return failure('policy-file-too-deep', { path, start: 0, end: 0 }, 'some hundred');
  }
}

function failure(code: Parameters<typeof problemAt>[0], place: Span, problem: string): FoundUses {
  return { uses: [], problems: [problemAt(code, place, problem)] };
}

/** All nodes in the order of the text, without a call for each level of nesting. */
function nodesOf(file: ts.SourceFile): ts.Node[] {
  const found: ts.Node[] = [];
  const stack: ts.Node[] = [file];
  for (let node = stack.pop(); node; node = stack.pop()) {
    found.push(node);
    const children: ts.Node[] = [];
    node.forEachChild((child) => {
      children.push(child);
    });
    appendAll(stack, children.reverse());
  }
  return found;
}

function referenceUses(reference: Reference, node: ts.Node, spanOf: SpanOf): Use[] {
  const span = spanOf(node);
  const service = serviceOf(reference);
  if (service) return [{ kind: 'service', span, text: service.name, service }];
  const member = memberOf(reference);
  if (!member) return [];
  const isExcluded = actionListAround(outermost(node))?.isExcluded === true;
  const text = reference.names.join('.');
  return [{ kind: 'member', span, text, ...member, isExcluded }];
}

/** The whole `S3Action.GetObject` around its last name. */
function outermost(node: ts.Node): ts.Node {
  return accessOf(node.parent)?.name === node ? node.parent : node;
}
