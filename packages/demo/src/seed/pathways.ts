export const bullying = "hee-em/bullying";
export const traumaticIncident = "kmpt/traumatic-incident";

export const kmptPathways = [
  traumaticIncident,
  "kmpt/complaint-or-claim",
  "kmpt/witness",
  "kmpt/zero-tolerance",
] as const;

/** The pathways an organisation of the demo works with. */
export const pathwaysOf = (organisation: string): readonly string[] =>
  organisation === "kmpt" ? kmptPathways : [bullying];

/** The one of them that the demo has cases of. */
export const pathwayOf = (organisation: string): string => (organisation === "kmpt" ? traumaticIncident : bullying);
