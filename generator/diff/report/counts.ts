import { countOf, groupDigits } from '../../support/collections.js';
import { type Level, levels, type PermissionEffect } from '../change.js';
import type { Finding } from './findings.js';

/** How many findings there are of a level. */
export interface LevelCount {
  readonly total: number;
  readonly accepted: number;
  readonly permission: Readonly<Record<PermissionEffect, number>>;
}

export interface Counts extends LevelCount {
  readonly levels: Readonly<Record<Level, LevelCount>>;
}

/** Counts findings by level, acceptance and permission effect. */
export function countFindings(findings: readonly Finding[]): Counts {
  const level = (name: Level): LevelCount =>
    countLevel(findings.filter(({ change }) => change.judgement.level === name));
  return {
    ...countLevel(findings),
    levels: {
      breaking: level('breaking'),
      dangerous: level('dangerous'),
      safe: level('safe'),
      documentation: level('documentation'),
    },
  };
}

/** `2 breaking (1 accepted), 3 safe`: the levels that occur. */
export function levelsInWords(counts: Counts): string {
  const parts = levels.flatMap((level) => {
    const { total, accepted } = counts.levels[level];
    if (total === 0) return [];
    const note = accepted > 0 ? ` (${groupDigits(accepted)} accepted)` : '';
    return [`${groupDigits(total)} ${level}${note}`];
  });
  return parts.join(', ') || 'no changes';
}

/** `2 widening, 1 narrowing`, and `1 mixed` where a change does both. */
export function permissionInWords({ permission }: LevelCount): string {
  const mixed = permission.mixed > 0 ? `, ${groupDigits(permission.mixed)} mixed` : '';
  return `${groupDigits(permission.widening)} widening, ${groupDigits(permission.narrowing)} narrowing${mixed}`;
}

/** `3 services`. */
export function servicesInWords(findings: readonly Finding[]): string {
  return countOf(new Set(findings.map(({ change }) => change.subject.service)).size, 'service');
}

function countLevel(findings: readonly Finding[]): LevelCount {
  const permission = { widening: 0, narrowing: 0, mixed: 0, none: 0 };
  let accepted = 0;
  for (const finding of findings) {
    permission[finding.change.judgement.permission.effect] += 1;
    if (finding.accepted !== undefined) accepted += 1;
  }
  return { total: findings.length, accepted, permission };
}
