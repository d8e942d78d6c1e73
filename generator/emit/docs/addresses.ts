/** The address of a spec, as seen from the docs folder. */
export function specAddress(specPath: string): string {
  return `../../seeds/${specPath.split('/').map(percentEncoded).join('/')}`;
}

/** The address of a data source; undefined unless it is a complete one of the web. */
export function sourceAddress(url: string): string | undefined {
  return /^https?:\/\/[^/]/.test(url)
    ? url.replace(/[^!-~]|["<>\\^`{|}()[\]]/gu, percentEncoded)
    : undefined;
}

/** Percent-encoding as in RFC 3986, section 2.1; a lone surrogate has none and becomes U+FFFD. */
function percentEncoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
