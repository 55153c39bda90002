import { during, setting, text } from "@dignity/plugin-sdk";

import { leads } from "./roles.ts";
import { read, said } from "./source.ts";

const joint = {
  by: leads,
  partnersToo: ["box2"],
  due: { within: setting("cultureWithin"), from: "entry", clock: "soft" },
  asks: { note: text("What was done?", { optional: true }) },
} as const;

/** Box 1 (a) to (e), which Box 2 takes over. */
export const cultureTasks = during(["box1", "box2"], {
  supervisorTraining: {
    label: "Train educational and clinical supervisors",
    ...joint,
    source: said("131-132, 163-169, 201-202"),
  },
  behaviourChampions: {
    label: "Have champions of workplace behaviour",
    ...joint,
    source: said("131-132, 171, 201-202"),
  },
  staffTraining: {
    label: "Give all staff opportunities for training",
    ...joint,
    source: said("131-132, 173, 201-202"),
  },
  servicePressures: {
    label: "Keep service pressures from harming education",
    ...joint,
    source: said("175-177, 201-202"),
  },
  feedback: {
    label: "Tell trainees and the Specialty School what is being done, naming nobody",
    ...joint,
    asks: { told: text("What were they told? Name nobody.") },
    source: read("139-147, 179-180, 212-213", "about actions, so about nobody: reprisals are feared (13)"),
  },
});
