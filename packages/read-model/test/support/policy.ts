import { choice, hours, level, type Policy, sourcesIn, text, yesNo } from "@dignity/kernel";

const { said, added } = sourcesIn("An invented policy for tests");
const source = said("1-2", "must");

/** A manager sees all but what is about health, an investigator those in hand, a guest nothing that people wrote. */
export const policy: Policy = {
  id: "invented/conduct@1",
  title: "Conduct (invented)",
  effectiveFrom: "2026-01-01",
  roles: {
    manager: { label: "Manager" },
    investigator: { label: "Investigator", within: ["trust"] },
    guest: { label: "Guest" },
    triager: { label: "Triage" },
  },
  organisations: { employer: { label: "Employer", is: "receiver" } },
  capacities: {
    employee: { label: "As an employee", owner: "employer", source },
    tutor: { label: "As a tutor", owner: "employer", source },
  },
  facts: { loud: yesNo("Was it loud?"), where: choice("Where?", { ward: "On the ward", home: "At home" }) },
  settings: {},
  jurisdiction: [{ when: {}, capacity: "undecided", source }],
  triage: { label: "Find out the capacity", by: ["triager"], within: hours(24), source: added("Somebody must.") },
  screening: [{ when: {}, suggests: "low", source }],
  levels: { low: { label: "Low", entersAt: "open", source }, high: { label: "High", entersAt: "open", source } },
  initial: "open",
  states: { open: { label: "Open", source }, closed: { label: "Closed", atRest: true, source } },
  transitions: {
    close: {
      label: "Close",
      path: { open: "closed" },
      by: ["manager"],
      needs: { level: level("Which level?"), reason: text("Why?"), strain: text("What strain?", { class: "health" }) },
      requires: [{ task: "meet", source }],
      source,
    },
  },
  actions: {},
  tasks: {
    meet: {
      label: "Meet",
      during: ["open"],
      by: ["manager", "investigator"],
      due: { within: hours(24), from: "entry", clock: "hard" },
      asks: {
        held: yesNo("Was it held?"),
        note: text("What was said?"),
        mood: text("How are they?", { class: "health" }),
      },
      source,
    },
  },
  support: {},
  grants: [],
};

export const pathway = "invented/conduct";
