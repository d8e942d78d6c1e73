/** What JSON can say. Members of an object are printed in the order they were written in. */
export type JsonValue = string | number | boolean | JsonObject | readonly JsonValue[];

export interface JsonObject {
  readonly [name: string]: JsonValue;
}
