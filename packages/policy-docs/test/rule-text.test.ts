import heeEm from "@dignity/plugin-hee-em";
import kmpt from "@dignity/plugin-kmpt";
import { rulesOf } from "@dignity/kernel";
import { expect, it } from "vitest";

import { ruleText } from "../src/page/rule-text.ts";

const policies = [...heeEm.policies, ...kmpt.policies];
const text = (pathway: string, rule: string) => {
  const policy = policies.find(({ id }) => id === `${pathway}@1`);
  return policy && ruleText(policy, rule);
};

it.each([
  [
    "kmpt/witness",
    "screening.0",
    "Otherwise: it goes to “Called as a witness: prepared, and accompanied when it comes to it”.",
  ],
  ["hee-em/bullying", "jurisdiction.3", "When “In what role did they act?” is “Not known”: it has to be found out."],
  [
    "hee-em/bullying",
    "transitions.notUpheld",
    "Not upheld\nFrom “Box 3: formal proceedings, up to a formal warning” and “Box 4: formal proceedings, up to dismissal” to “After formal proceedings: letters, an appeal, and monitoring”.\nBy: Case lead and Investigator.\nAsks: “Why?”.",
  ],
  [
    "kmpt/traumatic-incident",
    "transitions.interviewDeclined.requires.0",
    "Before it, “Hold the four-week interview” is settled as “Declined by the person concerned” or “Judged unsafe for somebody concerned”.",
  ],
  [
    "kmpt/traumatic-incident",
    "transitions.noSymptoms.requires.0",
    "Before it, “Hold the four-week interview” is settled, and “Are symptoms reported or evident?” is no.",
  ],
  [
    "kmpt/traumatic-incident",
    "tasks.debrief",
    "Hold the debrief: supportive, not a treatment\nOwed in “Immediate support: the debrief is to be held”.\nBy: Line manager, Nominated deputy and Appropriate manager.\nTime: 24 hours from the incident; soft clock.\nAsks: “What was said?” (if it is known).",
  ],
  [
    "kmpt/traumatic-incident",
    "tasks.interview.escalation.0",
    "If it stays undone, these are told as soon as its time has run out: Human Resources.",
  ],
  ["kmpt/witness", "support.staffCare.confidential", "That somebody went is recorded, and never what was said."],
  [
    "hee-em/bullying",
    "grants.0",
    "Case lead may read a case, work on it, put people in charge and see numbers: in all cases of the organisation.",
  ],
  [
    "kmpt/traumatic-incident",
    "reporterTakesOn",
    "Whoever reports is put in charge, if they are Line manager or Nominated deputy, unless “Is the line manager involved, or the cause of it?” is yes.",
  ],
])("%s: %s", (pathway, rule, words) => {
  expect(text(pathway, rule)).toBe(words);
});

it("has words for every rule of every policy", () => {
  const silent = policies.flatMap((policy) =>
    rulesOf(policy).flatMap(([rule]) =>
      rule.startsWith("approval.") || ruleText(policy, rule) !== "" ? [] : [`${policy.id}: ${rule}`],
    ),
  );
  expect(silent).toEqual([]);
});
