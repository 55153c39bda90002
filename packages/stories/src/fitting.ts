import type { z } from "zod";

import { type Fault, oneOf } from "./fault.ts";
import type { Path, YamlText } from "./yaml-text.ts";

export type Fitted<T> = { readonly value: T; readonly faults?: never } | { readonly faults: readonly Fault[] };

/** Whether a part of a file has the shape it must have; if not, every way in which it has not. */
export function fitted<T extends z.ZodRawShape>(
  text: YamlText,
  schema: z.ZodObject<T>,
  content: unknown,
  at: Path = [],
): Fitted<z.infer<z.ZodObject<T>>> {
  const parsed = schema.safeParse(content, { reportInput: true });
  if (parsed.success) return { value: parsed.data };
  return { faults: parsed.error.issues.flatMap((issue) => faultsOf(text, schema, issue, at)) };
}

function faultsOf(text: YamlText, schema: z.ZodObject, issue: z.core.$ZodIssue, at: Path): Fault[] {
  const path = [...at, ...issue.path.map((part) => (typeof part === "symbol" ? String(part) : part))];
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) =>
      text.fault([...path, key], `“${key}” is no word here. Allowed: ${oneOf(keysAt(schema, issue.path))}.`),
    );
  const what = path.length > 0 ? `“${path.at(-1)}”` : "What stands here";
  if (issue.code !== "invalid_type") return [text.fault(path, `${what}: ${issue.message}.`)];
  if (issue.input === undefined) return [text.fault(path, `${what} is missing.`)];
  return [
    text.fault(path, `${what} has to be ${kinds[issue.expected] ?? issue.expected}, and is ${kindOf(issue.input)}.`),
  ];
}

/** Kinds of YAML as a policy lead would call them. */
const kinds: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  object: "words with what each says",
  record: "words with what each says",
};

function kindOf(value: unknown): string {
  if (value === null) return "empty";
  return kinds[Array.isArray(value) ? "array" : typeof value] ?? "something else";
}

/** The words allowed at a place of the shape. */
function keysAt(schema: z.ZodObject, path: readonly PropertyKey[]): readonly string[] {
  let here: unknown = schema;
  for (const part of path) here = within(here, String(part));
  const { shape } = here as Partial<z.ZodObject>;
  return Object.keys(shape ?? {});
}

function within(schema: unknown, part: string): unknown {
  const inner = plain(schema) as { shape?: Record<string, unknown>; valueType?: unknown; element?: unknown };
  return plain(inner.shape?.[part] ?? inner.valueType ?? inner.element);
}

/** What an optional or a defaulted shape is the shape of. A list, which can be unwrapped too, is one step of the path. */
function plain(schema: unknown): unknown {
  const { unwrap, element } = (schema ?? {}) as { unwrap?: () => unknown; element?: unknown };
  return unwrap && !element ? plain(unwrap.call(schema)) : schema;
}
