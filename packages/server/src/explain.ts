/** Errors of our own packages say in their message what to do. */
const ours = /^(Trouble|(Persistence|Jobs|Encryption|LocalDatabase)Error)$/;

const unreachable = (code: string) =>
  `The database cannot be reached (${code}).\nCheck that it runs and that DATABASE_URL is right: pg_isready -d "$DATABASE_URL". With \`npm start\`, unset DATABASE_URL takes the embedded one.`;
const rejected = (code: string) =>
  `The database does not let us in (${code}).\nCheck the role, the password and the name of the database: psql "$DATABASE_URL" -c 'select 1'`;
const unprepared = (code: string) =>
  `The database has not been prepared for this version (${code}).\nRun: node packages/server/dist/migrate.js`;

/** Codes of Node and PostgreSQL that whoever runs this can do something about. */
const mendable: Readonly<Record<string, (code: string) => string>> = {
  EADDRINUSE: () => "The port is taken by another program.\nStop that one, or choose another port: PORT=4001 npm start",
  EACCES: () => "This account may not use that port or file.\nChoose a port above 1023: PORT=4000 npm start",
  ECONNREFUSED: unreachable,
  ECONNRESET: unreachable,
  EHOSTUNREACH: unreachable,
  EAI_AGAIN: unreachable,
  ENOTFOUND: unreachable,
  ETIMEDOUT: unreachable,
  "57P03": unreachable,
  "28P01": rejected,
  "28000": rejected,
  "3D000": rejected,
  "42501": unprepared,
  "42883": unprepared,
  "42P01": unprepared,
  "3F000": unprepared,
};

/** One message for a person, whatever was thrown. Only what nobody foresaw comes with a stack. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (ours.test(error.name)) return error.message;
  const { code } = error as { readonly code?: unknown };
  const mend = typeof code === "string" && Object.hasOwn(mendable, code) ? mendable[code] : undefined;
  return mend ? mend(String(code)) : (error.stack ?? error.message);
}
