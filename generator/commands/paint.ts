import pico from 'picocolors';
import type { Severity } from '../diagnostics/diagnostic.js';
import { type Paint, plainPaint } from '../diagnostics/report/text.js';

/** How a report is coloured on a terminal. */
export function paintFor(hasColor: boolean): Paint {
  if (!hasColor) return plainPaint;
  const colors = pico.createColors(true);
  const bySeverity: Record<Severity, (text: string) => string> = {
    error: colors.red,
    warning: colors.yellow,
    information: colors.cyan,
  };
  return {
    severity: (severity, text) => bySeverity[severity](text),
    strong: colors.bold,
    faint: colors.dim,
  };
}
