import { during, setting, someOf, text, yesNo } from "@dignity/plugin-sdk";

import { lookedAtAfterHigher, lookedAtAfterLow } from "./looked-at.ts";
import { leads } from "./roles.ts";
import { added, read, said } from "./source.ts";
import { boxes } from "./states.ts";

const undecided = { by: leads, every: setting("decideEvery") } as const;
const note = text("What was seen?", { optional: true, class: "notes" });
const monitor = { by: leads, every: setting("monitorEvery") } as const;
const improving = yesNo("Is it improving?");

/** What comes round again until somebody decides: no case is left without one. */
export const reviews = {
  ...during(["screenedOut"], {
    considerScreening: {
      label: "Confirm that it is not bullying, or take it up",
      ...undecided,
      source: read("64-72", "somebody has to see that it was done constructively"),
    },
  }),
  ...during(["zeroTolerance"], {
    followZeroTolerance: {
      label: "See that the employer's zero tolerance policy is applied",
      ...undecided,
      source: said("155-156", "must"),
    },
  }),
  ...during(["levelling"], {
    considerLevel: {
      label: "Compare what happened with Table 2",
      ...undecided,
      source: read("159-161", "the chart cites Table 1; the levels are in Table 2"),
    },
  }),
  ...during(boxes, {
    askWhetherResolved: {
      label: "Ask whether it is resolved",
      by: leads,
      every: setting("reviewEvery"),
      asks: { note },
      source: read("182, 215, 262", "three questions for four boxes; when to ask is not said"),
    },
  }),
  ...during(["monitoringM1"], {
    monitorLow: {
      label: "Monitor after low level",
      ...monitor,
      asks: {
        lookedAt: someOf("What was looked at?", lookedAtAfterLow),
        improving,
        note,
      },
      source: said("134-137, 186-196"),
    },
  }),
  ...during(["monitoringM2"], {
    monitorHigher: {
      label: "Monitor after mid or high level",
      ...monitor,
      partnersToo: ["monitoringM2"],
      asks: {
        lookedAt: someOf("What was looked at?", lookedAtAfterHigher),
        improving,
        note,
      },
      source: said("134-137, 146-147, 219-230"),
    },
  }),
  ...during(["box2", "box3", "box4", "monitoringM2"], {
    askAboutReprisals: {
      label: "Ask whether anybody has suffered for speaking out",
      by: leads,
      every: setting("reprisalCheckEvery"),
      otherwise: {
        declined: {
          label: "Declined by the person concerned",
          source: added("a step towards a person can be declined"),
        },
      },
      asks: { reprisals: yesNo("Has anybody suffered for it?"), note },
      source: read("12-14", "fear of reprisals is named as a cause of silence; asking about them is ours"),
    },
  }),
};
