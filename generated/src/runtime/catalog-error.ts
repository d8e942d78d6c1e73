/**
 * Thrown when a query names a service, action, resource type, condition key or access level that the catalogue does not
 * have, or a pattern that can match nothing. The message says which, and the nearest name there is.
 */
export class CatalogError extends Error {
  override readonly name = 'CatalogError';
}
