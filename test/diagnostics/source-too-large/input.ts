/** What a reader of the folder hands over instead of 20 MB. */
export const inputs = [
  { path: 'seeds/large.md', unreadable: 'source-too-large', size: 20 * 1024 * 1024 },
] as const;
