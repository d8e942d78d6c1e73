import ts from 'typescript';
import { groupMembers } from './group-members.mjs';

/**
 * Edits that give names to what a service's interfaces for the compiler repeat: the types that several actions have, and condition
 * keys that go together. What is used once stands where it is used. That halves the syntax that the compiler has to read,
 * which costs it more than the text does.
 * @param {import('./declaration-module.mjs').DeclarationModule} module
 * @returns {import('./text-edits.mjs').TextEdit[]}
 */
export function shareTypes({ text, declarations }) {
  const augmentation = declarations.find(({ isAugmentation }) => isAugmentation)?.node;
  if (!augmentation) return [];
  const place = ({ type }) => {
    const start = ts.skipTrivia(text, type.pos);
    return { start, end: type.end, text: oneLine(text.slice(start, type.end)) };
  };
  const aliases = declarations.map(({ node }) => node).filter(ts.isTypeAliasDeclaration);
  const interfaces = declarations.map(({ node }) => node).filter(ts.isInterfaceDeclaration);
  const filled = [...interfaces, ...augmentation.body.statements];
  const members = filled.flatMap((one) => one.members.map(place));
  const shared = sharedTypes(members.map((member) => member.text));
  const unions = aliases.map((node) => [node.name.text, place(node).text.split(' | ')]);
  const single = members.filter((member) => !shared.has(member.text));
  const defined = [...groupMembers(unions), ...[...shared].map(([type, name]) => [name, type])];
  const { kept, inline } = inlineUsedOnce(defined, single);
  const start = ts.skipTrivia(text, augmentation.pos);
  return [
    ...aliases.map(({ pos, end }) => ({ start: pos, end, text: '' })),
    { start, end: start, text: kept.map(([name, type]) => `type ${name} = ${type};\n`).join('') },
    ...members.map((member) => ({
      ...member,
      text: shared.get(member.text) ?? inline(member.text),
    })),
  ];
}

/** Whether a type is broken into lines depends on the length of the names before it. */
function oneLine(type) {
  const spaced = type.replace(/\s*\n\s*/g, ' ');
  return spaced.replace(/\[ /g, '[').replace(/,? \]/g, ']').replace(/^\| /, '');
}

/** The types that several members have, to a name for each. */
function sharedTypes(types) {
  const repeated = types.filter((type, index) => type.length > 5 && types.indexOf(type) < index);
  return new Map([...new Set(repeated)].map((type, index) => [type, `Fit${index + 1}`]));
}

/** Puts the types of names that are used once where they are used. */
function inlineUsedOnce(defined, single) {
  const types = new Map(defined);
  const name = /'[^']*'|\b[A-Z]\w*/g;
  const uses = new Map();
  for (const type of [...types.values(), ...single.map((member) => member.text)]) {
    for (const [found] of type.matchAll(name)) uses.set(found, (uses.get(found) ?? 0) + 1);
  }
  const isOnce = (found) => uses.get(found) === 1 && types.has(found);
  const inline = (type) => {
    return type.replace(name, (found) => (isOnce(found) ? inline(types.get(found)) : found));
  };
  const kept = defined.filter(([found]) => !isOnce(found));
  return { kept: kept.map(([found, type]) => [found, inline(type)]), inline };
}
