/** A path as it is typed in a shell: in quotes where a space or a sign would break it apart. */
export const shellWord = (path: string): string =>
  /^[\p{L}\p{N}_@%+=:,./-]+$/u.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;
