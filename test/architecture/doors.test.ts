import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";

import { repository } from "./scratch-house.ts";

const packages = ["packages", "plugins"].flatMap((place) =>
  readdirSync(resolve(repository, place), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [`${place}/${entry.name}`] : [],
  ),
);

describe.each(packages)("%s", (place) => {
  const manifest = JSON.parse(readFileSync(resolve(repository, place, "package.json"), "utf8")) as {
    readonly name: string;
    readonly license: string;
    readonly type: string;
    readonly exports: unknown;
  };

  it("has one door", () => {
    expect(manifest.exports).toEqual({
      ".": { source: "./src/index.ts", types: "./dist/index.d.ts", default: "./dist/index.js" },
    });
    expect(existsSync(resolve(repository, place, "src/index.ts"))).toBe(true);
  });

  it("is named after its place, and free to use", () => {
    const name = place.replace("plugins/", "plugin-").replace("packages/", "");
    expect(manifest).toMatchObject({ name: `@dignity/${name}`, license: "Apache-2.0", type: "module" });
  });
});
