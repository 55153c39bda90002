import { readdirSync, readFileSync } from "node:fs";

import ts from "typescript-6";
import { describe, expect, test } from "vitest";

const source = new URL("../src/", import.meta.url);
const files = readdirSync(new URL("resolvers/", source)).filter((name) => name.endsWith(".ts"));

interface Method {
  readonly name: string;
  readonly statements: number;
  readonly decorators: readonly string[];
}

describe.each(files)("%s", (file) => {
  const methods = methodsIn(file);

  test("has methods of one statement", () => {
    expect(methods).not.toEqual([]);
    expect(methods.filter(({ statements }) => statements !== 1)).toEqual([]);
  });

  test("says on each who may call it", () => {
    const open = methods.filter(({ decorators }) => !decorators.includes("Needs") && !decorators.includes("Open"));
    expect(open).toEqual([]);
  });

  test("is named for what it holds", () => expect(file).toMatch(/^[a-z-]+\.resolver\.ts$/));
});

test("every resolver is in the schema", () => {
  const schema = readFileSync(new URL("schema.ts", source), "utf8");
  expect(files.filter((file) => !schema.includes(`./resolvers/${file}`))).toEqual([]);
});

test("the schema is built in one file", () => {
  const all = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  expect(all.filter((name) => /\bbuildSchema/.test(readFileSync(new URL(name, source), "utf8")))).toEqual([
    "schema.ts",
  ]);
});

test("every decorator that takes a type is given one", () => {
  const bare = /@(Field|Query|Mutation|FieldResolver|Args)\((?!\(\) =>)|@Arg\("[^"]+"(?!, \(\) =>)/;
  const all = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  expect(all.filter((name) => bare.test(readFileSync(new URL(name, source), "utf8")))).toEqual([]);
});

function methodsIn(file: string): Method[] {
  const text = readFileSync(new URL(`resolvers/${file}`, source), "utf8");
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true);
  return tree.statements.filter(ts.isClassDeclaration).flatMap(({ members }) =>
    members.filter(ts.isMethodDeclaration).map((method) => ({
      name: method.name.getText(),
      statements: method.body?.statements.length ?? 0,
      decorators: (ts.getDecorators(method) ?? []).map(({ expression }) =>
        ts.isCallExpression(expression) ? expression.expression.getText() : "",
      ),
    })),
  );
}
