import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { afterEach, beforeEach, expect, it } from "vitest";

import { readFiles, readFolder, type StoryUnreadable } from "../src/index.ts";
import { policies } from "./small.ts";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "dignity-stories-"))));
afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

const world = `organisations: { trust: { kind: trust } }
people: { nurse: { of: trust }, hr: { of: trust, roles: [hr] } }
`;
const fall = `reports:
  fall: { organisation: trust, reporter: nurse, handler: hr, happened: 2026-10-16 18:30, facts: { serious: true } }
`;
const story = (name: string, handler = "") => `name: ${name}
pathway: small/talk
requirements: [K-13]
given: { report: fall${handler} }
then: { state: open }
`;

it("reads the stories of folders in it, each in its own world within the one around", () => {
  write("world.yaml", world);
  write("falls/world.yaml", `people: { manager: { of: trust, roles: [manager] } }\n${fall}`);
  write("falls/a.yaml", story("A", ", handler: manager"));
  write("falls/at-night/b.yaml", story("B"));
  const stories = readFolder(folder, policies);
  expect(stories.map(({ name }) => name)).toEqual(["A", "B"]);
  expect(Object.keys(stories[0]?.world.people ?? {})).toEqual(["nurse", "hr", "manager"]);
});

it("takes the nearer of two that are called alike, and no other file for a world", () => {
  write("world.yaml", world + fall);
  write("falls/world.yaml", fall.replace("handler: hr", "handler: nurse"));
  write("falls/a.yaml", story("A"));
  write("out-of-this-world.yaml", story("B"));
  expect(readFolder(folder, policies).map(({ given }) => given.handler)).toEqual(["nurse", "hr"]);
});

it("tells at once of every file with a fault, and of one without a world", () => {
  write("a.yaml", story("A"));
  write("falls/world.yaml", world);
  write("falls/b.yaml", story("B"));
  write("slips/world.yaml", "people: { nurse: { of: trust } }\n");
  write("slips/c.yaml", story("C"));
  const told = [
    "a.yaml:1: There is no world.yaml beside this story or in a folder around it. Put the story beside one, or name in its pathway a plugin that has one.",
    "falls/b.yaml:4: There is no report “fall”. There are: nothing.",
    "slips/world.yaml:1: There is no organisation “trust”. There are: nothing.",
  ];
  expect(() => readFolder(folder, policies)).toThrow(told.map((line) => join(folder, line)).join("\n"));
});

it("tells a story that lies beside no world as if it lay among its pathway's own", () => {
  write("own/world.yaml", world + fall);
  write("elsewhere/a.yaml", story("A"));
  const [read] = readFiles([join(folder, "elsewhere/a.yaml")], policies, join(folder, "own/talk"));
  expect(read?.given.handler).toBe("hr");
});

it("says in plain words what kind of thing has to stand where another does", () => {
  write("world.yaml", world + fall);
  const wrong = ["given: { report: {} }", "given:", "given: [fall]"];
  const told = wrong.map((given, index) => {
    write(`${index}.yaml`, story("A").replace(/given: .*/, given));
    return faultsIn(`${index}.yaml`);
  });
  expect(told.flat()).toEqual([
    "4: “report” has to be text, and is words with what each says.",
    "4: “given” has to be words with what each says, and is empty.",
    "4: “given” has to be words with what each says, and is a list.",
  ]);
});

function faultsIn(file: string): readonly string[] {
  try {
    readFiles([join(folder, file)], policies);
    return [];
  } catch (error) {
    return (error as StoryUnreadable).faults.map(({ line, message }) => `${line}: ${message}`);
  }
}
