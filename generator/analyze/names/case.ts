/** The runs of letters and digits in `text`: `['listener', 'rule', 'net']` for `listener-rule/net`. */
function words(text: string): string[] {
  return text.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
}

/** Pascal case; capitals inside a word are kept: `CIS Scan Configuration` gives `CISScanConfiguration`. */
export function pascalCase(text: string): string {
  return words(text)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

/**
 * Camel case that knows acronyms: a leading run of capitals is lowered as one word, so `AIAgentId` gives `aiAgentId`,
 * `UUID` gives `uuid` and `DBInstance` gives `dbInstance`.
 */
export function camelCase(text: string): string {
  return pascalCase(text).replace(/^[A-Z]+(?=[A-Z][a-z]|[0-9]|$)|^[A-Z]/, (run) =>
    run.toLowerCase(),
  );
}
