import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import type {
  Change,
  Diff,
  Judgement,
  Level,
  PermissionEffect,
  SourceEffect,
  UniformChange,
} from '../../../generator/diff/change.js';
import type { DiffSources } from '../../../generator/diff/report/findings.js';
import type { DiffPageTemplates } from '../../../generator/diff/report/html/page.js';
import { SourceFile } from '../../../generator/source/source-file.js';

/** The last line of the spec before has another number than that of the spec after. */
export const sources: DiffSources = {
  before: filesOf('# S3\n\n### GetObject\n'),
  after: filesOf('# S3\n\n\n\n### PutObject\n'),
};

function filesOf(text: string): DiffSources['before'] {
  return new Map([['seeds/iam.s3.md', new SourceFile('seeds/iam.s3.md', text)]]);
}

export const templates: DiffPageTemplates = {
  page: readTemplate('page.html'),
  style: readTemplate('page.css'),
  script: readTemplate('page.js'),
};

function readTemplate(name: string): string {
  return readFileSync(new URL(`../../../templates/diff-html/${name}`, import.meta.url), 'utf8');
}

export function judgement(
  level: Level,
  permission: PermissionEffect = 'none',
  source: SourceEffect = 'none',
): Judgement {
  return {
    level,
    source: { effect: source, reason: 'Code that names the removed members no longer compiles.' },
    value: { effect: 'none', reason: 'No emitted string becomes another one.' },
    permission: { effect: permission, reason: 'Statements with `s3:Get*` match other actions.' },
  };
}

let serial = 0;

/** A fingerprint that no other fixture has. */
export function nextFingerprint(): string {
  serial += 1;
  return serial.toString(16).padStart(16, '0');
}

export function change(fields: Partial<Change> = {}): Change {
  const service = fields.subject?.service ?? 's3';
  return {
    kind: 'action-removed',
    subject: { service, kind: 'action', name: 'GetObject' },
    judgement: judgement('breaking', 'narrowing', 'breaks'),
    message: `Action \`${service}:GetObject\` is gone`,
    place: { path: 'seeds/iam.s3.md', start: 6, end: 12 },
    side: 'before',
    fingerprint: nextFingerprint(),
    ...fields,
  };
}

export function uniform(fields: Partial<UniformChange> = {}): UniformChange {
  return {
    kind: 'access-level-changed',
    message: '`Tagging` became `Write` on 2 actions',
    judgement: judgement('dangerous', 'widening'),
    changes: [1, 2].map((number) =>
      change({
        kind: 'access-level-changed',
        judgement: judgement('dangerous', 'widening'),
        message: `Action \`s3:Tag${number}\` is \`Write\` instead of \`Tagging\``,
        before: 'Tagging',
        after: 'Write',
        side: 'after',
      }),
    ),
    fingerprint: nextFingerprint(),
    ...fields,
  };
}

export function diffOf(changes: readonly Change[], fields: Partial<Diff> = {}): Diff {
  return {
    before: 'v1.0.0',
    after: 'HEAD',
    changes,
    uniform: [],
    verdict: { bump: 'major', reason: '1 change breaks code.' },
    accepted: [],
    notes: [],
    ...fields,
  };
}

/** A change of every level and effect that reports tell apart, one of them accepted, and a rewriting. */
export function sampleDiff(): Diff {
  const accepted = change({ fingerprint: 'acce97ed00000000', message: 'Action `s3:Old` is gone' });
  const added = change({
    kind: 'action-added',
    judgement: judgement('safe', 'widening', 'adds'),
    message: 'Action `s3:PutObject` is new',
    place: { path: 'seeds/iam.s3.md', start: 8, end: 12 },
    side: 'after',
  });
  const level = change({
    kind: 'access-level-changed',
    subject: { service: 'ec2', kind: 'action', name: 'RunInstances' },
    judgement: judgement('dangerous', 'mixed'),
    message: 'Action `ec2:RunInstances` is `Write` instead of `Read`',
    before: 'Read',
    after: 'Write',
    side: 'after',
  });
  const text = change({
    kind: 'description-changed',
    subject: { service: 'ec2', kind: 'action', name: 'RunInstances' },
    judgement: judgement('documentation'),
    message: 'The description of `ec2:RunInstances` changed',
    before: { text: 'Old words' },
    after: { text: 'New words' },
    side: 'after',
  });
  return diffOf([change({ renameHint: 'GetObjectV2' }), accepted, level, added, text], {
    uniform: [uniform()],
    accepted: [{ fingerprint: 'acce97ed00000000', reason: 'Nobody used it' }],
    notes: ['The allow file names `0000000000000000`, which matches nothing'],
  });
}

