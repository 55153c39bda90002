import { rule } from "@dignity/plugin-sdk";

import { read, said } from "./source.ts";

/** Appendix B: who looks at the policy before it holds. Those who approve it are the last two. */
export const approval = {
  hrManagers: rule("HR managers: review and comment", said("464-466")),
  deputyDirector: rule(
    "Deputy Director of Workforce and Organisational Development: review and comment",
    said("468-469"),
  ),
  director: rule("Director of Workforce and Organisational Development: review and comment", said("470")),
  advisers: rule(
    "Quality assurance, risk management, complaints and legal advice: take part",
    read("472-474", "named, though not for what"),
  ),
  jnfPolicyGroup: rule("Policy Group of the Joint Negotiating Forum: review, and approve or ratify", said("476-477")),
  committee: rule("Workforce and Organisational Development Committee: review, and approve or ratify", said("479")),
};
