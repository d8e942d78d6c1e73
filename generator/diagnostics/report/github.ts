import type { Diagnostic, Severity } from '../diagnostic.js';
import { visible } from '../sanitize.js';
import { endOf, type Sources, startOf } from './sources.js';

const commands: Record<Severity, string> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
};

/** Annotations as in GitHub Docs, "Workflow commands for GitHub Actions": one `::error file=…::message` a finding. */
export function formatGithub(diagnostics: readonly Diagnostic[], sources: Sources): string {
  return diagnostics.map((entry) => `${annotation(entry, sources)}\n`).join('');
}

function annotation(entry: Diagnostic, sources: Sources): string {
  const start = startOf(entry.place, sources);
  const end = endOf(entry.place, sources);
  const properties = [
    `file=${escapeProperty(visible(entry.place.path))}`,
    `line=${start.line}`,
    `col=${start.column}`,
    `endLine=${end.line}`,
    `endColumn=${end.column}`,
    `title=${escapeProperty(entry.ruleId)}`,
  ].join(',');
  return `::${commands[entry.severity]} ${properties}::${escapeData(visible(entry.reason))}`;
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
