/** One thing worth writing down, as flat data. */
export type LogEntry = Readonly<Record<string, string | number | boolean | undefined>>;
export type Log = (entry: LogEntry) => void;

/**
 * A fault as it may be logged. Its message is left out where real people's data is about: a database quotes what
 * somebody wrote. The place in the code and the code of the fault are enough to find it.
 */
export function faultEntry(fault: unknown, requestId: string | undefined, mayQuote: boolean): LogEntry {
  const error = fault instanceof Error ? fault : new Error(String(fault));
  const { code } = error as { readonly code?: unknown };
  const frames = error.stack?.split("\n").filter((line) => /^\s+at /.test(line));
  return {
    level: "error",
    event: "request.failed",
    requestId,
    error: error.name,
    code: typeof code === "string" ? code : undefined,
    message: mayQuote ? error.message : undefined,
    at: frames?.map((line) => line.trim()).join(" < "),
  };
}
