/** The organisations of the demo, by slug. */
export const organisations = {
  northgate: { name: "Northgate Hospitals NHS Trust", kind: "trust" },
  elmfield: { name: "Elmfield Surgery", kind: "training-practice" },
  "hee-em": { name: "HEE East Midlands", kind: "education-body" },
  kmpt: { name: "Kent and Medway NHS and Social Care Partnership Trust", kind: "trust" },
  northmoor: { name: "Northmoor Hospitals NHS Trust", kind: "trust" },
  "northmoor-bank": { name: "Northmoor Staff Bank", kind: "staff-bank" },
} as const;

export type Slug = keyof typeof organisations;
export const slugs = Object.keys(organisations) as readonly Slug[];
