import type { Diagnostic, Severity } from '../diagnostic.js';
import { endOf, type Sources, startOf } from './sources.js';
import { type AnnotationCommand, workflowCommand } from './workflow-command.js';

const commands: Record<Severity, AnnotationCommand> = {
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
  const properties = {
    file: entry.place.path,
    line: start.line,
    col: start.column,
    endLine: end.line,
    endColumn: end.column,
    title: entry.ruleId,
  };
  return workflowCommand(commands[entry.severity], properties, entry.reason);
}
