import { type Policy, type Source, sourcesIn, tasksOf } from "@dignity/kernel";
import { expect, it } from "vitest";

import kmpt from "../../../plugins/kmpt/src/index.ts";
import northmoor from "../../../plugins/northmoor/src/index.ts";
import { compared } from "../src/comparing/comparison.ts";
import { meaningsOf } from "../src/comparing/meanings.ts";
import template from "../templates/plugin/src/index.ts";
import { everyChange } from "./support/every-change.ts";

const [policy] = template.policies;
if (!policy) throw new Error("The template has no policy.");
const before: Policy = policy;

/** What is said of the policy once one of its parts is changed. */
const told = (change: (policy: Policy) => Partial<Policy>) =>
  meaningsOf(before, { ...before, ...change(before) }).map(({ concern, says }) => `${concern}: ${says}`);

/** The policy's tasks, with one of them changed. */
const task = (name: string, change: object) => (known: Policy) => ({
  tasks: { ...known.tasks, [name]: { ...tasksOf(known)[name], ...change } } as unknown as Policy["tasks"],
});
const step = (name: string, change: object) => (known: Policy) => ({
  transitions: { ...known.transitions, [name]: { ...known.transitions[name], ...change } } as Policy["transitions"],
});
const setting = (name: string, change: object) => (known: Policy) => ({
  settings: { ...known.settings, [name]: { ...known.settings[name], ...change } } as Policy["settings"],
});
const grants =
  (grant: object) =>
  ({ grants: known }: Policy) => ({ grants: [...known, grant] as Policy["grants"] });
const within = (amount: number, unit: string) => ({ within: { amount, unit }, from: "entry", clock: "hard" });
const { added, read, said } = sourcesIn("A procedure");
const dueOf = (known: Policy) => tasksOf(known)["investigate"]?.due;
const extension = { by: ["hr"], upTo: { amount: 10, unit: "workingDay" }, tell: ["manager"], source: added("x") };
const saidBefore: Source = said("12", "must");

it("says nothing where nothing is otherwise", () => {
  expect(told(() => ({}))).toEqual([]);
  expect(told((known) => structuredClone(known))).toEqual([]);
});

