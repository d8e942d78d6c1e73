import { rounded } from './statistics.js';

export type Unit = 'milliseconds' | 'bytes' | 'per second' | 'times' | 'percent';

/** What a figure should be. `aim` is what we hope for beyond the goal itself. */
export interface Goal {
  readonly better: 'lower' | 'higher';
  readonly limit: number;
  readonly aim?: number;
}

/** One line of the table. */
export interface Row {
  readonly group: string;
  readonly name: string;
  /** Median; absent when it could not be measured, and `note` says why. */
  readonly value?: number;
  readonly unit: Unit;
  /** What `value` is compared with, and how many times it is as much. */
  readonly against?: string;
  readonly ratio?: number;
  /** For the ratio when there is one, else for the value. */
  readonly goal?: Goal;
  readonly note?: string;
}

/** Whether the goal of a row is met; undefined without a goal or a figure. */
export function isMet({ goal, ratio, value }: Row): boolean | undefined {
  const figure = ratio ?? value;
  if (!goal || figure === undefined) return undefined;
  return goal.better === 'lower' ? figure <= goal.limit : figure >= goal.limit;
}

/** A row as it is kept in `results.json`. */
export function roundedRow(row: Row): Row {
  return {
    ...row,
    ...(row.value !== undefined && { value: rounded(row.value) }),
    ...(row.ratio !== undefined && { ratio: rounded(row.ratio) }),
  };
}
