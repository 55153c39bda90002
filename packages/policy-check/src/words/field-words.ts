import { z } from "zod";

import { label, name, named, wanted } from "./common.ts";

const asked = { asks: label, optional: z.literal(true).optional(), requiredWhen: wanted.optional() };
const options = named(label).refine((given) => Object.keys(given).length > 0, "there has to be at least one option");

/** A typed question, in each of its kinds. */
const field = z.discriminatedUnion("kind", [
  z.strictObject({ ...asked, kind: z.literal("yesNo") }),
  z.strictObject({ ...asked, kind: z.literal("choice"), options }),
  z.strictObject({ ...asked, kind: z.literal("someOf"), options }),
  z.strictObject({ ...asked, kind: z.literal("text"), class: z.enum(["health", "notes"]).optional() }),
  z.strictObject({ ...asked, kind: z.literal("level") }),
  z.strictObject({ ...asked, kind: z.literal("action") }),
  z.strictObject({ ...asked, kind: z.literal("person"), role: name }),
]);

export const fields = named(field);
