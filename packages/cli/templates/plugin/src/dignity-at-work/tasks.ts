import { choice, during, rule, setting, text, workingDays } from "@dignity/plugin-sdk";

import { added } from "../source.ts";
import { open } from "./states.ts";

/** Steps towards a person can be declined or judged unsafe: each is an answer, with its reason. */
const declinable = {
  declined: rule("Declined by the person concerned", added("nobody is made to talk")),
  unsafe: rule("Judged unsafe for somebody", added("no step is taken that would do harm")),
} as const;

/** Seen only by roles from which no grant hides notes. */
const note = text("What was said?", { optional: true, class: "notes" });

/** What is owed while a case is in certain states: by whom, by when, and whom to tell when it stays undone. */
export const tasks = {
  ...during(["assessing"], {
    contact: rule("Speak with whoever reported it", added("whoever reports is heard soon"), {
      by: ["manager", "hr"],
      // A soft clock that runs out is a variance with a reason; a hard one is a breach.
      due: { within: setting("contactWithin"), from: "entry", clock: "soft" },
      otherwise: declinable,
      asks: { note },
      escalation: [{ after: workingDays(1), tell: ["hr"], source: added("a report must not lie where it fell") }],
    }),
  }),
  ...during(["talking"], {
    talk: rule("Talk with both, apart or together", added("informal settlement is a conversation"), {
      by: ["manager", "hr"],
      due: { within: setting("talkWithin"), from: "entry", clock: "soft" },
      otherwise: declinable,
      asks: { outcome: choice("How did it end?", { settled: "Settled", notSettled: "Not settled" }), note },
      escalation: [{ after: workingDays(2), tell: ["hr"], source: added("an example of whom to tell of a delay") }],
    }),
  }),
  ...during(["investigating"], {
    investigate: rule("Investigate, and hear both", added("nothing follows before both were heard"), {
      by: ["hr"],
      // The case cannot come to rest before this is settled.
      required: true,
      due: { within: setting("investigateWithin"), from: "entry", clock: "hard" },
      asks: { upheld: choice("What was found?", { upheld: "Upheld", notUpheld: "Not upheld" }) },
    }),
  }),
  ...during(open, {
    // `every` makes it a review: settled, it comes round again while the case is open.
    keepInTouch: rule("Ask how they are, and what would help", added("nobody is left alone while a case is open"), {
      by: ["manager", "hr"],
      every: setting("touchEvery"),
      otherwise: declinable,
      asks: { note },
    }),
  }),
};

/** Times that the organisation sets for itself. Without a default there is no time until it does. */
export const settings = {
  contactWithin: rule("Time to speak with whoever reported it", added("for the organisation to set")),
  talkWithin: rule("Time to talk with both", added("for the organisation to set")),
  investigateWithin: rule(
    "Time to investigate",
    added("an example of a time that holds until the organisation sets another"),
    { default: workingDays(30) },
  ),
  touchEvery: rule("How often to ask how they are", added("for the organisation to set")),
};
