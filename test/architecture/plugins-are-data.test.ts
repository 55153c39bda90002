import { globSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";

import { repository } from "./scratch-house.ts";

const sources = globSync("{plugins/*,packages/cli/templates/plugin}/src/**/*.ts", { cwd: repository });
const texts = /"(?:[^"\\]|\\.)*"|`[^`]*`|\/\*[^]*?\*\/|\/\/.*/g;

it.each(sources)("%s holds no functions", (file) => {
  const code = readFileSync(resolve(repository, file), "utf8").replace(texts, "");
  expect(code.match(/=>|\b(?:function|if|for|while|new)\b/g)).toBeNull();
});
