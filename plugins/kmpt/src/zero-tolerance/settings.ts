import { added } from "../source.ts";

export const settings = {
  investigateWithin: {
    label: "Time for the investigation",
    source: added("the document gives no time: none until the Trust sets one"),
  },
  tellHrAfter: {
    label: "How long after that time HR is told",
    source: added("the document gives no time: never until the Trust sets one"),
  },
  contactEvery: {
    label: "How often to keep in touch with whoever was hurt",
    source: added("the document gives no interval: none until the Trust sets one"),
  },
};
