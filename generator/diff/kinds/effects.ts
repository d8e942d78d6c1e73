import type { Effect, SourceEffect, ValueEffect } from '../change.js';

/** Effects on code that imports the package. */
export const source = {
  none: sourceEffect('none', 'Code that imports the package compiles as before.'),
  added: sourceEffect('adds', 'The package gains members; code that imports it still compiles.'),
  removed: sourceEffect('breaks', 'Code that names the removed members no longer compiles.'),
  renamed: sourceEffect('breaks', 'Code that uses the old names no longer compiles.'),
  deprecated: sourceEffect('none', 'The member stays, marked `@deprecated`, so code compiles.'),
  current: sourceEffect('none', 'The member was there all along and is no longer `@deprecated`.'),
  parameters: sourceEffect(
    'breaks',
    'The ARN helper takes other parameters, so code that calls it no longer compiles.',
  ),
  alternatives: sourceEffect(
    'breaks',
    'The ARN helper has other alternatives, so code that calls it or reads what it parsed may no longer compile.',
  ),
  helperAdded: sourceEffect('adds', 'The resource type gains an ARN helper.'),
  helperRemoved: sourceEffect('breaks', 'Code that uses the ARN helper no longer compiles.'),
} as const;

/** Effects on strings and ARNs that the package emits. */
export const value = {
  none: valueEffect('none', 'No emitted string or ARN becomes another one.'),
  arn: valueEffect('changes', 'The ARN helper builds other ARNs.'),
} as const;

function sourceEffect(effect: SourceEffect, reason: string): Effect<SourceEffect> {
  return { effect, reason };
}

function valueEffect(effect: ValueEffect, reason: string): Effect<ValueEffect> {
  return { effect, reason };
}

/** Most kinds touch neither code nor emitted values. */
export const untouched = { source: source.none, value: value.none } as const;
