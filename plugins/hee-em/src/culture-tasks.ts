import { during, rule, setting, text } from "@dignity/plugin-sdk";

import { leads } from "./people.ts";
import { read, said } from "./source.ts";

const joint = {
  by: leads,
  partnersToo: ["box2"],
  due: { within: setting("cultureWithin"), from: "entry", clock: "soft" },
  asks: { note: text("What was done?", { optional: true }) },
} as const;

/** Box 1 (a) to (e), which Box 2 takes over. */
export const cultureTasks = during(["box1", "box2"], {
  supervisorTraining: rule("Train educational and clinical supervisors", said("131-132, 163-169, 201-202"), joint),
  behaviourChampions: rule("Have champions of workplace behaviour", said("131-132, 171, 201-202"), joint),
  staffTraining: rule("Give all staff opportunities for training", said("131-132, 173, 201-202"), joint),
  servicePressures: rule("Keep service pressures from harming education", said("175-177, 201-202"), joint),
  feedback: rule(
    "Tell trainees and the Specialty School what is being done, naming nobody",
    read("139-147, 179-180, 212-213", "about actions, so about nobody: reprisals are feared (13)"),
    { ...joint, asks: { told: text("What were they told? Name nobody.") } },
  ),
});
