import { choice, text } from "@dignity/plugin-sdk";

import { added, read, said } from "../source.ts";
import { withHr } from "./people.ts";
import { stayingOpen } from "./states.ts";

const reason = text("Why?");

export const transitions = {
  conclude: {
    label: "Conclude, with the action taken",
    path: { underWay: "closed" },
    by: withHr,
    needs: {
      action: choice("Was action taken?", {
        taken: "Appropriate action was taken",
        notNecessary: "None was necessary",
      }),
      what: text("Which?", { requiredWhen: { action: "taken" } }),
    },
    source: said("718-720"),
  },
  betweenStaff: {
    label: "It is between staff",
    path: { underWay: "dignityAtWork", notDiscriminatory: "dignityAtWork" },
    by: ["hr"],
    needs: { reason },
    amends: ["byWhom", "towards"],
    source: read("558-561", "agency staff and contractors are listed as visitors, and yet are workers"),
  },
  notDiscriminatory: {
    label: "Whoever was hurt does not hold it to be discriminatory",
    path: { underWay: "notDiscriminatory" },
    by: ["hr"],
    needs: {
      reason,
      view: choice("What do those say who were hurt by it?", { notDiscriminatory: "It was not discriminatory" }),
    },
    amends: ["discriminatory"],
    source: read("599-602", "the feelings of whoever was hurt decide, and nobody else's view"),
  },
  inScope: {
    label: "It falls under zero tolerance after all",
    path: { dignityAtWork: "underWay", notDiscriminatory: "underWay", takenElsewhere: "underWay" },
    by: withHr,
    needs: { reason },
    amends: ["byWhom", "towards", "discriminatory"],
    source: read("558-561, 599-602", "what is learned later can bring it into scope"),
  },
  takenElsewhere: {
    label: "Taken up under the other policy",
    path: { dignityAtWork: "takenElsewhere", notDiscriminatory: "takenElsewhere" },
    by: withHr,
    source: read("125-126, 558-564", "its own policy has it then"),
  },
  reopen: {
    label: "More has come to light, or support is wanted after all",
    path: { closed: "underWay" },
    by: withHr,
    needs: { reason },
    amends: ["criminal", "discriminatory"],
    source: added("what is learned later is taken up again"),
  },
  correctFacts: {
    label: "Correct what was reported",
    path: stayingOpen,
    by: withHr,
    needs: { reason },
    amends: ["characteristics", "behaviours", "criminal", "managerInvolved"],
    source: added("facts that come to light later are recorded when they do"),
  },
} as const;
