import { during, rule, setting, text } from "@dignity/plugin-sdk";

import { leads } from "./people.ts";
import { read, said } from "./source.ts";

const withinSet = { within: setting("cultureWithin"), from: "entry", clock: "soft" } as const;

const joint = {
  by: leads,
  partnersToo: ["box2"],
  due: withinSet,
  asks: { note: text("What was done?", { optional: true }) },
} as const;

const told = { asks: { told: text("What were they told? Name nobody.") } };
const aboutNobody = "about actions, so about nobody: reprisals are feared (13)";

/** Box 1 (a) to (d). Box 2 takes the same work over: what was done is not owed twice, what was not goes on. */
const culture = during(["box1", "box2"], {
  supervisorTraining: rule(
    "Train educational and clinical supervisors",
    said("131-132, 163-169, 201-202", "must"),
    joint,
  ),
  behaviourChampions: rule("Have champions of workplace behaviour", said("131-132, 171, 201-202", "must"), joint),
  staffTraining: rule("Give all staff opportunities for training", said("131-132, 173, 201-202", "must"), joint),
  servicePressures: rule("Keep service pressures from harming education", said("175-177, 201-202", "must"), joint),
});

/** Each box has its own actions to tell of: who was told in Box 1 is told again in Box 2. */
export const cultureTasks = {
  ...culture,
  ...during(["box1"], {
    feedback: rule(
      "Tell trainees and the Specialty School what is being done, naming nobody",
      read("139-141, 179-180", aboutNobody, "must"),
      { by: leads, due: withinSet, ...told },
    ),
  }),
  ...during(["box2"], {
    feedbackOnInformal: rule(
      "Tell trainees and the Specialty School what is being done informally, naming nobody",
      read("146-147, 212-213", aboutNobody, "must"),
      { ...joint, ...told },
    ),
  }),
};
