import { type Policy, setting, someOf, sourcesIn, yesNo } from "@dignity/plugin-sdk";

const source = sourcesIn("A small policy").said("1");

/** Two states, one review, and two questions that nothing depends on. */
export const small: Policy = {
  id: "small/matter@1",
  title: "A small policy",
  effectiveFrom: "2024-01-01",
  roles: { lead: { label: "Lead" } },
  organisations: { host: { label: "Host", is: "receiver" } },
  capacities: { work: { label: "At work", owner: "host", source } },
  facts: {
    bad: yesNo("Bad?"),
    why: yesNo("On purpose?", { requiredWhen: { bad: true } }),
    idle: yesNo("Sunny?"),
    seen: someOf("Seen?", { sun: "Sun", rain: "Rain" }),
  },
  settings: { every: { label: "How often", source } },
  jurisdiction: [{ when: {}, capacity: "work", source }],
  screening: [
    { when: { bad: true, why: true }, goesTo: "open", source },
    { when: {}, goesTo: "shut", source },
  ],
  levels: {},
  initial: "open",
  states: { open: { label: "Open", source }, shut: { label: "Shut", atRest: true, source } },
  transitions: { close: { label: "Close", path: { open: "shut" }, by: ["lead"], source } },
  actions: {},
  tasks: { look: { label: "Look", during: ["open"], by: ["lead"], every: setting("every"), source } },
  support: {},
  grants: [{ to: "lead", allow: ["read", "act"], reach: "organisation", source }],
};
