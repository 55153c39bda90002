import { sourcesIn } from "@dignity/plugin-sdk";

import type { PolicyFault } from "../fault.ts";
import { inPolicy } from "./plant.ts";

const bmh = inPolicy("hee-em/bullying@1");
const witness = inPolicy("kmpt/witness@1");

const source = sourcesIn("A planted fault").added("to see whether it is found");
const meaning = "has one meaning for every name";
const apart = "lets people tell apart what they choose between";

/** What means two things, to the kernel or to people. */
export const faultsOfClarity: readonly PolicyFault[] = [
  witness("a capacity that is called undecided", meaning, "capacities.undecided", {
    label: "A guest",
    owner: "employer",
    source,
  }),
  bmh("a state that is called like where levels enter", meaning, "states.entryOfLevel", { label: "Entered", source }),
  bmh("a task that is called like a step", meaning, "tasks.conclude", {
    label: "Think of a conclusion",
    during: ["box2"],
    by: ["caseLead"],
    source,
  }),
  witness("two answers that read alike", apart, "facts.forum.options.court", "At an inquest"),
  witness("two steps from one state that read alike", apart, "transitions.stoodDown.label", "The case is concluded"),
  witness("two tasks of one state that read alike", apart, "tasks.travel.label", "Keep in touch with the witness"),
  witness(
    "two states that read alike",
    apart,
    "states.closed.label",
    "THE CASE IS CONCLUDED: the debrief is to be held ",
  ),
  witness("two roles that read alike", apart, "roles.deputy.label", "Line manager"),
];
