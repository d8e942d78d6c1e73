import type { Condition } from './condition-types.js';
import type { PolicyEffect } from './policy-document.js';
import type { PrincipalInput } from './statement-input.js';
import type { Unchecked } from './unchecked.js';

/** A statement as `allow` and `deny` make it, for `policy`: plain data. */
export interface Statement {
  readonly effect: PolicyEffect;
  readonly sid?: string;
  readonly principals?: PrincipalInput;
  readonly notPrincipals?: PrincipalInput;
  readonly actions?: readonly (string | Unchecked)[];
  readonly notActions?: readonly (string | Unchecked)[];
  readonly resources?: readonly (string | Unchecked)[];
  readonly notResources?: readonly (string | Unchecked)[];
  readonly conditions?: readonly Condition[];
}
