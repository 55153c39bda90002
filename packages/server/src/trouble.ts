/** Something the operator can mend: what is wrong, and what to do. Told without a stack. */
export class Trouble extends Error {
  override readonly name = "Trouble";
  readonly mend: string;

  constructor(what: string, mend: string) {
    super(what);
    this.mend = mend;
  }
}

/** Errors of our own packages carry a code and say what to do in their message. */
const isOurs = (error: Error) =>
  "code" in error && /^(Persistence|Jobs|Encryption|LocalDatabase)Error$/.test(error.name);

const unreachable = new Set(["ECONNREFUSED", "ENOTFOUND", "ETIMEDOUT", "28P01", "28000", "3D000"]);

/** One message for a person, whatever was thrown. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof Trouble) return `${error.message}\n${error.mend}`;
  if (isOurs(error)) return "mend" in error ? `${error.message}\n${String(error.mend)}` : error.message;
  const { code } = error as { code?: string };
  if (code === "EADDRINUSE")
    return "The port is taken by another program.\nChoose another one, for example: PORT=4001 npm start";
  if (code !== undefined && unreachable.has(code))
    return `The database cannot be reached (${code}).\nCheck that it runs and that DATABASE_URL is right, or leave DATABASE_URL unset to use the embedded one.`;
  return error.stack ?? error.message;
}

/** Runs a program's main function: one clear message and exit code 1 if it cannot go on. */
export async function main(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    console.error(`\n${explain(error)}\n`);
    process.exitCode = 1;
  }
}
