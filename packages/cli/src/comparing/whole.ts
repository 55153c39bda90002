import type { Fields, Policy, TakingOn, Triage } from "@dignity/kernel";
import { conditionText } from "@dignity/policy-docs";

import { tellEscalation } from "./escalation.ts";
import { tellFields, type Tellers } from "./fields.ts";
import { labelOf, loss, type Meaning, other, type Place, sight } from "./meaning.ts";
import { renamed } from "./parts.ts";
import { whoMay } from "./names.ts";
import { tellTime } from "./times.ts";

const triageTellers: Tellers<Triage<string>> = {
  label: renamed,
  by: whoMay(() => "see the reports that are left to triage, and decide whose they are"),
  within: (was, now, place) => tellTime("Triage is due", was, now, place),
  escalation: tellEscalation,
};

const takingOnTellers: Tellers<TakingOn<string, Fields>> = {
  roles: whoMay(() => "be in charge of a case by reporting it"),
  unless: (was, now, { before, after }) => {
    if (now === undefined) return sight("Whoever reports may newly take the case on whatever the facts.");
    const says = `Whoever reports does not take the case on when ${conditionText(after.facts, now)}`;
    return was === undefined ? other(`${says}.`) : sight(`${says}; before, when ${conditionText(before.facts, was)}.`);
  },
};

type Whole = Pick<Policy, "title" | "effectiveFrom" | "initial" | "triage" | "reporterTakesOn">;

const tellers: Tellers<Whole> = {
  title: renamed,
  effectiveFrom: (was = "", now = "") => other(`New cases open under it from ${now} instead of ${was}.`),
  initial: (_was, now = "", { after }) => other(`A case now begins in ${labelOf(after.states, now)}.`),
  triage: (was, now, { before, after }) => {
    if (!now) return loss("There is no triage any more.");
    const place = { rule: "triage", name: "Triage", before, after };
    const told = tellFields<Triage<string>>(was ?? {}, now, triageTellers, place);
    return was ? told : [...other("There newly is triage."), ...told.filter(({ concern }) => concern === "sight")];
  },
  reporterTakesOn: (was, now, { before, after }) => {
    if (!now) return loss("Whoever reports no longer takes the case on.");
    const place = { rule: "reporterTakesOn", name: "Taking on what one reports", before, after };
    return tellFields<TakingOn<string, Fields>>(was ?? {}, now, takingOnTellers, place);
  },
};

/** Tells of what a policy has once. */
export function tellWhole(before: Policy, after: Policy): readonly Meaning[] {
  const once = ({ title, effectiveFrom, initial, triage, reporterTakesOn }: Policy): Partial<Whole> => ({
    title,
    effectiveFrom,
    initial,
    ...(triage && { triage }),
    ...(reporterTakesOn && { reporterTakesOn }),
  });
  const [was, now] = [once(before), once(after)];
  return (Object.keys({ ...was, ...now }) as (keyof Whole)[]).flatMap((part) => {
    const place: Place = { rule: part, name: "The policy", before, after };
    return tellFields<Whole>(only(was, part), only(now, part), tellers, place);
  });
}

const only = (whole: Partial<Whole>, part: keyof Whole): Partial<Whole> =>
  Object.hasOwn(whole, part) ? { [part]: whole[part] } : {};
