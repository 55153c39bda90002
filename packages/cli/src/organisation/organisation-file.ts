import { fitted, lengthPattern, periodIn, StoryUnreadable, textOf, YamlText } from "@dignity/stories";
import { z } from "zod";

import { Trouble } from "../trouble.ts";

const words = z.string().trim().min(1).max(500);
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower-case letters, digits and hyphens");
const length = z
  .string()
  .regex(lengthPattern, "a length reads like “10 working days” or “4 weeks”")
  .transform((text) => periodIn(text));

/** What an organisation keeps of itself in a file. */
const shape = z.strictObject({
  slug,
  name: words,
  kind: slug,
  /** The organisation that leads the programme it belongs to: another, or itself. */
  programmeLead: slug.optional(),
  /** Days on which it is closed, besides weekends and bank holidays. */
  closedDays: z.array(z.iso.date("a day reads like 2026-12-24")).optional(),
  pathways: z.record(words, z.strictObject({ settings: z.record(words, length).default({}) })),
  people: z
    .array(
      z.strictObject({
        name: words,
        email: z.email("an address reads like name@trust.example"),
        signsIn: z.strictObject({ issuer: words, subject: words }),
        post: words,
        capacity: words.optional(),
        roles: z.record(words, z.array(words)).default({}),
      }),
    )
    .default([]),
});

export type OrganisationFile = z.infer<typeof shape>;

/** The file, and where each of its parts stands. */
export interface ReadOrganisation {
  readonly file: OrganisationFile;
  readonly yaml: YamlText;
}

/** Reads an organisation's file. All that is wrong with it is told at once, each with its line. */
export function readOrganisation(path: string, text?: string): ReadOrganisation {
  try {
    const yaml = new YamlText(text ?? textOf(path), path);
    const read = fitted(yaml, shape, yaml.content);
    if (read.faults) throw new StoryUnreadable(read.faults);
    return { file: read.value, yaml };
  } catch (error) {
    if (!(error instanceof StoryUnreadable)) throw error;
    throw new Trouble("ORGANISATION_UNREADABLE", error.message, "Mend the file, then run this again.");
  }
}
