/**
 * Whether `pattern` matches all of `text`: `*` any characters, `?` one (IAM User Guide, "IAM JSON policy elements: Action").
 * Case does not matter. In time proportional to the product of both lengths.
 */
export function globMatches(pattern: string, text: string): boolean {
  const [glob, name] = [pattern.toLowerCase(), text.toLowerCase()];
  let [at, star, from] = [0, -1, 0];
  for (let index = 0; index < name.length;) {
    if (glob[at] === '*') {
      star = at;
      from = index;
      at += 1;
    } else if (glob[at] === '?' || glob[at] === name[index]) {
      at += 1;
      index += 1;
    } else if (star >= 0) {
      at = star + 1;
      from += 1;
      index = from;
    } else return false;
  }
  return /^\**$/.test(glob.slice(at));
}

/** Whether an action pattern of a policy matches an action: `*` matches all, and so does `*:*`. */
export function actionMatches(pattern: string, qualifiedName: string): boolean {
  return pattern === '*' || globMatches(pattern, qualifiedName);
}
