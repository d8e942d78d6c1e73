import type { Judgement } from '../../change.js';
import type { ChangeKind } from '../../kinds.js';
import type { Finding } from '../findings.js';
import { effectsOf } from '../words.js';
import { sarifLevels } from './sarif-rules.js';
import { sarifText, sarifUri } from './sarif-text.js';

/** A finding as a `result` object (SARIF 2.1.0, 3.27). `ruleIndexes` has the position of each kind in the rules. */
export function sarifResult(
  { change, start, accepted, uniform }: Finding,
  ruleIndexes: ReadonlyMap<ChangeKind, number>,
): object {
  const { kind, subject, part, judgement, side, fingerprint, renameHint } = change;
  const uri = sarifUri(change.place.path);
  const region = { startLine: start.line, startColumn: start.column };
  return {
    ruleId: kind,
    ruleIndex: ruleIndexes.get(kind),
    level: sarifLevels[judgement.level],
    message: { text: sarifText(messageText(change.message, judgement)) },
    locations: [{ physicalLocation: { artifactLocation: { uri }, region } }],
    partialFingerprints: { 'iamspecChange/v1': fingerprint },
    suppressions:
      accepted === undefined
        ? []
        : [{ kind: 'external', status: 'accepted', justification: accepted }],
    properties: { subject, part, judgement, side, renameHint, uniform: uniform?.fingerprint },
  };
}

function messageText(message: string, judgement: Judgement): string {
  const reasons = effectsOf(judgement).map(
    ({ question, effect, reason }) => `${question} ${effect}: ${reason}`,
  );
  return [message, ...reasons].join(' | ');
}
