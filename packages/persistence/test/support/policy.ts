import { hours, type Policy, sourcesIn, workingDays } from "@dignity/kernel";

const { added } = sourcesIn("An invented policy for tests");
const source = added("Invented.");

/**
 * A small policy: a manager sees all of an organisation's cases, an observer too but does nothing, an investigator
 * those in hand, triage none.
 */
export const policy: Policy = {
  id: "invented/conduct@1",
  title: "Conduct (invented)",
  effectiveFrom: "2026-01-01",
  roles: {
    manager: { label: "Manager" },
    observer: { label: "Observer" },
    investigator: { label: "Investigator" },
    triager: { label: "Triage" },
  },
  organisations: {
    employer: { label: "Employer", is: "receiver" },
    educator: { label: "Educator", is: "programmeLead" },
  },
  capacities: {
    employee: { label: "As an employee", owner: "employer", source },
    tutor: { label: "As a tutor", owner: "educator", source },
  },
  facts: {},
  settings: {},
  jurisdiction: [{ when: {}, capacity: "undecided", source }],
  triage: { label: "Find out the capacity", by: ["triager"], within: hours(24), source },
  screening: [{ when: {}, suggests: "low", source }],
  levels: { low: { label: "Low", entersAt: "open", source } },
  initial: "open",
  states: { open: { label: "Open", source }, closed: { label: "Closed", atRest: true, source } },
  transitions: { close: { label: "Close", path: { open: "closed" }, by: ["manager"], source } },
  actions: {},
  tasks: {
    meet: { label: "Meet", during: ["open"], by: ["investigator"], source },
    write: {
      label: "Write the report",
      during: ["open"],
      by: ["investigator"],
      due: {
        within: workingDays(10),
        from: "entry",
        clock: "hard",
        extension: { by: ["investigator"], upTo: workingDays(5), tell: ["manager"], source },
      },
      source,
    },
    answer: {
      label: "Answer the report",
      during: ["open"],
      by: ["investigator"],
      due: { within: workingDays(5), from: { task: "write" }, clock: "hard" },
      source,
    },
  },
  support: { talk: { label: "A talk", source } },
  grants: [
    { to: "manager", allow: ["read", "act", "assign"], reach: "organisation", source },
    { to: "observer", allow: ["read"], reach: "organisation", source },
    { to: "investigator", allow: ["read", "act"], reach: "assigned", hide: ["parties"], source },
  ],
};

export const pathway = "invented/conduct";
