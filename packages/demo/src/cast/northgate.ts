import { type Persona, triageAbout } from "./persona.ts";

const home = { organisation: "northgate", capacity: "employer" } as const;

/** A trust that works the bullying policy as an employer. */
export const northgatePeople: readonly Persona[] = [
  {
    organisation: "northgate",
    key: "trainee",
    name: "Asha Verma",
    post: "Specialty trainee",
    roles: [],
    about: "Can report a concern and follow her own reports. Sees no case.",
  },
  {
    ...home,
    key: "trust-lead",
    name: "Daniel Osei",
    post: "Workforce lead",
    roles: ["caseLead"],
    about: "Sees the Trust's cases, decides on them, assigns people and hears of what stays undone.",
  },
  {
    ...home,
    key: "dme",
    name: "Helen Marsh",
    post: "Director of Medical Education",
    roles: ["dme", "reviewer"],
    about:
      "Sees and works on the Trust's cases, without what is said about health, and looks again at what others decided. " +
      "Sees no case of HEE East Midlands.",
  },
  {
    ...home,
    key: "trust-appraiser",
    name: "Ruth Calder",
    post: "Medical appraiser",
    roles: ["appraiser"],
    about: "Sees only the cases assigned to her, and is reminded of her part in them.",
  },
  {
    ...home,
    key: "trust-investigator",
    name: "Imran Shaikh",
    post: "Case investigator",
    roles: ["investigator"],
    about: "Sees only the cases assigned to him, and investigates formal ones.",
  },
  {
    ...home,
    key: "trust-triage",
    name: "Bethan Rowe",
    post: "Medical staffing manager",
    roles: ["triage"],
    about: triageAbout,
  },
  {
    organisation: "northgate",
    key: "consultant",
    name: "Gregory Lisle",
    post: "Consultant physician",
    roles: [],
    about: "A consultant who is also a programme director for HEE East Midlands. Learns of no case about himself.",
  },
  {
    organisation: "northgate",
    key: "administrator",
    name: "Colin Webb",
    post: "System administrator",
    roles: [],
    about: "Looks after accounts. Holds no role in any policy, so sees no case.",
  },
];
