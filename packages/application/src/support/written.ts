/** What somebody wrote; undefined where that is nothing but blanks. */
export const written = (text: string | undefined): string | undefined => (text?.trim() ? text : undefined);