/** Texts that break out of, or act in, one of the formats if they are not escaped. */
export const hostile = [
  '@team and @org/team, someone@example.com',
  '</script><script>alert(1)</script>',
  '</style><img src=x onerror=alert(1)>',
  '</title></li></ol></section><h1>x</h1>',
  '" onclick="alert(1)" x="',
  "' autofocus onfocus='alert(1)",
  '<!-- ',
  '-->',
  ']]>',
  '<!--slot:findings-->',
  '$& $1 $$',
  '\u001b[31mred\u001b[0m \u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007 \u009b2J',
  '\u202eright to left\u202c \u2066isolate\u2069 \u200b\u200f\ufeff',
  '```\nfence\n```',
  '~~~',
  '``` ``` ` `` \\` `',
  '`a`b`',
  '$`x`$ and `',
  '@`x` `y`#1',
  'a | b || c \\| d \\\\| e',
  '| - | - |',
  '`a \\| b | c`',
  'line\nbreak\r\n# heading\n\n- list\n\n<details>',
  '::error file=x,line=1::boo',
  '\n::set-env name=x::y',
  '##[error]boo',
  '%0A::error::x %0D %25 %3A',
  '[click](https://evil.example) ![x](https://evil.example/x.png)',
  '<https://evil.example>',
  'https://evil.example/a|b www.evil.example',
  '[^1]: note [^1]',
  '[x]: https://evil.example',
  'closes #1, GH-2, org/repo#3 and deadbeefdeadbeefdeadbeefdeadbeefdeadbeef',
  '&lt;b&gt; &#64;team &amp;',
  'line\u2028separator\u2029',
  'nul \u0000',
  'no character \uffff \u{1fffe}, tags \u{e0041}\u{e007f}',
  'half \ud800 pair \udc00',
  ':key: and :+1:',
  'costs $5 or $x$',
  '***bold*** __it__ ~~gone~~ ~x~',
  '# heading',
  '---',
  '- [ ] x',
  '{0} ${Partition} {{',
  '__proto__',
  'ends with \\',
  '    indented',
  ' ',
  '',
  'אבג عربي',
  'javascript:alert(1)',
  '../../etc/passwd',
  'C:\\x:y',
  'x'.repeat(5000),
] as const;

const piece = fc.constantFrom<string>(
  ...hostile.filter((text) => text.length < 1000),
  ...'<>[](){}!@#$%^&*_-+=|\\`~:;"\'/?., \n\r\tau0'.split(''),
);

export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom<string>(...hostile),
  fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

/** The sample with a text of a stranger in every place that holds text. */
export function hostileDiff(text: string, sample: Diff = sampleDiff()): Diff {
  const within = (entry: Change): Change => ({
    ...entry,
    subject: { ...entry.subject, service: `${entry.subject.service}${text}`, name: text },
    part: text,
    ...(entry.before === undefined ? {} : { before: { [text]: text } }),
    ...(entry.after === undefined ? {} : { after: [text] }),
    judgement: withReason(entry.judgement, text),
    message: text,
    place: { ...entry.place, path: `p${text}` },
    fingerprint: `${entry.fingerprint}-${text}`,
    ...(entry.renameHint === undefined ? {} : { renameHint: text }),
  });
  return {
    before: text,
    after: text,
    changes: sample.changes.map(within),
    uniform: sample.uniform.map((entry) => ({
      ...entry,
      message: text,
      judgement: withReason(entry.judgement, text),
      fingerprint: `${entry.fingerprint}-${text}`,
      changes: entry.changes.map(within),
    })),
    verdict: { ...sample.verdict, reason: text },
    accepted: sample.accepted.map(({ fingerprint }) => ({
      fingerprint: `${fingerprint}-${text}`,
      reason: text,
    })),
    notes: sample.notes.map(() => text),
  };
}

function withReason({ level, source, value, permission }: Judgement, reason: string): Judgement {
  return {
    level,
    source: { ...source, reason },
    value: { ...value, reason },
    permission: { ...permission, reason },
  };
}

/** So many changes in so many services; one in ten breaks, one in seven widens. */
export function largeDiff(count: number, services = 200): Diff {
  return diffOf(
    Array.from({ length: count }, (_, index) => {
      const service = `service-${index % services}`;
      const level = index % 10 === 0 ? 'breaking' : index % 3 === 0 ? 'dangerous' : 'safe';
      return change({
        subject: { service, kind: 'action', name: `Do${index}` },
        judgement: judgement(level, index % 7 === 0 ? 'widening' : 'none', 'adds'),
        message: `Action \`${service}:Do${index}\` is new`,
      });
    }),
  );
}

/** Control, bidirectional and other deceptive characters, line feeds aside. */
export const deceptive =
  // eslint-disable-next-line no-control-regex -- finding control characters is the point
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|[\p{Surrogate}\p{Noncharacter_Code_Point}\u{e0000}-\u{e007f}]/u;
