import { choice, during, setting, text } from "@dignity/plugin-sdk";

import { managers } from "../roles.ts";
import { read, said } from "../source.ts";
import { standIn } from "../stand-in.ts";
import { declinable } from "../towards-people.ts";
import { carers } from "./people.ts";
import { open } from "./states.ts";

const note = text("What was said?", { optional: true, class: "health" });

/** What is done for whoever was hurt, and with the service user who is said to have done it. */
export const peopleTasks = {
  ...during(open, {
    victimSupport: {
      label: "Give support and assistance to whoever was hurt",
      by: managers,
      required: true,
      otherwise: declinable,
      asks: { note },
      source: said("569-571", "must"),
    },
    keepInTouch: {
      label: "Keep in touch with whoever was hurt",
      by: managers,
      every: setting("contactEvery"),
      otherwise: declinable,
      asks: { note },
      source: read("569-571", "support is said, how often is not"),
    },
    standIn,
  }),
  ...during(["underWay"], {
    protection: {
      label: "Protect whoever was hurt, wherever possible",
      by: managers,
      otherwise: { ...declinable, notPossible: { label: "Not possible", source: said("701") } },
      asks: { how: text("What was done?") },
      source: said("701", "must"),
    },
    capacity: {
      label: "Consider the service user's present mental capacity to understand their actions",
      when: { byWhom: "serviceUser" },
      by: carers,
      required: true,
      asks: {
        considered: choice("What was found?", {
          had: "They had the capacity",
          lacked: "They lacked it",
          notAssessed: "It could not be, or was not safely, assessed",
        }),
        grounds: text("On what grounds?", { class: "health" }),
      },
      source: said("718-722", "must"),
    },
    carePlan: {
      label: "Record the actions in the individual care plan and risk assessment (CPA4)",
      when: { byWhom: "serviceUser" },
      by: carers,
      required: true,
      asks: { reference: text("Where in the care plan and risk assessment?") },
      source: said("722-725", "must"),
    },
    explanation: {
      label: "Explain to the service user what is alleged",
      when: { byWhom: "serviceUser" },
      by: carers,
      required: true,
      otherwise: declinable,
      asks: { note },
      source: read("722-723", "it will be explained; that this means to the service user is read", "must"),
    },
  }),
};
