/** One way to write the same spec. Applied to the seed in the order of the list, each to the text the others left. */
export interface Variation {
  readonly name: string;
  readonly apply: (text: string) => string;
}

/** As older notes begin, up to `## Privileges`. */
const olderHead = `---
id: 4c7f8a52-63f5-4bd8-9d0a-0a9a3ff4b0de
title: Cognito Sync
desc: ''
updated: '1601494680512'
created: '1601494680512'
sources:
  - name: Policy Sentry
    url: 'https://github.com/salesforce/policy_sentry'
    license: MIT
---
# Cognito Sync
## Summary
- prefix: cognito-sync
`;

/** The header variants of real specs beside the seed's own. At most one of them makes sense at a time. */
export const headers: readonly Variation[] = [
  {
    name: 'header without stub',
    apply: (text) => text.replace('stub: false\n', ''),
  },
  {
    name: 'header with a UUID, no toc, a summary, no blank lines',
    apply: (text) => olderHead + text.slice(text.indexOf('## Privileges')),
  },
];

/** Ways to write the body; any subset of them means the same. */
export const variations: readonly Variation[] = [
  { name: '~~~', apply: (text) => text.replace(/^```$/gm, '~~~') },
  { name: '```json', apply: (text) => text.replace(/^(- resource types\n[`~]{3})$/gm, '$1json') },
  { name: 'longer fences', apply: (text) => text.replace(/^([`~])\1\1/gm, '$1$1$1$1') },
  { name: 'indented by one', apply: (text) => text.replace(/^(?=[`~]{3}|- )/gm, ' ') },
  { name: '* bullets', apply: (text) => text.replace(/^( ?)- (?=description)/gm, '$1* ') },
  { name: '+ bullets', apply: (text) => text.replace(/^( ?)- (?=access)/gm, '$1+ ') },
  { name: 'wide bullets', apply: (text) => text.replace(/^( ?[-*+]) (?=[a-z])/gm, '$1   ') },
  { name: 'blank lines', apply: (text) => text.replace(/^(?=#| ?[-*+] | ?[`~]{3,}$)/gm, '\n') },
  { name: 'setext title', apply: (text) => text.replace(/^# (.*)$/m, '$1\n===') },
  {
    name: 'setext sections',
    apply: (text) => text.replace(/^## (.*)$/gm, '\n$1\n---'),
  },
  { name: 'closing ###', apply: (text) => text.replace(/^(#+) (.*)$/gm, '$1 $2 $1') },
  { name: 'wide headings', apply: (text) => text.replace(/^(#+) /gm, ' $1  ') },
  {
    name: 'wrapped descriptions',
    apply: (text) =>
      text
        .replace(/^( ?[-*+] +)(description: \S+ \S+) (.*)$/gm, '$1$2\n$1\t$3')
        .replace(/\n ?[-*+] +\t/g, '\n      '),
  },
  { name: 'wrapped lazily', apply: (text) => text.replace(/^( ?[-*+] +access level:) /gm, '$1\n') },
  { name: 'trailing blanks', apply: (text) => text.replace(/([^\n])$/gm, '$1 \t') },
  { name: 'compact JSON', apply: compactJson },
  { name: 'no final newline', apply: (text) => text.trimEnd() },
  { name: 'CRLF', apply: (text) => text.replace(/\n/g, '\r\n') },
  { name: 'BOM', apply: (text) => `\ufeff${text}` },
];

/** JSON on one line. */
function compactJson(text: string): string {
  return text.replace(/^\{\s*\n[^]*?^\}/gm, (json) => json.replace(/\s*\n\s*/g, ' '));
}
