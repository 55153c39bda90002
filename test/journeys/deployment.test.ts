import { newMasterKey } from "@dignity/encryption";
import { migrate } from "@dignity/persistence";
import { expect, onTestFinished, test } from "vitest";

import { emptyDatabase } from "../support/database.ts";
import { run } from "../support/program.ts";

const [migrateProgram, apiProgram, workerProgram, startProgram] = ["migrate", "api", "worker", "start"].map(
  (name) => `packages/server/dist/${name}.js`,
) as [string, string, string, string];

test("a real deployment: migrate, then api and worker, each as its own weak role", async () => {
  const { api, worker } = await deployment();
  const serving = run(apiProgram, [], api);
  const url = await serving.said(/"url":"([^"]+)","msg":"api.ready"/);
  expect(await statusOf(`${url}/readyz`)).toBe(200);
  expect(await statusOf(`${url}/graphql?query={__typename}`, { "apollo-require-preflight": "1" })).toBe(401);
  for (const path of ["/", "/demo/token?persona=dme", "/demo/mailbox", "/demo/clock"])
    expect(await statusOf(`${url}${path}`), path).toBe(404);

  const working = run(workerProgram, [], worker);
  await working.said(/worker.ready/);
  for (const program of [serving, working]) {
    program.process.kill("SIGTERM");
    expect(await program.ended, program.output()).toBe(0);
  }
});

test("the api does not run as a role that could go past the walls", async () => {
  const { api, ownerUrl } = await deployment();
  const serving = run(apiProgram, [], { ...api, DATABASE_URL: ownerUrl });
  expect(await serving.ended).toBe(1);
  expect(serving.output()).toContain("so the walls between organisations would not hold");
});

test("the demonstration does not touch a real deployment's database", async () => {
  const { ownerUrl } = await deployment();
  const demo = run(startProgram, [], { DATABASE_URL: ownerUrl, PORT: "0" });
  expect(await demo.ended).toBe(1);
  expect(demo.output()).toContain("was set up for production and cannot be used for demo");
});

test("an api that comes before its tables says what to run", async () => {
  const { ownerUrl, drop } = await emptyDatabase();
  onTestFinished(drop);
  const { appUrl } = await roleUrls();
  const DATABASE_URL = Object.assign(new URL(appUrl), { pathname: new URL(ownerUrl).pathname }).href;
  const serving = run(apiProgram, [], { ...apiSettings, DATABASE_URL });
  expect(await serving.ended).toBe(1);
  expect(serving.output()).toContain("Run: node packages/server/dist/migrate.js");
});

const masterKey = { DIGNITY_MASTER_KEY: newMasterKey() };
const issuers = [{ issuer: "https://login.example", jwksUrl: "https://login.example/keys", audience: "dignity" }];
const apiSettings = { ...masterKey, PORT: "0", TOKEN_ISSUERS: JSON.stringify(issuers) };

/** A database that the migrate program has prepared, and what the others then need. */
async function deployment() {
  const { ownerUrl, appUrl, sweepUrl, queueUrl } = await roleUrls(async (url) => {
    const migrating = run(migrateProgram, [], { DATABASE_OWNER_URL: url });
    expect(await migrating.ended, migrating.output()).toBe(0);
  });
  const api = { ...apiSettings, DATABASE_URL: appUrl };
  const urls = { DATABASE_URL: appUrl, DATABASE_SWEEP_URL: sweepUrl, DATABASE_QUEUE_URL: queueUrl };
  const worker = { ...masterKey, ...urls, SMTP_URL: "smtp://127.0.0.1:1", MAIL_FROM: "dignity@trust.example" };
  return { ownerUrl, api, worker };
}

/** Where the roles connect to a database of the test's own. */
async function roleUrls(prepare: (ownerUrl: string) => Promise<void> = async () => undefined) {
  const { ownerUrl, drop } = await emptyDatabase();
  onTestFinished(drop);
  await prepare(ownerUrl);
  return migrate({ ownerUrl, mode: "production" });
}

const statusOf = async (url: string, headers = {}) => (await fetch(url, { headers })).status;
