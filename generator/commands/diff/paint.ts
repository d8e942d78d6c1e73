import pico from 'picocolors';
import type { Level, PermissionEffect } from '../../diff/change.js';
import { type DiffPaint, plainDiffPaint } from '../../diff/report/text.js';

/** How a comparison is coloured on a terminal. */
export function diffPaintFor(hasColor: boolean): DiffPaint {
  if (!hasColor) return plainDiffPaint;
  const colors = pico.createColors(true);
  const byLevel: Record<Level, (text: string) => string> = {
    breaking: colors.red,
    dangerous: colors.yellow,
    safe: colors.green,
    documentation: colors.cyan,
  };
  const byEffect: Record<PermissionEffect, (text: string) => string> = {
    widening: colors.magenta,
    mixed: colors.magenta,
    narrowing: colors.blue,
    none: colors.dim,
  };
  return {
    level: (level, text) => byLevel[level](text),
    permission: (effect, text) => byEffect[effect](text),
    strong: colors.bold,
    faint: colors.dim,
  };
}
