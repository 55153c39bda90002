/** Whether a text is more than blanks. */
export const isWritten = (text: string | undefined): boolean => (text ?? "").trim() !== "";
