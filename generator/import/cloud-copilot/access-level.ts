import { type AccessLevel, accessLevels } from '../../model/catalog.js';

/**
 * The canonical access level of an upstream one, which may list several: `Tagging, Write` is `Tagging`. The order of
 * `accessLevels` decides, so that an action never becomes less sensitive when upstream rewords it. Undefined when a part is
 * none of the levels of the Service Authorization Reference ("Actions table").
 */
export function canonicalAccessLevel(text: string): AccessLevel | undefined {
  const parts = text.split(',').map((part) => part.trim());
  if (!parts.every((part) => accessLevels.some((level) => level === part))) return undefined;
  return accessLevels.find((level) => parts.includes(level));
}
