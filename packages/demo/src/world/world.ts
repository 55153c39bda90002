import { z } from "zod";

import type { WorldFault } from "./world-fault.ts";

const name = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower-case letters, digits and hyphens");
const kind = z.string().regex(/^[a-z]+(-[a-z]+)*$/, "lower-case letters and hyphens");
const length = z.strictObject({
  amount: z.int().min(0).max(10_000),
  unit: z.enum(["hour", "day", "workingDay", "month"]),
});
const organisation = z.strictObject({
  kind,
  programmeLead: name.optional(),
  settings: z.record(z.string(), length).default({}),
});
const word = z.string().min(1).max(64);
const person = z.strictObject({ of: name, roles: z.array(word).default([]), capacity: word.optional() });

const worldShape = z.strictObject({
  pathway: z.string(),
  organisations: z.record(name, organisation),
  people: z.record(name, person),
});

/** Who and what the stories of a pathway speak of. */
export type World = z.infer<typeof worldShape>;

/** What somebody sent as a world, or everything that is wrong with it. */
export function worldFrom(
  sent: unknown,
): { readonly world: World; readonly faults?: never } | { readonly faults: readonly WorldFault[] } {
  const { success, data, error } = worldShape.safeParse(sent);
  if (!success) return { faults: error.issues.flatMap(faultsIn) };
  const strangers = [...strangersIn(data)];
  return strangers.length > 0 ? { faults: strangers } : { world: data };
}

/** What is wrong with the name of something is told where it stands. */
function faultsIn(issue: z.core.$ZodIssue): readonly WorldFault[] {
  const path = issue.path.map((part) => (typeof part === "symbol" ? String(part) : part));
  const last = `“${String(path.at(-1))}”`;
  if (issue.code !== "invalid_key") return [{ path, message: `${last}: ${issue.message}.` }];
  return issue.issues.map(({ message }) => ({ path, message: `${last} cannot be a name here. Use ${message}.` }));
}

function* strangersIn({ organisations, people }: World): Generator<WorldFault> {
  const named = [
    ...Object.entries(people).map(([key, { of }]) => ({ path: ["people", key, "of"], slug: of })),
    ...Object.entries(organisations).map(([key, { programmeLead: slug }]) => ({
      path: ["organisations", key, "programmeLead"],
      slug,
    })),
  ];
  for (const { path, slug } of named)
    if (slug !== undefined && !Object.hasOwn(organisations, slug))
      yield { path, message: `There is no organisation “${slug}” in it.` };
}
