import { parseDocument } from "yaml";
import { z } from "zod";

import { numbersIn } from "./numbers-in.ts";
import type { Requirements } from "./requirement.ts";

const line = z.string().min(1);

const entry = z
  .strictObject({
    id: z.string().regex(/^[A-Z]+-\d+[a-z]?$/, "a requirement is numbered like H-14b"),
    says: line,
    lines: z.coerce
      .string()
      .regex(/^\d+(-\d+)?(, \d+(-\d+)?)*$/, "lines read like 12-14, 30")
      .optional(),
    rules: z.record(line, z.array(line).min(1)).optional(),
    platform: z.record(line, line).optional(),
    leftOut: line.optional(),
    standing: z.enum(["said", "read", "added"]).optional(),
    noStory: line.optional(),
  })
  .refine(({ rules, platform, leftOut }) => (leftOut === undefined) === ((rules ?? platform) !== undefined), {
    message: "give rules or platform, or else leftOut",
  });

const range = z.string().refine((text) => isRange(text), "a range reads like H-01..H-39");
const shape = z.strictObject({ numbers: z.array(range).min(1), requirements: z.array(entry) });

/** Requirements that cannot be read as they are written. All that is wrong is told at once. */
export class RequirementsUnreadable extends Error {
  override readonly name = "RequirementsUnreadable";
}

/** Reads a requirements.yaml. Throws RequirementsUnreadable where it does not have the shape it must have. */
export function readRequirements(text: string, file: string): Requirements {
  const document = parseDocument(text);
  const broken = document.errors.map(({ message }) => `${file}: This is not YAML: ${message}`);
  if (broken.length > 0) throw new RequirementsUnreadable(broken.join("\n"));
  const content: unknown = document.toJS();
  const parsed = shape.safeParse(content);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(
    ({ path, message }) => `${file}: ${idAt(content, path)}${path.join(".")}: ${message}.`,
  );
  throw new RequirementsUnreadable(faults.join("\n"));
}

/** The number of the entry in which something stands, since an index helps nobody. */
function idAt(content: unknown, [part, index]: readonly PropertyKey[]): string {
  if (part !== "requirements" || typeof index !== "number") return "";
  const { requirements } = content as { requirements: readonly { readonly id?: unknown }[] };
  const id = requirements[index]?.id;
  return typeof id === "string" ? `${id}: ` : "";
}

function isRange(text: string) {
  try {
    return numbersIn(text).length > 0;
  } catch {
    return false;
  }
}
