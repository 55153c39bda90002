import { existsSync, globSync, readFileSync } from "node:fs";

import { buildSchema, parse, validate } from "graphql";
import { describe, expect, it } from "vitest";

const root = new URL("../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");
const pages = ["README.md", "CONTRIBUTING.md", ...globSync("docs/**/*.md", { cwd: root })];
const schema = buildSchema(read("schema/schema.graphql"));

describe.each(pages)("%s", (page) => {
  const text = read(page);

  it("names files that are there", () => {
    const named = [...text.matchAll(/`((?:packages|plugins|migrations|schema|scripts|test|docs)\/[\w./-]+)`/g)];
    expect(named.map(([, path = ""]) => path).filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
  });

  it("links to pages that are there", () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = ""]) => link);
    expect(links.filter((link) => !existsSync(new URL(link, new URL(page, root))))).toEqual([]);
  });

  it("shows operations that the API answers", () => {
    const fenced = [...text.matchAll(/```graphql\n([^]*?)```/g)].map(([, document = ""]) => document);
    const pasted = [...text.matchAll(/\{"query":"([^"]+)"\}/g)].map(([, document = ""]) => document);
    const faults = [...fenced, ...pasted].flatMap((document) => validate(schema, parse(document)));
    expect(faults.map(({ message }) => message)).toEqual([]);
  });

  it("runs npm scripts that exist", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const named = [...text.matchAll(/npm (?:run ([a-z:-]+)|(start|test)\b)/g)].map(
      ([, run, short]) => run ?? short ?? "",
    );
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
