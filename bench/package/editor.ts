import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type ts from 'typescript';

/** Marks a place in a text. */
export const cursor = '|';

/** An editor with one file in a project, which asks TypeScript's language service as editors do. */
export class Editor {
  readonly #file: string;
  readonly #service: ts.LanguageService;
  #text = '';
  #version = 0;
  #place = 0;

  /** @param folder of the project; the file need not be there */
  constructor(typescript: typeof ts, folder: string) {
    this.#file = join(folder, 'editor.ts').replaceAll('\\', '/');
    this.#service = typescript.createLanguageService(this.#host(typescript, folder));
  }

  /** Changes the file. The text has one {@link cursor}; the editor stands in its place. */
  type(text: string): void {
    this.#place = text.indexOf(cursor);
    if (this.#place < 0) throw new RangeError('The text has no cursor');
    this.#text = text.slice(0, this.#place) + text.slice(this.#place + cursor.length);
    this.#version += 1;
  }

  /** What hovering shows in Markdown, the declaration first; the cursor stands in a name. */
  hover(): string {
    const info = this.#service.getQuickInfoAtPosition(this.#file, this.#place);
    const join = (parts: ts.SymbolDisplayPart[] = []): string =>
      parts.map(({ text }) => text).join('');
    return `${join(info?.displayParts)}\n\n${join(info?.documentation)}`;
  }

  /** The names that the editor offers. */
  complete(): string[] {
    const found = this.#service.getCompletionsAtPosition(this.#file, this.#place, {});
    return found?.entries.map(({ name }) => name) ?? [];
  }

  /** The errors of the file. */
  errors(): string[] {
    const found = [
      ...this.#service.getSyntacticDiagnostics(this.#file),
      ...this.#service.getSemanticDiagnostics(this.#file),
    ];
    return found.map(({ messageText }) =>
      typeof messageText === 'string' ? messageText : messageText.messageText,
    );
  }

  #host(typescript: typeof ts, folder: string): ts.LanguageServiceHost {
    const { sys, ScriptSnapshot, ScriptTarget, ModuleKind } = typescript;
    const options = {
      strict: true,
      skipLibCheck: true,
      target: ScriptTarget.ES2022,
      module: ModuleKind.NodeNext,
      types: [],
    };
    const read = (path: string): string | undefined => {
      if (path === this.#file) return this.#text;
      return sys.fileExists(path) ? readFileSync(path, 'utf8') : undefined;
    };
    return {
      getCompilationSettings: () => options,
      getScriptFileNames: () => [this.#file],
      getScriptVersion: (path) => (path === this.#file ? String(this.#version) : '1'),
      getScriptSnapshot: (path) => {
        const text = read(path);
        return text === undefined ? undefined : ScriptSnapshot.fromString(text);
      },
      getCurrentDirectory: () => folder,
      getDefaultLibFileName: (given) => typescript.getDefaultLibFilePath(given),
      fileExists: (path) => path === this.#file || sys.fileExists(path),
      readFile: read,
      directoryExists: (path) => sys.directoryExists(path),
      getDirectories: (path) => sys.getDirectories(path),
    };
  }
}
