import { z } from "zod";

/** What people read: in one line, of reasonable length, and nothing in it that is not seen. */
export const label = z
  .string()
  .trim()
  .min(1)
  .max(500, "it is longer than anybody reads; 500 characters are the most")
  .regex(/^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]*$/u, "a character in it is not seen, or ends the line");
export const labels = z.array(label).min(1);

/** The name of something. Of letters that look alike only one is allowed; a full stop would part it where its place is told. */
export const name = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_-]{0,63}$/, "a name is up to 64 letters from a to z, digits, hyphens and underscores");
export const names = z.array(name).min(1);

/** Something under each of its names. */
export const named = <T extends z.ZodType>(one: T) => z.record(name, one);

/** Looked at by itself: what is wrong with a source is told as that. */
export const source = z.unknown().optional();

export const labelled = z.strictObject({ label, source });

const answer = z.union([z.string(), z.boolean()]);
/** Facts or answers, each with what it has to be. */
export const wanted = z.record(z.string(), answer);
export const condition = z.record(z.string(), z.union([answer, z.array(answer)]));
export const rule = { when: condition, source };

/** A length of time of its own. */
export const length = z.strictObject({ amount: z.number(), unit: z.enum(["hour", "day", "workingDay", "month"]) });
export const period = z.union([length, z.strictObject({ setting: name })]);

export const isoDate = z.iso.date("there is no such day, or it is written otherwise than 2027-04-01");
