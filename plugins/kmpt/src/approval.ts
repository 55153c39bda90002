import { read, said } from "./source.ts";

/** Appendix B: who looks at the policy before it holds. Those who approve it are the last two. */
export const approval = {
  hrManagers: { label: "HR managers: review and comment", source: said("464-466") },
  deputyDirector: {
    label: "Deputy Director of Workforce and Organisational Development: review and comment",
    source: said("468-469"),
  },
  director: {
    label: "Director of Workforce and Organisational Development: review and comment",
    source: said("470"),
  },
  advisers: {
    label: "Quality assurance, risk management, complaints and legal advice: take part",
    source: read("472-474", "named, though not for what"),
  },
  jnfPolicyGroup: {
    label: "Policy Group of the Joint Negotiating Forum: review, and approve or ratify",
    source: said("476-477"),
  },
  committee: {
    label: "Workforce and Organisational Development Committee: review, and approve or ratify",
    source: said("479"),
  },
};