it.each([
  [
    "somebody may newly read",
    grants({ to: "director", allow: ["read"], reach: "organisation", hide: ["notes"], source: added("why") }),
    "sight: Director of Workforce may newly read every case of their organisation, without the notes.",
  ],
  [
    "somebody may newly take a step",
    step("settle", { by: ["manager", "hr", "director"] }),
    "sight: Director of Workforce may newly take the step “Close it: it is settled”.",
  ],
  [
    "somebody may no longer see to a task",
    task("contact", { by: ["hr"] }),
    "loss: Line manager may no longer see to “Speak with whoever reported it”.",
  ],
  [
    "a task comes to somebody with a new rule",
    task("visit", { label: "Visit", during: ["talking"], by: ["director"], source: added("why") }),
    "sight: Director of Workforce may newly see to “Visit”.",
  ],
  [
    "a time is longer",
    setting("investigateWithin", { default: { amount: 45, unit: "workingDay" } }),
    "time: “Time to investigate”, until an organisation sets it: 45 working days instead of 30 working days, which is later.",
  ],
  [
    "a default is gone",
    setting("investigateWithin", { default: undefined }),
    "time: “Time to investigate”, until an organisation sets it: there is no time any more; it was 30 working days.",
  ],
  [
    "a default is new",
    setting("talkWithin", { default: { amount: 24, unit: "hour" } }),
    "other: “Time to talk with both”, until an organisation sets it: there newly is a time, 24 hours.",
  ],
  [
    "a fixed time comes instead of one to be set",
    task("investigate", { due: within(10, "workingDay") }),
    "other: “Investigate, and hear both” is due: 10 working days instead of the time set as “Time to investigate” (30 working days until it is set), which is sooner.",
  ],
  [
    "it depends on the calendar which is longer",
    task("investigate", { due: within(40, "day") }),
    "time: “Investigate, and hear both” is due: 40 days instead of the time set as “Time to investigate” (30 working days until it is set), which is later or sooner as the calendar falls.",
  ],
  [
    "a task is no longer required",
    task("investigate", { required: undefined }),
    "loss: A case may newly come to rest before “Investigate, and hear both” is settled.",
  ],
  [
    "an escalation is later",
    task("contact", { escalation: [{ after: { amount: 3, unit: "workingDay" }, tell: ["hr"], source: added("x") }] }),
    "time: Human Resources: told that “Speak with whoever reported it” is undone: 3 working days instead of 1 working day, which is later.",
  ],
  [
    "an escalation is gone",
    task("contact", { escalation: [] }),
    "loss: Human Resources: no longer told 1 working day after the time of “Speak with whoever reported it”, if it is undone.",
  ],
  [
    "a step needs nothing before it any more",
    step("settle", { requires: [] }),
    "loss: “Close it: it is settled” can newly be taken before “Talk with both, apart or together” is settled.",
  ],
  [
    "a fact is no longer asked",
    ({ facts: { managerInvolved: _gone, ...facts } }: Policy) => ({ facts }),
    "loss: A report is no longer asked “Is the line manager involved in it?”.",
  ],
  [
    "a state is gone",
    ({ states: { closed: _gone, ...states } }: Policy) => ({ states }),
    "loss: The state “Closed” is gone.",
  ],
  [
    "somebody is newly told of what stays undone",
    task("talk", { escalation: [{ after: { amount: 1, unit: "day" }, tell: ["director"], source: added("x") }] }),
    "sight: Director of Workforce: newly told 1 day after the time of “Talk with both, apart or together”, if it is undone.",
  ],
  [
    "a task may newly be left undone",
    task("investigate", { otherwise: { declined: { label: "Declined", source: added("x") } } }),
    "loss: “Investigate, and hear both” may newly be settled without being done: “Declined”.",
  ],
  [
    "partners see what they did not",
    ({ levels: { formal, ...levels } }: Policy) => ({
      levels: { ...levels, formal: { ...formal, sharedWithPartners: { during: ["closed"], source: added("x") } } },
    }),
    "sight: Partners newly see cases of the level “Formal” while they are in “Closed”.",
  ],
  [
    "whoever reports takes it on, though the manager is involved",
    ({ reporterTakesOn }: Policy) => ({ reporterTakesOn: { ...reporterTakesOn, unless: undefined } }),
    "sight: Whoever reports may newly take the case on whatever the facts.",
  ],
  [
    "there is triage, and who does it",
    () => ({ triage: { label: "Triage", by: ["hr"], within: { amount: 1, unit: "day" }, source: added("x") } }),
    "sight: Human Resources may newly see the reports that are left to triage, and decide whose they are.",
  ],
  [
    "a clock runs from another time",
    (known: Policy) => task("investigate", { due: { ...dueOf(known), from: "incident" } })(known),
    "other: “Investigate, and hear both”: its time runs from the incident instead of the day it arises.",
  ],
  [
    "a clock is started by another task",
    (known: Policy) => task("investigate", { due: { ...dueOf(known), from: { task: "talk" } } })(known),
    "time: “Investigate, and hear both”: its time runs from when “Talk with both, apart or together” took place instead of the day it arises, and there is none before.",
  ],
  [
    "somebody may give more time",
    (known: Policy) => task("investigate", { due: { ...dueOf(known), extension } })(known),
    "time: “Investigate, and hear both” can newly be given more time: up to 10 working days.",
  ],
  [
    "a report is put down otherwise",
    ({ screening: [first, ...others] }: Policy) => ({
      screening: [{ ...first, goesTo: "closed" }, ...others] as Policy["screening"],
    }),
    "other: A report where “Whose behaviour is it about?” is “A patient, a visitor or somebody else” now goes to “Closed”.",
  ],
] as const)("says that %s", (_what, change, sentence) => {
  expect(told(change as (policy: Policy) => Partial<Policy>)).toContain(sentence);
});

const given = (more: object) => (known: Policy) =>
  task("investigate", { due: { ...dueOf(known), extension: { ...extension, ...more } } })(known);

it.each([
  ["who gives more time", { by: ["director"] }, "sight: Director of Workforce may newly give more time for"],
  ["how much more", { upTo: { amount: 11, unit: "workingDay" } }, "11 working days instead of 10 working days"],
  ["how often", { times: 2 }, "can be given more time 2 times instead of 1."],
  ["who is told of it", { tell: ["hr"] }, "loss: Line manager: no longer told that"],
] as const)("says that it is otherwise %s", (_what, more, sentence) => {
  const [was, now] = [given({})(before), given(more)(before)];
  const said = meaningsOf({ ...before, ...was }, { ...before, ...now });
  expect(said.map(({ concern, says }) => `${concern}: ${says}`).join("\n")).toContain(sentence);
});

