import type { Catalog, CatalogService } from './catalog.js';
import {
  definitionOf,
  type PolicyFindingCode,
  type PolicyFindingParameters,
} from './check-codes.js';
import type {
  CheckOptions,
  PolicyFinding,
  PolicyFindingSeverity,
  PolicyPath,
} from './check-types.js';
import { nearestName } from './nearest-name.js';

interface ReportDetails {
  /** In place of the severity of the registry. */
  readonly severity?: PolicyFindingSeverity;
  readonly place?: 'key' | 'value';
}

/** Notes a finding at `path`. */
export type Report = <Code extends PolicyFindingCode>(
  code: Code,
  path: PolicyPath,
  parameters: PolicyFindingParameters<Code>,
  details?: ReportDetails,
) => void;

/** What the rules of one check share. */
export interface CheckContext {
  readonly catalog: Catalog;
  readonly options: CheckOptions;
  readonly report: Report;
  /** The name that was probably meant. Gives up after many questions: each one reads all names. */
  readonly nearest: (name: string, names: () => Iterable<string>) => string | undefined;
  /** Names of the resource types of a service that an ARN can name; remembered. */
  readonly resourceTypesOf: (service: CatalogService, arn: string) => readonly string[];
  /**
   * Counts `steps` of work of a kind that grows faster than the document; false when there was too much of it. The rule
   * then says nothing more: no document of an honest size comes near.
   */
  readonly spend: (steps: number) => boolean;
}

const mostSuggestions = 100;
const mostSteps = 1_000_000;
/** What a search over the ARN formats of a service costs in steps for each resource type. */
const searchCost = 10;

/** The context of one check, and the list that its findings go to. */
export function createContext(
  catalog: Catalog,
  options: CheckOptions,
): { readonly context: CheckContext; readonly findings: readonly PolicyFinding[] } {
  const findings: PolicyFinding[] = [];
  const report: Report = (code, path, parameters, details = {}) => {
    findings.push(createFinding(code, path, parameters, details));
  };
  const spend = budget(mostSteps);
  const resourceTypesOf = rememberTypes(spend);
  const nearest = suggestions();
  return { context: { catalog, options, report, nearest, resourceTypesOf, spend }, findings };
}

function createFinding<Code extends PolicyFindingCode>(
  code: Code,
  path: PolicyPath,
  parameters: PolicyFindingParameters<Code>,
  { severity, place }: ReportDetails,
): PolicyFinding {
  const definition = definitionOf(code);
  const help = definition.help?.(parameters);
  return {
    code,
    severity: severity ?? definition.severity,
    message: definition.message(parameters),
    ...(help !== undefined && { help }),
    path,
    ...(place !== undefined && { place }),
  };
}

function budget(steps: number): CheckContext['spend'] {
  let left = steps;
  return (spent) => {
    left -= spent;
    return left >= 0;
  };
}

function suggestions(): CheckContext['nearest'] {
  let left = mostSuggestions;
  const known = new Map<string, string | undefined>();
  return (name, names) => {
    if (known.has(name)) return known.get(name);
    if (left === 0) return undefined;
    left -= 1;
    const nearest = nearestName(name, names());
    known.set(name, nearest);
    return nearest;
  };
}

function rememberTypes(spend: CheckContext['spend']): CheckContext['resourceTypesOf'] {
  const services = new Map<CatalogService, Map<string, readonly string[]>>();
  return (service, arn) => {
    const texts = services.get(service) ?? new Map<string, readonly string[]>();
    services.set(service, texts);
    const known = texts.get(arn);
    if (known !== undefined) return known;
    const all = Object.keys(service.metadata.resourceTypes);
    // Without a search any type can be meant: then nothing is found to be wrong.
    const types = spend((all.length + 1) * searchCost) ? service.resourceTypesOf(arn) : all;
    texts.set(arn, types);
    return types;
  };
}
