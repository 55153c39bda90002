import { choice, text } from "@dignity/plugin-sdk";

import { added, read, said } from "../source.ts";
import { supporters } from "./people.ts";
import { stayingOpen } from "./states.ts";

const reason = text("Why?");

export const transitions = {
  beginSupport: {
    label: "Support ascertained: provide it or refer",
    path: { ascertaining: "supporting" },
    by: supporters,
    requires: [{ task: "ascertain", source: said("84-85") }],
    source: said("84-87", "must"),
  },
  supportDeclined: {
    label: "No support is wanted",
    path: { ascertaining: "closed" },
    by: supporters,
    needs: { reason },
    requires: [{ task: "ascertain", outcome: "declined", source: read("145-149", "support can be declined") }],
    source: read("145-149", "staff may not wish for support at the time; they can come back to it"),
  },
  endSupport: {
    label: "End the support",
    path: { supporting: "closed" },
    by: supporters,
    needs: {
      ended: choice("What has ended?", {
        matter: "The complaint or claim is concluded or withdrawn",
        wish: "No more support is wanted",
        employment: "The member of staff has left the Trust",
      }),
    },
    source: added("the document does not say when support ends"),
  },
  supportAgain: {
    label: "Other support is required, or support is wanted again",
    path: { supporting: "ascertaining", closed: "ascertaining" },
    by: [...supporters, "hr"],
    needs: { reason },
    amends: ["matter", "litigation", "evidence"],
    source: read("138-149", "said of incidents; read alike for a complaint or claim"),
  },
  recordChange: {
    label: "Record what has come up since, or correct what was reported",
    path: stayingOpen,
    by: [...supporters, "hr"],
    needs: { reason },
    amends: ["matter", "litigation", "evidence", "managerInvolved"],
    source: added("a complaint can become a claim, and a claim an investigation"),
  },
} as const;
