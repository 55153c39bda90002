import { type Persona, triageAbout } from "./persona.ts";

const home = { organisation: "elmfield", capacity: "employer" } as const;

/** A training practice: small, so its manager leads. */
export const elmfieldPeople: readonly Persona[] = [
  {
    organisation: "elmfield",
    key: "gp-trainee",
    name: "Lucy Hargreave",
    post: "GP trainee",
    roles: [],
    about: "Can report a concern and follow her own reports. Sees no case.",
  },
  {
    ...home,
    key: "practice-manager",
    name: "Sandra Pell",
    post: "Practice Manager",
    roles: ["practiceManager"],
    about: "Sees and works on the practice's cases, without what is said about health.",
  },
  {
    ...home,
    key: "practice-partner",
    name: "Moira Lunn",
    post: "GP partner",
    roles: ["caseLead"],
    about: "Leads the practice's cases when its manager cannot, being named in one.",
  },
  {
    ...home,
    key: "practice-triage",
    name: "Owen Tate",
    post: "GP partner",
    roles: ["triage"],
    about: triageAbout,
  },
];
