import { type Level, levels } from '../../change.js';
import { levelOf } from '../../judge.js';
import { type ChangeKind, changeKinds, definitionOf } from '../../kinds.js';
import { sarifText } from './sarif-text.js';

/** SARIF 2.1.0, 3.27.10 "level property". */
export const sarifLevels: Readonly<Record<Level, 'error' | 'warning' | 'note'>> = {
  breaking: 'error',
  dangerous: 'warning',
  safe: 'note',
  documentation: 'note',
};

/** Every kind of change as a `reportingDescriptor` object (SARIF 2.1.0, 3.49), in the order of the registry. */
export function sarifRules(): object[] {
  return changeKinds.map((kind) => ({
    id: kind,
    shortDescription: { text: sarifText(definitionOf(kind).meaning) },
    defaultConfiguration: { level: sarifLevels[gravestLevel(kind)] },
  }));
}

/** Where a kind stands in {@link sarifRules}. */
export function sarifRuleIndexes(): ReadonlyMap<ChangeKind, number> {
  return new Map(changeKinds.map((kind, index) => [kind, index]));
}

/** The most severe level a change of the kind can have; each result has its own. */
function gravestLevel(kind: ChangeKind): Level {
  const definition = definitionOf(kind);
  const possible = new Set(definition.cases.map((entry) => levelOf(definition, entry)));
  return levels.find((level) => possible.has(level)) ?? 'safe';
}
