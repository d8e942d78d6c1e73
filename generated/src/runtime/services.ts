/** One service in the index of all services. */
export interface ServiceEntry<Module = Readonly<Record<string, unknown>>> {
  /** Service prefix: `cognito-sync`. */
  readonly prefix: string;
  /** Name of the service: `Amazon Cognito Sync`. */
  readonly title: string;
  /** How many actions the service has. */
  readonly actions: number;
  /** How many resource types the service has. */
  readonly resourceTypes: number;
  /** How many condition keys the service has. */
  readonly conditionKeys: number;
  /** Imports the module of the service, so that only services in use are loaded. */
  readonly load: () => Promise<Module>;
}
