export const bullying = "hee-em/bullying";
export const traumaticIncident = "kmpt/traumatic-incident";

export const kmptPathways = [
  traumaticIncident,
  "kmpt/complaint-or-claim",
  "kmpt/witness",
  "kmpt/zero-tolerance",
] as const;

export const dignityAtWork = "northmoor/dignity-at-work";

/** The pathways an organisation of the demo works with; where it has cases of one only, that comes first. */
export function pathwaysOf(organisation: string): readonly string[] {
  if (organisation === "kmpt") return kmptPathways;
  return organisation.startsWith("northmoor") ? [dignityAtWork] : [bullying];
}

/** The one of them that the demo has cases of. */
export const pathwayOf = (organisation: string): string => pathwaysOf(organisation)[0] ?? bullying;
