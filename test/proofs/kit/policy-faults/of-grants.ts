import { sourcesIn } from "@dignity/plugin-sdk";

import type { PolicyFault } from "../fault.ts";
import { inPolicy } from "./plant.ts";

const bmh = inPolicy("hee-em/bullying@1");
const witness = inPolicy("kmpt/witness@1");

const source = sourcesIn("A planted fault").added("to see whether it is found");
const noMore = "lets nobody do more with a case than they may read of it";
const inHand = "has somebody to take each new case in hand, in every kind of organisation";
const everywhere = "has somebody for all work, and to tell of every delay, in every kind of organisation";
const forNothing = "declares no role, organisation, capacity or level for nothing";

/** D, as far as grants go: who sees what, who hands it out, and whether there is such a person. */
export const faultsOfGrants: readonly PolicyFault[] = [
  witness("who reported, told to whoever may not read", noMore, "grants.-1.allow", ["count", "identify"]),
  witness("work on a case unseen", noMore, "grants.-1.allow", ["act"]),
  witness("cases handed out unseen", noMore, "grants.-1.allow", ["assign"]),
  witness("work that reaches further than reading", noMore, "grants.0", {
    to: "manager",
    allow: ["act"],
    reach: "organisation",
    source,
  }),
  witness("something hidden where nothing is shown", noMore, "grants.-1.hide", ["health"]),
  witness(
    "health hidden in one grant and shown in another",
    "hides the same from a role wherever it reads",
    "grants.-1",
    {
      to: "legal",
      allow: ["read"],
      reach: "organisation",
      source,
    },
  ),
  witness("a new case that nobody sees", inHand, "grants.2.reach", "assigned"),
  witness("a case that nobody can be put in charge of", inHand, "grants.2.allow", ["read", "act", "count"]),
  bmh("a new case that nobody sees in a practice", inHand, "grants.0.reach", "assigned"),
  bmh("a report that nobody looks into in a practice", everywhere, "triage.by", ["dme"]),
  bmh("a delay that nobody hears of in a trust", everywhere, "triage.escalation", [
    { after: { amount: 1, unit: "day" }, tell: ["practiceManager"], source },
  ]),
  bmh("a question for somebody who is nowhere but in trusts", everywhere, "tasks.feedback.asks.who", {
    kind: "person",
    asks: "Who heard it?",
    role: "dme",
  }),
  witness("a role that is nowhere", everywhere, "roles.hr.within", ["nowhere"]),
  witness("a role that nothing is for", forNothing, "roles.visitor", { label: "Visitor" }),
  witness("an organisation that owns nothing", forNothing, "organisations.union", { label: "Union", is: "receiver" }),
  witness("a capacity that no report leads to", forNothing, "capacities.guest", {
    label: "As a guest",
    owner: "employer",
    source,
  }),
  witness("a level that no case has", forNothing, "levels.high", { label: "High", entersAt: "called", source }),
  bmh(
    "a report left open that nobody looks into",
    "has triage if reports can leave the capacity open, and only then",
    "triage",
    undefined,
  ),
  witness(
    "a triage without anything to find out",
    "has triage if reports can leave the capacity open, and only then",
    "triage",
    {
      label: "Triage",
      by: ["hr"],
      within: { amount: 2, unit: "day" },
      source,
    },
  ),
  bmh(
    "a comment shown when one has answered",
    "is written in the words of a policy",
    "indicators.visits.commentsFrom",
    {
      respondents: 1,
      source,
    },
  ),
  witness("a figure of fewer than may be shown", "is written in the words of a policy", "reports.advice.smallUpTo", 3),
];
