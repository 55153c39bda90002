import { definePolicy, definePlugin, hours, setting, sourcesIn, text, yesNo } from "@dignity/plugin-sdk";

import { readStory, readWorld, runOnKernel, type Told } from "../src/index.ts";

const { said } = sourcesIn("A policy for tests");
const source = said("1");

/** As small as a policy can be that has a time, a task, a refusal and an end. */
export const small = definePolicy({
  id: "small/talk@1",
  title: "A talk after something has happened",
  effectiveFrom: "2020-01-01",
  roles: { manager: { label: "Manager" }, hr: { label: "Human Resources" } },
  organisations: { employer: { label: "The Trust", is: "receiver" } },
  capacities: { employer: { label: "As employer", owner: "employer", source } },
  facts: { serious: yesNo("Was it serious?") },
  settings: { lookEvery: { label: "How often to look", source } },
  jurisdiction: [{ when: {}, capacity: "employer", source }],
  screening: [{ when: {}, goesTo: "open", source }],
  levels: {},
  initial: "open",
  states: { open: { label: "Open", source }, closed: { label: "Closed", atRest: true, source } },
  transitions: {
    close: {
      label: "Close",
      path: { open: "closed" },
      by: ["manager"],
      needs: { reason: text("Why?") },
      requires: [{ task: "talk", source }],
      source,
    },
  },
  actions: {},
  tasks: {
    talk: {
      label: "Talk",
      during: ["open"],
      by: ["manager"],
      due: { within: hours(24), from: "incident", clock: "soft" },
      otherwise: { declined: { label: "Declined", source } },
      escalation: [{ after: hours(24), tell: ["hr"], source }],
      source,
    },
    look: { label: "Look", during: ["open"], by: ["hr"], every: setting("lookEvery"), source },
  },
  support: { counselling: { label: "Counselling", confidential: source, source } },
  grants: [
    { to: "manager", allow: ["read", "act"], reach: "organisation", source },
    { to: "hr", allow: ["read", "act"], reach: "organisation", source },
  ],
});

export const { policies } = definePlugin({ id: "small", publisher: "A Trust", sdk: "^1.0.0", policies: [small] });

export const world = readWorld(
  `organisations: { trust: { kind: trust } }
people:
  nurse: { of: trust }
  manager: { of: trust, roles: [manager] }
  hr: { of: trust, roles: [hr] }
reports:
  fall: { organisation: trust, reporter: nurse, handler: manager, happened: 2026-10-16 18:30, parties: { affected: nurse }, facts: { serious: true } }
`,
  "world.yaml",
);

const head = `name: A talk
pathway: small/talk
requirements: [K-13]
given: { report: fall }
`;

/** A story about the small policy: what comes after its first four lines. */
export const storyOf = (rest: string, start = head) => readStory(start + rest, "talk.yaml", { world, policies });

/** What the kernel finds otherwise than told, each with its line. */
export async function faultsOf(rest: string, changed = policies): Promise<readonly string[]> {
  const { faults }: Told = await runOnKernel(storyOf(rest), changed);
  return faults.map(({ line, message }) => `${line}: ${message}`);
}
