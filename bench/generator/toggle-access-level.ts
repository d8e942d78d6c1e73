import { readFileSync, writeFileSync } from 'node:fs';

/** Turns the first `Read` of a spec into `List`, or the `List` that it was turned into back into `Read`. */
export class AccessLevelToggle {
  readonly #file: string;
  readonly #texts: readonly [string, string];
  #edits = 0;

  /** Throws when the spec has no action that reads. */
  constructor(file: string) {
    const text = readFileSync(file, 'utf8');
    const edited = text.replace('\n- access level: Read\n', '\n- access level: List\n');
    if (edited === text) throw new Error(`No action of \`${file}\` reads`);
    this.#file = file;
    this.#texts = [text, edited];
  }

  readonly edit = (): void => {
    this.#edits++;
    writeFileSync(this.#file, this.#texts[this.#edits % 2 === 0 ? 0 : 1]);
  };
}
