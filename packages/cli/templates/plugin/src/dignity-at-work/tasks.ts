import { choice, during, setting, text, workingDays } from "@dignity/plugin-sdk";

import { added } from "../source.ts";
import { open } from "./states.ts";

/** Steps towards a person can be declined or judged unsafe: each is an answer, with its reason. */
const declinable = {
  declined: { label: "Declined by the person concerned", source: added("nobody is made to talk") },
  unsafe: { label: "Judged unsafe for somebody", source: added("no step is taken that would do harm") },
} as const;

/** Seen only by roles from which no grant hides notes. */
const note = text("What was said?", { optional: true, class: "notes" });

/** What is owed while a case is in certain states: by whom, by when, and whom to tell when it stays undone. */
export const tasks = {
  ...during(["assessing"], {
    contact: {
      label: "Speak with whoever reported it",
      by: ["manager", "hr"],
      // A soft clock that runs out is a variance with a reason; a hard one is a breach.
      due: { within: setting("contactWithin"), from: "entry", clock: "soft" },
      otherwise: declinable,
      asks: { note },
      escalation: [{ after: workingDays(1), tell: ["hr"], source: added("a report must not lie where it fell") }],
      source: added("whoever reports is heard soon"),
    },
  }),
  ...during(["talking"], {
    talk: {
      label: "Talk with both, apart or together",
      by: ["manager", "hr"],
      due: { within: setting("talkWithin"), from: "entry", clock: "soft" },
      otherwise: declinable,
      asks: { outcome: choice("How did it end?", { settled: "Settled", notSettled: "Not settled" }), note },
      escalation: [{ after: workingDays(2), tell: ["hr"], source: added("an example of whom to tell of a delay") }],
      source: added("informal settlement is a conversation"),
    },
  }),
  ...during(["investigating"], {
    investigate: {
      label: "Investigate, and hear both",
      by: ["hr"],
      // The case cannot come to rest before this is settled.
      required: true,
      due: { within: setting("investigateWithin"), from: "entry", clock: "hard" },
      asks: { upheld: choice("What was found?", { upheld: "Upheld", notUpheld: "Not upheld" }) },
      source: added("nothing follows before both were heard"),
    },
  }),
  ...during(open, {
    // `every` makes it a review: settled, it comes round again while the case is open.
    keepInTouch: {
      label: "Ask how they are, and what would help",
      by: ["manager", "hr"],
      every: setting("touchEvery"),
      otherwise: declinable,
      asks: { note },
      source: added("nobody is left alone while a case is open"),
    },
  }),
};

/** Times that the organisation sets for itself. Without a default there is no time until it does. */
export const settings = {
  contactWithin: { label: "Time to speak with whoever reported it", source: added("for the organisation to set") },
  talkWithin: { label: "Time to talk with both", source: added("for the organisation to set") },
  investigateWithin: {
    label: "Time to investigate",
    default: workingDays(30),
    source: added("an example of a time that holds until the organisation sets another"),
  },
  touchEvery: { label: "How often to ask how they are", source: added("for the organisation to set") },
};
