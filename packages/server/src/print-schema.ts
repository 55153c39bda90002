import { checkSchemaFile, writeSchemaFile } from "@dignity/graphql";

import { main } from "./trouble.ts";

// Writes schema/schema.graphql, or with --check says whether it is what the API serves.
await main(async () => {
  const file = new URL("../../../schema/schema.graphql", import.meta.url);
  if (process.argv.includes("--check")) await checkSchemaFile(file);
  else await writeSchemaFile(file);
});
