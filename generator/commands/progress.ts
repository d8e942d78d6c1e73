import type { CommandIo } from './io.js';

/** One line on a terminal that says what is going on; nothing anywhere else. */
export interface Progress {
  readonly step: (text: string) => void;
  /** Clears the line. */
  readonly done: () => void;
}

/** @param quiet shows nothing on a terminal either. */
export function progressOn(io: CommandIo, quiet = false): Progress {
  if (!io.isTerminal || quiet) return { step: () => undefined, done: () => undefined };
  const clear = '\r\u001b[2K';
  return {
    step: (text) => {
      io.stderr(`${clear}${text}`);
    },
    done: () => {
      io.stderr(clear);
    },
  };
}
