import { choice, someOf, yesNo } from "@dignity/plugin-sdk";

/** What a report is asked. */
export const facts = {
  perpetrator: choice("Who is said to have done it?", {
    staff: "Somebody who works or trains here",
    patient: "A patient",
    outsider: "A relative, a visitor or somebody else from outside",
  }),
  named: yesNo("Is an individual or a group said to be responsible?"),
  actedAs: choice(
    "In what role did they act?",
    {
      employerRole: "In their job at the trust or practice",
      educationRole: "In a role for HEE EM: associate dean, head of school or programme director",
      notKnown: "Not known",
    },
    { requiredWhen: { perpetrator: "staff", named: true } },
  ),
  type: choice(
    "Which type is it (Table 1)?",
    {
      active: "Active: belittling, humiliating, intimidating or insulting somebody",
      passive: "Passive: not doing what a supervisor owes a trainee",
      bystander: "Bystander: seeing it and not stepping in",
    },
    { requiredWhen: { perpetrator: "staff", named: true } },
  ),
  pattern: choice("How often?", { isolated: "An isolated incident", persistent: "Persistently" }),
  complaint: choice("Has anybody complained?", { none: "No", informal: "Informally", formal: "Formally" }),
  listedAct: choice("Is it one of the acts that Table 2 lists as high level?", {
    none: "None of these",
    rumourOrInsult: "Malicious rumours, or insulting somebody",
    ridicule: "Ridiculing or demeaning somebody",
    exclusion: "Exclusion or victimisation",
    unfairTreatment: "Unfair treatment",
    sexualAdvance: "Unwelcome sexual advances",
    overload: "Undermining a competent worker by overload and constant criticism",
    blocked: "Blocking somebody's promotion or training on purpose",
  }),
  onlyLegitimate: yesNo("Was it only criticism of work, feedback, a failed assessment or a referral for support?"),
  constructive: yesNo("Was that done constructively and supportively?", { requiredWhen: { onlyLegitimate: true } }),
  undermining: yesNo("Did it lower somebody's confidence or self-esteem?"),
  where: someOf(
    "Where did it happen?",
    {
      workplace: "At work",
      online: "On a social networking site or other social media",
      message: "By text message, telephone or other telecommunications",
    },
    { optional: true },
  ),
  effects: someOf(
    "Did it have an effect on the team, or on patients?",
    {
      communication: "Communication within the team was disrupted",
      askingForHelp: "Help was not asked for in clinical uncertainty",
      raisingConcerns: "Concerns were not raised after an adverse event",
      patientSafety: "The safety of a patient was affected",
    },
    { optional: true },
  ),
};
