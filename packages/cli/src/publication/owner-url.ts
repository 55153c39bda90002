import { Trouble } from "../trouble.ts";

/** The database, as the role that may publish. */
export function ownerUrl(environment: Readonly<Record<string, string | undefined>>): string {
  const url = environment["DATABASE_OWNER_URL"];
  if (url) return url;
  throw new Trouble(
    "DATABASE_OWNER_URL_MISSING",
    "It is not said which database: DATABASE_OWNER_URL is not set.",
    "Set it to the database's address as its owner: postgres://owner:password@host:5432/dignity",
  );
}
