/** Invented organisations. The education body leads the programme that the trust and the practice are in. */
export const organisations = {
  "hee-em": { name: "HEE East Midlands", kind: "education-body" },
  northgate: { name: "Northgate Hospitals NHS Trust", kind: "trust" },
  elmfield: { name: "Elmfield Medical Practice", kind: "training-practice" },
  kmpt: { name: "Harbour Mental Health NHS Trust", kind: "trust" },
} as const;

export type Slug = keyof typeof organisations;

export const slugs = Object.keys(organisations) as Slug[];
