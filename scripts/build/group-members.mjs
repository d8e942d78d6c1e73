/** A group of two takes six nodes of syntax, and saves two each time. */
const leastUses = 4;

/**
 * Unions of types, with a name for members that often go together. The groups are pairs, and pairs of pairs.
 * @param {readonly (readonly [name: string, members: readonly string[]])[]} unions
 * @returns {(readonly [name: string, type: string])[]} the groups, then the unions
 */
export function groupMembers(unions) {
  const names = [...new Set(unions.flatMap(([, members]) => members))];
  const indexes = new Map(names.map((name, index) => [name, index]));
  const sets = unions.map(([, members]) => new Set(members.map((member) => indexes.get(member))));
  const groups = [];
  for (;;) {
    const pair = mostFrequentPair(sets, names.length);
    if (!pair) break;
    const name = `Keys${groups.length + 1}`;
    groups.push([name, pair.map((index) => names[index]).join(' | ')]);
    names.push(name);
    for (const set of sets.filter((one) => pair.every((index) => one.has(index)))) {
      for (const index of pair) set.delete(index);
      set.add(names.length - 1);
    }
  }
  const textOf = (set) => [...set].sort((left, right) => left - right).map((index) => names[index]);
  return [...groups, ...unions.map(([name], index) => [name, textOf(sets[index]).join(' | ')])];
}

/** Of those that are as frequent, the first one. */
function mostFrequentPair(sets, size) {
  const counts = new Uint32Array(size * size);
  let best = 0;
  for (const set of sets) {
    const members = [...set].sort((left, right) => left - right);
    for (const [position, left] of members.entries()) {
      for (let next = position + 1; next < members.length; next += 1) {
        const count = ++counts[left * size + members[next]];
        if (count > best) best = count;
      }
    }
  }
  if (best < leastUses) return undefined;
  const found = counts.indexOf(best);
  return [Math.floor(found / size), found % size];
}
