import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { afterEach, beforeEach, expect, it } from "vitest";

import { readFolder, StoryUnreadable } from "../src/index.ts";
import { policies, storyOf } from "./small.ts";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "dignity-stories-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const world = `organisations: { trust: { kind: trust } }
people: { nurse: { of: trust }, hr: { of: trust, roles: [hr] } }
reports:
  fall: { organisation: trust, reporter: nurse, handler: hr, happened: 2026-10-16 18:30, facts: { serious: true } }
`;
const story = (name = "A talk") =>
  `name: ${name}\npathway: small/talk\nrequirements: [K-13]\ngiven: { report: fall }\nthen: { state: open }\n`;

function write(file: string, text: string | Buffer): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

/** What is wrong with a folder that holds a world and these files. */
function faultsOf(files: Readonly<Record<string, string | Buffer>>): readonly string[] {
  write("world.yaml", world);
  for (const [file, text] of Object.entries(files)) write(file, text);
  return faultsIn(() => readFolder(folder, policies)).map((line) => line.replace(`${folder}/`, ""));
}

function faultsIn(read: () => unknown): readonly string[] {
  try {
    read();
    return [];
  } catch (error) {
    if (!(error instanceof StoryUnreadable)) throw error;
    return error.faults.map(({ file, line, message }) => `${file}:${line}: ${message}`);
  }
}

it("reads a file as any editor writes it", () => {
  expect(faultsOf({ "a.yaml": story().replaceAll("\n", "\r\n") })).toEqual([]);
  expect(faultsOf({ "a.yaml": `\uFEFF${story()}` })).toEqual([]);
  expect(faultsOf({ "a.yaml": story().replaceAll("\n", "\r\n").replace("open", "opn") })).toEqual([
    "a.yaml:5: There is no state “opn”. There are: open or closed.",
  ]);
});

it("says which file is no UTF-8, and reads the others", () => {
  const utf16 = Buffer.from(story(), "utf16le");
  const latin = Buffer.from(story("A caf\u00e9"), "latin1");
  const told = "This file is not UTF-8. Save it as UTF-8.";
  expect(faultsOf({ "a.yaml": latin, "b.yaml": story(), "c.yaml": Buffer.from([0xff, 0xfe, ...utf16]) })).toEqual([
    `a.yaml:1: ${told}`,
    `c.yaml:1: ${told}`,
  ]);
  expect(faultsOf({ "world.yaml": latin })).toContainEqual(`world.yaml:1: ${told}`);
});

it.each([
  [
    "a tab",
    "when:\n\t- task: talk\nthen: { state: open }\n",
    /^talk.yaml:6: This is not YAML: The line begins with a tab/,
  ],
  [
    "several documents",
    "then: { state: open }\n---\nname: B\n",
    /^talk.yaml:6: This is not YAML: .*multiple documents/,
  ],
  [
    "a key that stands twice in a step",
    "when:\n  - task: talk\n    task: look\n",
    /^talk.yaml:7: .*stands twice in the same place/,
  ],
  ["a second colon", "when:\n  - task: talk: now\n", /^talk.yaml:6: .*A second “: ” stands in this line/],
  ["an open quotation mark", 'then: { state: "open }\n', /^talk.yaml:6: .*not closed before here/],
  ["a line that sticks out", "then:\n   state: open\n  level: none\n", /^talk.yaml:7: .*indented otherwise/],
  ["an alias of nothing", "then: *nothing\n", /^talk.yaml:1: This is not YAML: Unresolved alias/],
  ["a tag that is none", "then: { state: !shout open }\n", /^talk.yaml:5: This is not YAML: Unresolved tag/],
])("tells of %s, at its line", (_name, rest, told) => {
  expect(faultsIn(() => storyOf(rest))).toEqual([expect.stringMatching(told)]);
});

it("tells of aliases that multiply without end", () => {
  const rows = Array.from(
    { length: 9 },
    (_, row) =>
      `  - &r${row + 1} [${Array(9)
        .fill(row ? `*r${row}` : "x")
        .join(", ")}]\n`,
  );
  expect(faultsIn(() => storyOf(`when:\n${rows.join("")}then: { state: open }\n`))).toEqual([
    expect.stringMatching(/^talk.yaml:1: This is not YAML: Excessive alias count/),
  ]);
});

it("takes an anchor for what it stands for", () => {
  expect(faultsIn(() => storyOf("when:\n  - then: &so { state: open }\nthen: *so\n"))).toEqual([]);
  expect(faultsIn(() => storyOf("when:\n  - then: &so { state: opn }\nthen: { <<: *so }\n"))).toHaveLength(2);
});

it("passes no story over for the ending of its file", () => {
  const wrong = story().replace("open", "opn");
  expect(faultsOf({ "a.yml": wrong, "B.YAML": wrong.replace("A talk", "B") })).toHaveLength(2);
});

it("does not tell two stories under one name", () => {
  expect(faultsOf({ "a.yaml": story(), "in/b.yaml": story() })).toEqual([
    `in/b.yaml:1: “A talk” is the name of ${join(folder, "a.yaml")} too. Give each story a name of its own.`,
  ]);
});

it("follows a link to a story, and says which link to a folder it does not follow", () => {
  write("elsewhere/world.yaml", world);
  write("elsewhere/stories/a.yaml", story());
  write("here/world.yaml", world);
  symlinkSync(join(folder, "elsewhere/stories/a.yaml"), join(folder, "here/a.yaml"));
  expect(readFolder(join(folder, "here"), policies).map(({ name }) => name)).toEqual(["A talk"]);
  symlinkSync(join(folder, "elsewhere/stories"), join(folder, "here/linked"));
  expect(faultsIn(() => readFolder(join(folder, "here"), policies))).toEqual([
    `${join(folder, "here/linked")}:1: This is a link to a folder, whose stories would not be told. Put the folder itself here.`,
  ]);
});

it("tells of a text with a comma in a line of its own kind", () => {
  const moved = story().replace(
    "then:",
    "when: [{ move: settle, answers: { reason: It was late, and loud. } }]\nthen:",
  );
  expect(faultsOf({ "a.yaml": moved })).toContainEqual(
    "a.yaml:5: “and loud.”: it has no answer. Put a text with a comma in quotes.",
  );
});
