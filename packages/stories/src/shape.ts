import { z } from "zod";

import { faultOfGoing } from "./clock.ts";
import { faultOfExpectedTime } from "./expected-time.ts";
import { lengthPattern } from "./length-of-time.ts";
import { faultOfLocalTime } from "./local-time.ts";
import { faultOfMoreTime } from "./more-time.ts";
import { refusals } from "./refusals.ts";
import { supportable, supportAnswers, supportStandings } from "./support.ts";

const saying = (faultOf: (text: string) => string | undefined) =>
  z.string().superRefine((text, context) => {
    const fault = faultOf(text);
    if (fault) context.addIssue({ code: "custom", message: fault });
  });
const name = z.string().min(1);
const names = z.array(name);
const someNames = names.min(1, "an empty list asserts nothing");
const localTime = saying(faultOfLocalTime);
const answer = z.union([z.boolean(), z.string(), names], {
  // What stands after a comma in { } is a name to YAML, and has no value.
  error: ({ input }) =>
    input === null
      ? "it has no answer. Put a text with a comma in quotes"
      : "an answer is true, false, a text or a list",
});
const answers = z.record(name, answer);
const refused = z.enum(refusals);
/** What each of some things should be: to name none would assert nothing. */
const each = <T extends z.ZodType>(expected: T) =>
  z.record(name, expected).refine((named) => Object.keys(named).length > 0, "it names nothing, and so asserts nothing");

/** What a story may assert. Each word has its check in checks.ts: the compiler sees to that. */
const thenShape = z.strictObject({
  /** Through whose eyes; the handler's if left out. */
  as: name.optional(),
  /** Of which matter, where more than one was reported; of the first if left out. */
  of: name.optional(),
  owner: name.optional(),
  capacity: name.optional(),
  state: name.optional(),
  atRest: z.boolean().optional(),
  level: name.optional(),
  suggestedLevel: name.optional(),
  facts: each(answer).optional(),
  /** What is owed, and by when. */
  owes: each(saying(faultOfExpectedTime)).optional(),
  owesNot: someNames.optional(),
  owesOnly: names.optional(),
  overdue: someNames.optional(),
  settled: each(name).optional(),
  notApplicable: someNames.optional(),
  late: someNames.optional(),
  /** How far each kind of support has come. */
  support: each(z.enum(supportStandings)).optional(),
  sharedWith: names.optional(),
  partnersOwe: each(names).optional(),
  /** Who has been written to about what by now, as a reminder or because it stays undone. */
  told: each(someNames).optional(),
  notTold: each(someNames).optional(),
  next: each(z.enum(["allowed", "absent", ...refusals])).optional(),
  inTriage: z.boolean().optional(),
  seenBy: someNames.optional(),
  unseenBy: someNames.optional(),
});

const everyStep = { as: name.optional(), of: name.optional(), refused: refused.optional(), then: thenShape.optional() };

const settling = {
  outcome: name.optional(),
  answers: answers.optional(),
  happened: localTime.optional(),
  reason: z.string().optional(),
};

/** The kinds of step, each by the word that it is known by. */
export const stepShapes = {
  move: z.strictObject({ move: name, answers: answers.optional(), amend: answers.optional(), ...everyStep }),
  task: z.strictObject({ task: name, ...settling, ...everyStep }),
  /** Something owed is given more time, counted from the day on which it is due. */
  extend: z.strictObject({ extend: name, by: saying(faultOfMoreTime), reason: z.string().optional(), ...everyStep }),
  /** Somebody of a partner settles it in their own house. */
  jointTask: z.strictObject({
    jointTask: name,
    ...settling,
    as: name,
    refused: refused.optional(),
    then: thenShape.optional(),
  }),
  offer: z.strictObject({ offer: name, to: z.enum(supportable).optional(), ...everyStep }),
  refer: z.strictObject({
    refer: name,
    to: z.enum(supportable).optional(),
    /** Where the copy of the referral is kept. */
    copy: z.string().optional(),
    ...everyStep,
  }),
  /** What has become of what was offered, or of a referral. */
  heardOf: z.strictObject({
    heardOf: name,
    answer: z.enum(supportAnswers).optional(),
    reason: z.string().optional(),
    copy: z.string().optional(),
    attended: z.boolean().optional(),
    outcome: z.string().optional(),
    ended: z.boolean().optional(),
    ...everyStep,
  }),
  assign: z.strictObject({ assign: name, role: name, ...everyStep }),
  triage: z.strictObject({ triage: answers, ...everyStep }),
  clock: z.strictObject({ clock: saying(faultOfGoing), then: thenShape.optional() }),
  then: z.strictObject({ then: thenShape }),
} as const;

const partyRoles = ["affected", "respondent", "witness"] as const;
const parties = z.partialRecord(z.enum(partyRoles), z.union([name, names]));

const givenShape = {
  organisation: name,
  reporter: name,
  handler: name,
  happened: localTime,
  /** When it was reported; when it happened if left out. */
  reported: localTime.optional(),
  facts: answers,
  parties: parties.optional(),
};

/** Another matter in the same report: what is left out is as in the first. */
const alsoShape = z.strictObject({ handler: name.optional(), facts: answers.optional(), parties: parties.optional() });

/** A report that stories begin with, given a name. */
export const reportShape = z.strictObject(givenShape);

export const storyShape = z.strictObject({
  name,
  pathway: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, "plugin/pathway, for example kmpt/traumatic-incident"),
  requirements: z
    .array(z.string().regex(/^[A-Z]+-?\d+[a-z]?$/, "a requirement reads like K-13, H-14b or C-8"))
    .min(1, "name at least one requirement"),
  given: z.strictObject({
    ...reportShape.partial().shape,
    report: name.optional(),
    also: z.record(name, alsoShape).optional(),
    refused: refused.optional(),
  }),
  when: z.array(z.looseObject({})).optional(),
  then: thenShape.optional(),
});

const period = z.string().regex(lengthPattern, "a period reads like “10 working days” or “4 weeks”");

/** Who and what there is, for all stories of a folder. */
export const worldShape = z.strictObject({
  organisations: z
    .record(
      name,
      z.strictObject({ kind: name, programmeLead: name.optional(), settings: z.record(name, period).optional() }),
    )
    .default({}),
  people: z
    .record(
      name,
      // In which capacity they hold their roles, where their organisation has several: only a server asks.
      z.strictObject({ of: name, roles: names.default([]), capacity: name.optional() }),
    )
    .default({}),
  reports: z.record(name, reportShape).default({}),
});

export type World = z.infer<typeof worldShape>;
export type Given = z.infer<typeof storyShape>["given"];
export type Report = z.infer<typeof reportShape>;
export type Then = z.infer<typeof thenShape>;
export type Step = {
  readonly [K in keyof typeof stepShapes]: { readonly kind: K } & z.infer<(typeof stepShapes)[K]>;
}[keyof typeof stepShapes];
export type StepOf<K extends Step["kind"]> = Extract<Step, { readonly kind: K }>;
