import type { Judgement } from '../../change.js';
import { type Finding, isWidening } from '../findings.js';
import { effectsOf, factText, placeOf } from '../words.js';
import { htmlCode, htmlMessage, htmlText } from './escape-html.js';

const factLimit = 2000;

/** A finding as an item of a list, with what the filters ask for in its attributes. `service` is its number on the page. */
export function findingItem(finding: Finding, service: number): string {
  const { change, accepted } = finding;
  const { judgement } = change;
  return [
    `<li ${itemAttributes(finding, service)}>`,
    `<p class="message">${badges(judgement, accepted)} ${htmlMessage(change.message)}</p>`,
    effectList(judgement),
    facts(finding),
    renameNote(change.renameHint),
    acceptedNote(accepted),
    `<p class="meta">${htmlCode(change.kind)} ${place(finding)}</p>`,
    '</li>\n',
  ].join('');
}

/** A change of a rewriting: the rewriting above says what it means. */
export function placeItem(finding: Finding, service: number): string {
  const message = htmlMessage(finding.change.message);
  return `<li ${itemAttributes(finding, service)}><p class="message">${message}</p><p class="meta">${place(finding)}</p></li>\n`;
}

/** The level and what else must not be missed, as words with a colour. */
export function badges(judgement: Judgement, accepted: string | undefined): string {
  const { level, permission } = judgement;
  const grants =
    permission.effect === 'none' ? '' : ` ${badge(permissionClass(judgement), permission.effect)}`;
  const note = accepted === undefined ? '' : ` ${badge('accepted', 'accepted')}`;
  return `${badge(level, level)}${grants}${note}`;
}

/** Every effect with its reason. */
export function effectList(judgement: Judgement): string {
  const effects = effectsOf(judgement).map(
    ({ question, effect, reason }) =>
      `<li><b>${question} ${effect}</b> ${htmlMessage(reason)}</li>`,
  );
  return effects.length > 0 ? `<ul class="effects">${effects.join('')}</ul>` : '';
}

export function acceptedNote(reason: string | undefined): string {
  return reason === undefined ? '' : `<p class="note">Accepted: ${htmlMessage(reason)}</p>`;
}

function permissionClass(judgement: Judgement): string {
  return isWidening(judgement) ? 'widening' : 'narrowing';
}

function badge(name: string, text: string): string {
  return `<span class="badge ${name}">${text}</span>`;
}

function itemAttributes({ change, accepted }: Finding, service: number): string {
  const { level, permission } = change.judgement;
  const id = /^[0-9a-f]{16}$/.test(change.fingerprint) ? ` id="f-${change.fingerprint}"` : '';
  const state = accepted === undefined ? 'open' : 'accepted';
  return `class="finding ${level}"${id} data-level="${level}" data-permission="${permission.effect}" data-state="${state}" data-service="${service}"`;
}

/** Both sides of a fact, where there are two: the message alone tells an addition or a removal. */
function facts({ change: { before, after } }: Finding): string {
  if (before === undefined || after === undefined) return '';
  const old = `<del><span class="quiet">before:</span> ${htmlText(factText(before, factLimit))}</del>`;
  const now = `<ins><span class="quiet">after:</span> ${htmlText(factText(after, factLimit))}</ins>`;
  return `<p class="facts">${old}${now}</p>`;
}

function renameNote(hint: string | undefined): string {
  return hint === undefined ? '' : `<p class="note">Perhaps renamed to ${htmlCode(hint)}.</p>`;
}

function place(finding: Finding): string {
  const side = finding.change.side === 'before' ? ' (before)' : '';
  return `<span class="place">${htmlText(placeOf(finding))}${side}</span> <span class="fingerprint">${htmlText(finding.change.fingerprint)}</span>`;
}
