export const bullying = "hee-em/bullying";
export const traumaticIncident = "kmpt/traumatic-incident";

/** The one pathway an organisation of the demo works with. */
export const pathwayOf = (organisation: string): string => (organisation === "kmpt" ? traumaticIncident : bullying);
