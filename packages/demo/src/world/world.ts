import { z } from "zod";

const name = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower-case letters, digits and hyphens");
const length = z.strictObject({
  amount: z.int().min(0).max(10_000),
  unit: z.enum(["hour", "day", "workingDay", "month"]),
});
const organisation = z.strictObject({
  kind: name,
  programmeLead: name.optional(),
  settings: z.record(z.string(), length).default({}),
});
const person = z.strictObject({ of: name, roles: z.array(z.string().min(1).max(64)).default([]) });

const worldShape = z.strictObject({
  pathway: z.string(),
  organisations: z.record(name, organisation),
  people: z.record(name, person),
});

/** Who and what the stories of a pathway speak of. */
export type World = z.infer<typeof worldShape>;

/** What somebody sent as a world, or what is wrong with it, in a line. */
export function worldFrom(sent: unknown): { readonly world: World } | { readonly fault: string } {
  const { success, data, error } = worldShape.safeParse(sent);
  if (!success) return { fault: error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ") };
  const named = [
    ...Object.values(data.people).map(({ of }) => of),
    ...Object.values(data.organisations).flatMap(({ programmeLead }) => programmeLead ?? []),
  ];
  const stranger = named.find((slug) => !Object.hasOwn(data.organisations, slug));
  return stranger === undefined ? { world: data } : { fault: `there is no organisation “${stranger}” in it` };
}
