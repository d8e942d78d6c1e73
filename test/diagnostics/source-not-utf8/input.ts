/** What a reader of the folder hands over for a file that is no text. */
export const inputs = [
  { path: 'seeds/picture.md', unreadable: 'source-not-utf8', size: 1024 },
] as const;
