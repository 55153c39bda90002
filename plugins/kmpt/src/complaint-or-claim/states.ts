import { read, said } from "../source.ts";

export const states = {
  ascertaining: { label: "The support required is to be ascertained", source: said("84-85") },
  supporting: { label: "Supported, or referred, while the matter runs", source: said("85-87") },
  closed: {
    label: "Support ended",
    atRest: true,
    source: read("138-149", "no end is given; whoever is affected later can come back"),
  },
} as const;

export const open = ["ascertaining", "supporting"] as const;
export const stayingOpen = { ascertaining: "ascertaining", supporting: "supporting" } as const;
