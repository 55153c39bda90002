/** The urls of the roles that the application logs in with; none of them owns a table. */
export interface RoleUrls {
  readonly appUrl: string;
  readonly queueUrl: string;
  readonly sweepUrl: string;
}

export type Migrate = (options: { readonly ownerUrl: string; readonly mode: "test" }) => Promise<RoleUrls>;

/** Finds the migration runner at run time: these files are checked without building it. */
export async function findMigrate(): Promise<Migrate> {
  const home = "@dignity/persistence";
  const persistence: { migrate?: Migrate } = await import(/* @vite-ignore */ home);
  if (!persistence.migrate) throw new Error(`${home} has no function migrate`);
  return persistence.migrate;
}
