import { type GlobStep, globsOverlap } from './overlap.js';

/** How strictly placeholders of ARN formats are read. */
export type Reading = 'strict' | 'loose';

const any = '';
const longest = 2048;

/**
 * Whether an ARN, or a pattern of ARNs, can be of a format. The service segment must be the same. Strictly read, a placeholder
 * is a part between `:` and `/`; loosely, any text, as the key of an object in S3 is.
 */
export function arnFits(arn: string, format: string, reading: Reading): boolean {
  const [pattern, shape] = [completed(withoutTokens(arn)), format.replaceAll(/\$\{[^}]*\}/g, '$')];
  if (pattern.length > longest || segmentsOf(pattern)[2] !== segmentsOf(shape)[2]) return false;
  const placeholder = reading === 'strict' ? ':/' : any;
  return globsOverlap(stepsOfArn(pattern), stepsOfFormat(shape, placeholder));
}

/** The service segment of an ARN: the third one (AWS General Reference, "Amazon Resource Names (ARNs)"). */
export function serviceSegment(arn: string): string {
  return segmentsOf(withoutTokens(arn))[2] ?? '';
}

/** What is filled in elsewhere can be any text. */
function withoutTokens(arn: string): string {
  return arn.replaceAll(/\$\{[^}]*\}/g, '*');
}

/** Segments that are left out stand for any (IAM User Guide, "IAM JSON policy elements: Resource", "Incomplete ARNs"). */
function completed(arn: string): string {
  const missing = Math.max(0, 6 - segmentsOf(arn).length);
  return `${arn}${':*'.repeat(missing)}`;
}

function segmentsOf(arn: string): string[] {
  return arn.split(':');
}

/** In the five segments in front a `*` stays inside of its segment. */
function stepsOfArn(arn: string): GlobStep[] {
  let colons = 0;
  return arn.split('').map((character): GlobStep => {
    if (character === ':') colons += 1;
    const without = colons < 5 ? ':' : any;
    if (character === '*') return { isRun: true, without };
    return character === '?' ? { isRun: false, without } : { isRun: false, character, without };
  });
}

/** A placeholder is at least one character, but partition, region and account may be written empty. */
function stepsOfFormat(format: string, inResource: string): GlobStep[] {
  let colons = 0;
  return format.split('').flatMap((character): GlobStep[] => {
    if (character === ':') colons += 1;
    if (character !== '$') return [{ isRun: false, character, without: any }];
    if (colons < 5) return [{ isRun: true, without: ':' }];
    return [
      { isRun: false, without: inResource },
      { isRun: true, without: inResource },
    ];
  });
}
