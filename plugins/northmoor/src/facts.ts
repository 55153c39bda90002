import { choice, someOf, text, yesNo } from "@dignity/plugin-sdk";

/** What a report is asked. */
export const facts = {
  byWhom: choice("Who is said to have done it?", {
    colleague: "Somebody who works here, on any contract, or through the Bank",
    patient: "A patient",
    visitor: "A visitor or relative",
    contractor: "Somebody who works for a contractor",
  }),
  named: yesNo("Do you say who it was?"),
  actedAs: choice(
    "In what capacity did they act?",
    {
      trustPost: "In their post at the Trust",
      bankShift: "On a shift for the Staff Bank",
      ownWardBankShift: "On a Bank shift on the ward of their own Trust post",
      notKnown: "Not known",
    },
    { requiredWhen: { byWhom: "colleague", named: true } },
  ),
  behaviours: someOf(
    "What happened?",
    {
      bullying: "Bullying",
      harassment: "Harassment related to a protected characteristic",
      victimisation: "Being treated badly for having complained",
    },
    { optional: true },
  ),
  sexual: yesNo("Was it sexual in any way?"),
  pattern: choice("Had it happened before?", { once: "No, once", repeated: "Yes, it is repeated" }),
  serious: yesNo("Is it serious?"),
  wish: choice("What would you like to happen?", {
    conversation: "An informal conversation",
    mediation: "Help in resolving it, for example mediation",
    formal: "A formal investigation",
    notSure: "Not sure",
  }),
  managerInvolved: yesNo("Is the line manager involved?"),
  inWords: text("What else should be known about it?", { optional: true }),
  // No reporter can know it: it is recorded when somebody is suspended.
  suspended: yesNo("Is somebody suspended over it?", { optional: true }),
};
