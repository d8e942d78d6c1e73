/** How deep the brackets of JSON go. */
export interface JsonDepth {
  readonly deepest: number;
  /** Brackets that are open at the end. */
  readonly open: number;
}

/** Counts brackets outside strings, without recursion; the text may be no JSON at all. */
export function depthOf(text: string): JsonDepth {
  let open = 0;
  let deepest = 0;
  const token = /"(?:[^"\\\n]|\\.)*"?|[[\]{}]/g;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const character = match[0];
    if (character === '{' || character === '[') deepest = Math.max(deepest, (open += 1));
    else if (character === '}' || character === ']') open -= 1;
  }
  return { deepest, open };
}
