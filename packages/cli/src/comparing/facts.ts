import type { Fields, Policy } from "@dignity/kernel";

import { tellForm } from "./forms.ts";
import { type Meaning, toldOf } from "./meaning.ts";

/** Tells of what a report is asked. */
export function tellFacts(before: Policy, after: Policy): readonly Meaning[] {
  const names = Object.keys({ ...before.facts, ...after.facts });
  return names.flatMap((name) => {
    const place = { rule: `facts.${name}`, name: "A report", before, after };
    return toldOf(place.rule, tellReport(only(before.facts, name), only(after.facts, name), place));
  });
}

const tellReport = tellForm(({ name }) => name);

function only(fields: Fields, name: string): Fields {
  const field = fields[name];
  return field ? { [name]: field } : {};
}
