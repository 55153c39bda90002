import { Temporal } from "@dignity/kernel";
import { beforeEach, expect, it, vi } from "vitest";

import { HttpTelling } from "../src/http/http-telling.ts";
import { storyOf } from "./small.ts";

const from = (start: string) => ({ from: "TASK", fromTask: { key: start } });
const policy = {
  pathway: "small/talk",
  version: 1,
  facts: [],
  transitions: [],
  tasks: [
    { key: "absence", asks: [], due: null },
    { key: "offer", asks: [], due: from("absence") },
    { key: "talk", asks: [], due: { from: "INCIDENT", fromTask: null } },
    { key: "letter", asks: [], due: { from: "ENTRY", fromTask: null } },
    { key: "chat", asks: [], due: null },
  ],
};
const now = "2026-11-23T09:00:00Z";
const viewer = {
  now,
  person: { id: "1" },
  organisation: { slug: "trust", kind: "trust" },
  roles: [{ role: "manager", pathway: "small/talk" }],
};

beforeEach(() => {
  vi.stubGlobal("fetch", async () => Response.json({ data: { viewer, policies: [policy] } }));
  return () => vi.unstubAllGlobals();
});

const told = Temporal.Instant.from("2026-10-16T17:30:00Z");
const begun = () =>
  new HttpTelling(storyOf("then: { state: open }\n"), {
    url: "http://localhost",
    as: async () => "token",
    clock: async () => undefined,
    mailOf: async () => [],
  });

it("takes the server's clock for what starts a time, and for what is counted from it", async () => {
  const telling = begun();
  const at = async (task: string) => String(await telling.whenItTookPlace(task, undefined, told));
  expect(await at("letter")).toBe(now);
  expect(await at("absence")).toBe(now);
  expect(await at("offer")).toBe(now);
  expect(await at("talk")).toBe(String(told));
  expect(await at("chat")).toBe(String(told));
});

it("takes the story's where the story says when it began", async () => {
  const telling = begun();
  const absence = await telling.whenItTookPlace("absence", "2026-10-16 18:00", told);
  expect(String(absence)).toBe("2026-10-16T17:00:00Z");
  expect(String(await telling.whenItTookPlace("offer", undefined, told))).toBe(String(told));
});
