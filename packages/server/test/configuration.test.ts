import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { newMasterKey } from "@dignity/encryption";
import { expect, onTestFinished, test } from "vitest";

import { configurationFor } from "../src/configuration.ts";
import { explain } from "../src/explain.ts";

const key = newMasterKey();
const worker = {
  DIGNITY_MASTER_KEY: key,
  DATABASE_URL: "postgres://dignity_app@db.example/dignity",
  DATABASE_SWEEP_URL: "postgres://dignity_sweep@db.example/dignity",
  DATABASE_QUEUE_URL: "postgres://dignity_queue@db.example/dignity",
  SMTP_URL: "smtps://mail.example",
  MAIL_FROM: "dignity@trust.example",
};

test("tells everything that is wrong at once, each with the command that mends it", () => {
  const told = faultsOf("worker", { DATABASE_URL: "mysql://db.example", MAIL_FROM: "nobody", SWEEP_EVERY: "often" });
  expect(told).toContain("DIGNITY_MASTER_KEY is not set.\n    export DIGNITY_MASTER_KEY=");
  expect(told).toContain("DATABASE_URL must be a URL that begins with postgres:// or postgresql://.\n    export");
  expect(told).toContain("DATABASE_SWEEP_URL is not set.");
  expect(told).toContain("DATABASE_QUEUE_URL is not set, nor is REDIS_URL");
  expect(told).toContain("SMTP_URL is not set.");
  expect(told).toContain("MAIL_FROM must be an e-mail address.");
  expect(told).toContain("SWEEP_EVERY must be a whole number from 5 to 300.");
});

test("quotes no value, as it may be a secret", () => {
  const told = faultsOf("worker", {
    ...worker,
    DIGNITY_MASTER_KEY: "hunter2-key",
    DATABASE_URL: "http://app:hunter2@db.example",
    SMTP_URL: "hunter2",
    LOG_LEVEL: "hunter2",
  });
  expect(told).not.toContain("hunter2");
});

test("names the issuers' form, whatever is wrong with them", () => {
  const api = { DIGNITY_MASTER_KEY: key, DATABASE_URL: worker.DATABASE_URL };
  for (const TOKEN_ISSUERS of ["[", "[]", '[{"issuer":"x"}]', '[{"issuer":"x","jwksUrl":"file:///x","audience":"y"}]'])
    expect(faultsOf("api", { ...api, TOKEN_ISSUERS })).toContain("TOKEN_ISSUERS must be JSON: a list of issuers");
  const issuers = [{ issuer: "https://login.example", jwksUrl: "https://login.example/keys", audience: "dignity" }];
  const read = configurationFor("api", { ...api, TOKEN_ISSUERS: JSON.stringify(issuers) });
  expect(read).toMatchObject({ TOKEN_ISSUERS: issuers, PORT: 4000, HOST: "127.0.0.1" });
});

test("takes a secret from the file that its _FILE variable names", () => {
  const file = scratchFile(`${key}\n`);
  const { DIGNITY_MASTER_KEY: _, ...rest } = worker;
  const read = configurationFor("worker", { ...rest, DIGNITY_MASTER_KEY_FILE: file });
  expect(read.DIGNITY_MASTER_KEY).toBe(key);
});

test("tells of a file that is missing or empty, and of a setting that is given twice, with all the rest", () => {
  const told = faultsOf("worker", {
    DIGNITY_MASTER_KEY_FILE: "/nowhere/key",
    DATABASE_URL_FILE: scratchFile("\n"),
    SMTP_URL: worker.SMTP_URL,
    SMTP_URL_FILE: scratchFile(worker.SMTP_URL),
  });
  expect(told).toContain("DIGNITY_MASTER_KEY_FILE names a file that is empty or cannot be read.");
  expect(told).not.toContain("DIGNITY_MASTER_KEY is not set");
  expect(told).toContain("DATABASE_URL_FILE names a file that is empty or cannot be read.");
  expect(told).toContain("SMTP_URL is set twice");
  expect(told).toContain("MAIL_FROM is not set.");
});

test("reads no file that is none of its business, and takes an empty variable as not set", () => {
  const read = configurationFor("start", { SSL_CERT_FILE: "/nowhere/certificates", DATABASE_URL: "", PORT: "" });
  expect(read).toEqual({ PORT: 4000, DATA_DIRECTORY: ".data", LOG_LEVEL: "warn" });
});

test("a worker's queue is in PostgreSQL or in Redis", () => {
  const { DATABASE_QUEUE_URL: _, ...rest } = worker;
  expect(configurationFor("worker", { ...rest, REDIS_URL: "redis://cache.example" })).toMatchObject({
    SWEEP_EVERY: 30,
  });
});

test("the demonstration refuses production", () => {
  expect(faultsOf("start", { NODE_ENV: "production" })).toContain("NODE_ENV is production");
});

function faultsOf(name: Parameters<typeof configurationFor>[0], environment: Readonly<Record<string, string>>): string {
  try {
    configurationFor(name, environment);
  } catch (error) {
    return explain(error);
  }
  throw new Error("This configuration should have been refused.");
}

function scratchFile(text: string): string {
  const directory = mkdtempSync(join(tmpdir(), "dignity-settings-"));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  const file = join(directory, "secret");
  writeFileSync(file, text);
  return file;
}
