import { choice, yesNo } from "@dignity/plugin-sdk";

import { managerInvolved } from "../stand-in.ts";

/** What a report is asked. Not whether the complaint is right: support does not depend on it. */
export const facts = {
  matter: choice("What has happened?", {
    complaint: "A complaint was made about a member of staff",
    claim: "A claim was made against a member of staff",
    both: "A complaint and a claim were made against a member of staff",
    ownComplaint: "A member of staff has made a complaint",
  }),
  litigation: yesNo("Is there a litigation investigation?"),
  evidence: yesNo("Must the member of staff give evidence at a formal internal enquiry or in court?"),
  managerInvolved,
};
