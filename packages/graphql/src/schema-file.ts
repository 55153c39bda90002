import { readFile, writeFile } from "node:fs/promises";

import { printApiSchema } from "./print-api-schema.ts";

/** Whether the committed file says what the code says. */
export const checkSchemaFile = async (path: string | URL): Promise<boolean> =>
  (await readFile(path, "utf8").catch(() => "")) === printApiSchema();

export const writeSchemaFile = (path: string | URL): Promise<void> => writeFile(path, printApiSchema());
