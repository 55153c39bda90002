import { alike, choice, from, rule, staying, text } from "@dignity/plugin-sdk";

import { withHr } from "../people.ts";
import { added, learnedLater, read, said } from "../source.ts";

export const states = {
  underWay: rule("Under way: reported, investigated, and the people supported", said("563-571, 701-725")),
  dignityAtWork: rule("Between staff: belongs to the Dignity at Work policy", said("560-561")),
  notDiscriminatory: rule(
    "Not felt to be discriminatory: belongs to the support after incidents",
    read("558-564", "the statement is about discriminatory behaviour only"),
  ),
  closed: rule("Concluded", read("718-725", "no end is given; it is one when all that will be done is done"), {
    atRest: true,
  }),
  takenElsewhere: rule("Taken up under the other policy", read("125-126, 558-564", "its own policy has it then"), {
    atRest: true,
  }),
} as const;

export const elsewhere = ["dignityAtWork", "notDiscriminatory"] as const;
export const open = ["underWay", ...elsewhere] as const;

const reason = text("Why?");
const byAnyOfThem = { by: withHr } as const;

export const transitions = alike(byAnyOfThem, {
  conclude: rule("Conclude, with the action taken", said("718-720"), {
    path: { underWay: "closed" },
    needs: {
      action: choice("Was action taken?", {
        taken: "Appropriate action was taken",
        notNecessary: "None was necessary",
      }),
      what: text("Which?", { requiredWhen: { action: "taken" } }),
    },
  }),
  betweenStaff: rule(
    "It is between staff",
    read("558-561", "agency staff and contractors are listed as visitors, and yet are workers"),
    {
      path: from(["underWay", "notDiscriminatory"], "dignityAtWork"),
      by: ["hr"],
      needs: { reason },
      amends: ["byWhom", "towards"],
    },
  ),
  notDiscriminatory: rule(
    "Whoever was hurt does not hold it to be discriminatory",
    read("599-602", "the feelings of whoever was hurt decide, and nobody else's view"),
    {
      path: { underWay: "notDiscriminatory" },
      by: ["hr"],
      needs: {
        reason,
        view: choice("What do those say who were hurt by it?", { notDiscriminatory: "It was not discriminatory" }),
      },
      amends: ["discriminatory"],
    },
  ),
  inScope: rule(
    "It falls under zero tolerance after all",
    read("558-561, 599-602", "what is learned later can bring it into scope"),
    {
      path: from([...elsewhere, "takenElsewhere"], "underWay"),
      needs: { reason },
      amends: ["byWhom", "towards", "discriminatory"],
    },
  ),
  takenElsewhere: rule("Taken up under the other policy", read("125-126, 558-564", "its own policy has it then"), {
    path: from(elsewhere, "takenElsewhere"),
  }),
  reopen: rule(
    "More has come to light, or support is wanted after all",
    added("what is learned later is taken up again"),
    { path: { closed: "underWay" }, needs: { reason }, amends: ["criminal", "discriminatory"] },
  ),
  correctFacts: rule("Correct what was reported", learnedLater, {
    path: staying(open),
    needs: { reason },
    amends: ["characteristics", "behaviours", "criminal", "managerInvolved"],
  }),
});
