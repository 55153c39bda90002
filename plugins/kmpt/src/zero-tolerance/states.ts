import { read, said } from "../source.ts";

export const states = {
  underWay: { label: "Under way: reported, investigated, and the people supported", source: said("563-571, 701-725") },
  dignityAtWork: { label: "Between staff: belongs to the Dignity at Work policy", source: said("560-561") },
  notDiscriminatory: {
    label: "Not felt to be discriminatory: belongs to the support after incidents",
    source: read("558-564", "the statement is about discriminatory behaviour only"),
  },
  closed: {
    label: "Concluded",
    atRest: true,
    source: read("718-725", "no end is given; it is one when all that will be done is done"),
  },
  takenElsewhere: {
    label: "Taken up under the other policy",
    atRest: true,
    source: read("125-126, 558-564", "its own policy has it then"),
  },
} as const;

export const elsewhere = ["dignityAtWork", "notDiscriminatory"] as const;
export const open = ["underWay", ...elsewhere] as const;
export const stayingOpen = {
  underWay: "underWay",
  dignityAtWork: "dignityAtWork",
  notDiscriminatory: "notDiscriminatory",
} as const;
