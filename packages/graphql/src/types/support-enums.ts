import { registerEnumType } from "type-graphql";

export const SupportKind = { OFFER: "OFFER", REFERRAL: "REFERRAL" } as const;
export type SupportKind = keyof typeof SupportKind;

registerEnumType(SupportKind, {
  name: "SupportKind",
  description: "How somebody is brought to support.",
  valuesConfig: {
    OFFER: { description: "They are told of it; whether they go is theirs to decide." },
    REFERRAL: { description: "Whoever gives it is asked to see them. A copy of it can be kept." },
  },
});

export const SupportAnswer = { ACCEPTED: "ACCEPTED", DECLINED: "DECLINED", UNSAFE: "UNSAFE" } as const;
export type SupportAnswer = keyof typeof SupportAnswer;

registerEnumType(SupportAnswer, {
  name: "SupportAnswer",
  description: "What was said to an offer or a referral.",
  valuesConfig: {
    ACCEPTED: { description: "They take it up." },
    DECLINED: { description: "They do not want it. That is an answer, and closes the entry." },
    UNSAFE: { description: "It would do harm to somebody. That closes the entry, with the reason." },
  },
});