it("says that a rule was said and is now only read, and that somebody has to agree to it", () => {
  const saidOnce = { ...before, ...task("contact", { source: saidBefore })(before) };
  const readNow = { ...before, ...task("contact", { source: read("12-14", "so it seems") })(before) };
  expect(meaningsOf(saidOnce, readNow)).toEqual([
    {
      concern: "other",
      rule: "tasks.contact",
      says: "`tasks.contact` is read from lines 12-14: so it seems. Before, it was said in lines 12 (must). Somebody has to agree to it.",
    },
  ]);
});

it("says that what was hidden is hidden no longer", () => {
  const [first, ...others] = before.grants;
  const hidden = { ...before, grants: [{ ...first, hide: ["notes", "health"] }, ...others] as Policy["grants"] };
  expect(meaningsOf(hidden, before)).toMatchObject([
    { concern: "sight", says: "Line manager newly sees what is said of health and the notes of cases given to them." },
    { concern: "sight", says: "Line manager newly sees what is said of health and the notes of cases given to them." },
  ]);
});

it("tells of each of several changes in one place", () => {
  const { asks: _asked, ...investigate } = tasksOf(before)["investigate"] ?? {};
  const options = { upheld: "Yes", partly: "In part" };
  const asks = { upheld: { kind: "choice", asks: "What was found?", options } };
  expect(told(task("investigate", { ...investigate, asks }))).toEqual([
    "other: “What was found?” is answered “Yes” instead of “Upheld”.",
    "other: “What was found?” can newly be answered “In part”.",
    "loss: “What was found?” can no longer be answered “Not upheld”.",
  ]);
});

it("says who is newly reminded of a result, and who of it no longer", () => {
  const reminder = { after: { amount: 3, unit: "workingDay" }, tell: ["director"], source: added("x") };
  const watched = (mark: object) =>
    ({
      ...before,
      indicators: {
        survey: { label: "Survey", by: ["hr"], marks: { red: { label: "Red", ...mark } }, source: added("x") },
      },
    }) as Policy;
  const [quiet, reminded] = [watched({}), watched({ reminders: [reminder] })];
  const words = "told 3 working days after the time of the result “Red” of “Survey”, if it is undone.";
  const rule = "indicators.survey";
  expect(meaningsOf(quiet, reminded)).toEqual([
    { concern: "sight", rule, says: `Director of Workforce: newly ${words}` },
  ]);
  expect(meaningsOf(reminded, quiet)).toEqual([
    { concern: "loss", rule, says: `Director of Workforce: no longer ${words}` },
  ]);
  // With the first results there are those who see them: who records them, and who counts.
  expect(meaningsOf(before, reminded).map(({ concern, says }) => `${concern}: ${says}`)).toEqual([
    "other: The indicator “Survey” is new.",
    "sight: Human Resources may newly record and read the results of “Survey”.",
    `sight: Director of Workforce: newly ${words}`,
    "sight: Human Resources newly sees results of surveys and visits.",
    "sight: Director of Workforce newly sees results of surveys and visits.",
  ]);
});

it("marks every rule by which somebody may do more as wider", () => {
  const { rules } = compared(before, { ...before, ...step("settle", { by: ["manager", "hr", "director"] })(before) });
  expect(rules).toMatchObject([{ rule: "transitions.settle", widens: true }]);
});

it("does not call it more, to reach some cases where all were reached", () => {
  const [, hr] = before.grants;
  const narrower = before.grants.map((one) => (one === hr ? { ...one, reach: "assigned" as const } : one));
  expect(meaningsOf(before, { ...before, grants: narrower }).filter(({ concern }) => concern === "sight")).toEqual([]);
});

const complaint = kmpt.policies.find(({ id }) => id === "kmpt/complaint-or-claim@1");
if (!complaint) throw new Error("There is no such policy of kmpt.");

it.each([...template.policies, complaint, ...northmoor.policies].map((one) => [one.id, one] as const))(
  "leaves nothing untold that is otherwise in %s, either way",
  (_id, whole) => {
    const isUntold = (was: Policy, now: Policy) => meaningsOf(was, now).length === 0;
    const untold = everyChange(whole).filter(({ changed }) => isUntold(whole, changed) || isUntold(changed, whole));
    expect(untold.map(({ where }) => where)).toEqual([]);
  },
);

it("says every change in words of its own: by the word's name only that of a source", () => {
  const all = [...kmpt.policies, ...northmoor.policies, before];
  const bare = all.flatMap((whole) =>
    everyChange(whole)
      .filter(({ where }) => !where.endsWith("source"))
      .filter(({ changed }) => meaningsOf(whole, changed).some(({ says }) => says.includes("is not as it was")))
      .map(({ where }) => `${whole.id} ${where}`),
  );
  expect(bare).toEqual([]);
});
