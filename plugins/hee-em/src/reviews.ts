import { during, rule, setting, someOf, text, yesNo } from "@dignity/plugin-sdk";

import { boxes, formal, monitoredHigher } from "./flow.ts";
import { lookedAtAfterHigher, lookedAtAfterLow } from "./looked-at.ts";
import { leads } from "./people.ts";
import { added, read, said } from "./source.ts";
import { declinable } from "./towards-people.ts";

const undecided = { by: leads, every: setting("decideEvery") } as const;
const note = text("What was seen?", { optional: true, class: "notes" });
const monitor = { by: leads, every: setting("monitorEvery") } as const;
const improving = yesNo("Is it improving?");

/** What comes round again until somebody decides: no case is left without one. */
export const reviews = {
  ...during(["screenedOut"], {
    considerScreening: rule(
      "Confirm that it is not bullying, or take it up",
      read("64-72", "somebody sees that it was constructive"),
      undecided,
    ),
  }),
  ...during(["zeroTolerance"], {
    followZeroTolerance: rule(
      "See that the employer's zero tolerance policy is applied",
      said("155-156", "must"),
      undecided,
    ),
  }),
  ...during(["levelling"], {
    considerLevel: rule(
      "Compare what happened with Table 2",
      read("159-161", "the chart cites Table 1; the levels are in Table 2"),
      undecided,
    ),
  }),
  ...during(boxes, {
    askWhetherResolved: rule(
      "Ask whether it is resolved",
      read("182, 215, 262", "when to ask is not said; Box 4, without the question, is asked alike"),
      {
        by: leads,
        every: setting("reviewEvery"),
        asks: { note },
      },
    ),
  }),
  ...during(["monitoringM1"], {
    monitorLow: rule("Monitor after low level", said("134-137, 186-196", "must"), {
      ...monitor,
      asks: { lookedAt: someOf("What was looked at?", lookedAtAfterLow), improving, note },
    }),
  }),
  ...during(monitoredHigher, {
    monitorHigher: rule(
      "Monitor after mid or high level",
      read("134-137, 146-147, 219-230", "said of mid level; read alike after formal proceedings", "must"),
      {
        ...monitor,
        partnersToo: monitoredHigher,
        asks: { lookedAt: someOf("What was looked at?", lookedAtAfterHigher), improving, note },
      },
    ),
  }),
  ...during(["box2", ...formal, ...monitoredHigher], {
    askAboutReprisals: rule(
      "Ask whether anybody has suffered for speaking out",
      added("fear of reprisals is named as a cause of silence (12-14); asking about them is ours"),
      {
        by: leads,
        every: setting("reprisalCheckEvery"),
        otherwise: declinable,
        asks: { reprisals: yesNo("Has anybody suffered for it?"), note },
      },
    ),
  }),
};
