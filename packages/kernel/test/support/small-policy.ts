import {
  action,
  type CaseSnapshot,
  choice,
  days,
  hours,
  level,
  openCase,
  type Policy,
  setting,
  type Situation,
  sourcesIn,
  Temporal,
  text,
  yesNo,
} from "@dignity/kernel";

const { said, read, added } = sourcesIn("A small policy");
const source = said("1");

/** As small as a policy can be that uses every word the kernel knows. */
export const smallPolicy: Policy = {
  id: "small/matter@1",
  title: "A small policy",
  effectiveFrom: "2024-01-01",
  roles: { lead: { label: "Lead" }, dean: { label: "Dean", within: ["school"] } },
  organisations: { host: { label: "Host", is: "receiver" }, school: { label: "School", is: "programmeLead" } },
  capacities: {
    work: { label: "At work", owner: "host", source },
    teaching: { label: "Teaching", owner: "school", source },
  },
  facts: {
    role: choice("Which role?", { work: "Work", teaching: "Teaching", unknown: "Unknown" }),
    named: yesNo("Is anybody named?"),
    away: yesNo("Is anybody away?"),
    why: text("Why away?", { requiredWhen: { away: true } }),
  },
  settings: { reviewEvery: { label: "Review", source }, answerWithin: { label: "Answer", default: days(2), source } },
  jurisdiction: [
    { when: { role: "unknown" }, capacity: "undecided", source },
    { when: { role: "teaching" }, capacity: "teaching", source },
    { when: {}, capacity: "work", source },
  ],
  screening: [
    { when: { named: true, away: true }, suggests: "high", source },
    { when: {}, suggests: "low", source },
  ],
  levels: {
    low: {
      label: "Low",
      entersAt: "talk",
      sharedWithPartners: { during: ["talk"], source },
      jointTasks: added("joint"),
      source,
    },
    high: { label: "High", entersAt: "inquiry", source },
  },
  initial: "new",
  states: {
    new: { label: "New", source },
    talk: { label: "Talk", permits: ["warning"], source },
    inquiry: { label: "Inquiry", permits: ["warning", "end"], source },
    closed: { label: "Closed", atRest: true, source: read("2", "somewhere it ends") },
  },
  transitions: {
    decide: {
      label: "Decide",
      path: { new: "entryOfLevel" },
      by: ["lead"],
      needs: { level: level("Which?"), reason: text("Why?") },
      source,
    },
    again: { label: "Again", path: { talk: "entryOfLevel" }, by: ["lead"], source },
    amend: {
      label: "Amend",
      path: { new: "new", talk: "talk", inquiry: "inquiry" },
      by: ["lead"],
      amends: ["away", "why", "named", "role"],
      source,
    },
    act: {
      label: "Act",
      path: { talk: "talk", inquiry: "closed" },
      by: ["dean", "lead"],
      needs: { action: action("Which?") },
      source,
    },
    close: { label: "Close", path: { talk: "closed" }, by: ["lead"], requires: [{ task: "answer", source }], source },
    confirm: {
      label: "Confirm",
      path: { talk: "closed" },
      by: ["lead"],
      requires: [{ task: "answer", answers: { well: true }, source }],
      source,
    },
    waive: {
      label: "Waive",
      path: { talk: "closed" },
      by: ["lead"],
      requires: [{ task: "answer", outcome: "declined", source }],
      source,
    },
    onlyNamed: { label: "Only if named", path: { talk: "talk" }, when: { named: true }, by: ["lead"], source },
    reopen: {
      label: "Reopen",
      path: { closed: "talk" },
      by: ["dean"],
      bySomebodyElseThan: ["close", "record"],
      source,
    },
  },
  actions: { warning: { label: "Warning", source }, end: { label: "End", source } },
  tasks: {
    record: {
      label: "Record",
      during: ["new", "talk", "inquiry"],
      by: ["lead"],
      once: true,
      required: true,
      due: { within: hours(24), from: "incident", clock: "soft" },
      source,
    },
    answer: {
      label: "Answer",
      during: ["talk"],
      by: ["lead"],
      due: { within: setting("answerWithin"), from: "entry", clock: "hard" },
      asks: { well: yesNo("Well?") },
      otherwise: { declined: { label: "Declined", source } },
      partnersToo: ["talk"],
      source,
    },
    meet: { label: "Meet", during: ["talk"], notApplicable: { when: { named: false }, source }, by: ["lead"], source },
    cover: {
      label: "Cover",
      during: ["talk", "inquiry"],
      when: [{ away: true, named: true }, { role: "teaching" }],
      by: ["lead", "dean"],
      source,
    },
    appraise: { label: "Appraise", during: ["talk"], inCapacity: ["teaching"], by: ["dean"], source },
    review: { label: "Review", during: ["talk", "inquiry"], by: ["lead"], every: setting("reviewEvery"), source },
  },
  support: {},
  grants: [{ to: "lead", allow: ["read", "act"], reach: "organisation", source }],
};

/** Friday evening, in summer time. */
export const incidentAt = Temporal.Instant.from("2026-10-16T17:30:00Z");

export const situationAt = (instant: string, settings = {}): Situation => ({
  now: Temporal.Instant.from(instant),
  calendar: { timeZone: "Europe/London", closedDays: new Set(), settings },
});

export const monday = situationAt("2026-10-19T08:00:00Z");

/** A case opened on Monday about Friday. */
export function opened(facts = {}, capacity = "work", ownerKind = "hospital"): CaseSnapshot {
  const matter = { facts: { role: "work", named: true, away: false, ...facts }, incidentAt };
  return openCase(smallPolicy, matter, { capacity, ownerKind }, monday).next;
}

export const owedIn = ({ owed }: CaseSnapshot) => owed.map(({ task }) => task);
