import { choice, yesNo } from "@dignity/plugin-sdk";

import { managerInvolved } from "../stand-in.ts";

/** What a report is asked: where evidence is to be given, and not about what. */
export const facts = {
  forum: choice("Where is evidence to be given?", {
    inquest: "At an inquest",
    court: "In court",
    hearing: "At a hearing",
    tribunal: "At a tribunal other than an employment tribunal",
    employmentTribunal: "At an employment tribunal",
    internalEnquiry: "At a formal internal enquiry",
  }),
  forTrust: yesNo("Is it as a witness for the Trust?"),
  managerInvolved,
};
