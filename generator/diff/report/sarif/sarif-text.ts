import { oneLine } from '../../../diagnostics/sanitize.js';

/** The schema of SARIF 2.1.0, by which editors and validators know the file. */
export const sarifSchema = 'https://json.schemastore.org/sarif-2.1.0.json';

/** GitHub rejects a run with more results (GitHub Docs, "SARIF support for code scanning"). */
export const resultLimit = 25_000;

/**
 * `text` as the plain text of a SARIF message, without placeholder or embedded link (SARIF 2.1.0, 3.11.5 "Messages with
 * placeholders": braces are doubled; 3.11.6 "Messages with embedded links": brackets get a backslash).
 */
export function sarifText(text: string): string {
  return oneLine(text)
    .replace(/[\\[\]]/g, '\\$&')
    .replace(/[{}]/g, '$&$&');
}

/** A path as a URI reference (RFC 3986): each segment percent-encoded, so that no colon can pass for a scheme. */
export function sarifUri(path: string): string {
  const segments = path.replace(/\p{Surrogate}/gu, '\ufffd').split('/');
  return segments.map(encodeURIComponent).join('/');
}
