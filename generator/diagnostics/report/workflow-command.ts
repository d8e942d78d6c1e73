import { oneLine } from '../sanitize.js';

/** What GitHub shows as an annotation. */
export type AnnotationCommand = 'error' | 'warning' | 'notice';

/** GitHub shows no more annotations of one kind in a step (GitHub Docs, "Usage limits for GitHub Actions"). */
export const annotationLimit = 10;

/**
 * One workflow command on one line, with every character escaped that could end a property or the line, or start another
 * command (GitHub Docs, "Workflow commands for GitHub Actions").
 */
export function workflowCommand(
  command: AnnotationCommand,
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const list = Object.entries(properties).map(
    ([name, value]) => `${name}=${escapeProperty(String(value))}`,
  );
  return `::${command} ${list.join(',')}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return oneLine(text).replaceAll('%', '%25');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
