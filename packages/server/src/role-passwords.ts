import type { Passwords } from "@dignity/persistence";

interface RoleUrls {
  readonly DATABASE_URL?: string | undefined;
  readonly DATABASE_QUEUE_URL?: string | undefined;
  readonly DATABASE_SWEEP_URL?: string | undefined;
}

/** The passwords that the processes will come with; undefined where no url of theirs is given. */
export function rolePasswords(urls: RoleUrls): Passwords | undefined {
  const { DATABASE_URL, DATABASE_QUEUE_URL, DATABASE_SWEEP_URL } = urls;
  const given = [DATABASE_URL, DATABASE_QUEUE_URL, DATABASE_SWEEP_URL].flatMap((url) => (url ? [new URL(url)] : []));
  if (given.length === 0) return undefined;
  const entries = given.map(({ username, password }) => [username, decodeURIComponent(password)]);
  return Object.fromEntries(entries.filter(([, password]) => password !== ""));
}
