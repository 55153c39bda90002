/** Invented organisations. A programme is led by the education body; the trust and the practice are in it. */
export const organisations = {
  "hee-em": { name: "HEE East Midlands", kind: "education-body" },
  northgate: { name: "Northgate Hospitals NHS Trust", kind: "trust" },
  elmfield: { name: "Elmfield Medical Practice", kind: "training-practice" },
  kmpt: { name: "Harbour Mental Health NHS Trust", kind: "trust" },
} as const;

export type OrganisationSlug = keyof typeof organisations;

export const programme = { name: "East Midlands postgraduate training", lead: "hee-em" } as const;

export const bullying = "hee-em/bullying";
export const traumaticIncident = "kmpt/traumatic-incident";
