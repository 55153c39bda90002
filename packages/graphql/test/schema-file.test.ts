import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { checkSchemaFile, printApiSchema, writeSchemaFile } from "@dignity/graphql";
import { appendFile } from "node:fs/promises";
import { buildSchema } from "graphql";
import { expect, onTestFinished, test } from "vitest";

const committed = new URL("../../../schema/schema.graphql", import.meta.url);

test("the committed schema is what the code says", async () => {
  expect(await checkSchemaFile(committed), "Write it anew, and look at what has changed.").toBe(true);
});

test("a stale file, and none at all, are noticed", async () => {
  const folder = await mkdtemp(join(tmpdir(), "schema-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, "schema.graphql");
  expect(await checkSchemaFile(file)).toBe(false);
  await writeSchemaFile(file);
  expect(await checkSchemaFile(file)).toBe(true);
  await appendFile(file, "type Added { one: Int }\n");
  expect(await checkSchemaFile(file)).toBe(false);
});

test("it is a schema", () => {
  expect(() => buildSchema(printApiSchema())).not.toThrow();
});
