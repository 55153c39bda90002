import { type Approval, type Policy, rulesAwaitingApproval, rulesOf } from "@dignity/kernel";

import { type Block, type Document, heading, list, paragraph, table } from "../document/document.ts";
import { pathwayOf } from "../trace/rules-by-pathway.ts";
import type { Traced } from "../trace/trace.ts";
import { questionText } from "./question-text.ts";
import { ruleText } from "./rule-text.ts";
import { sourceText } from "./source-text.ts";

const sections: Readonly<Record<string, string>> = {
  capacities: "In which role somebody acted",
  jurisdiction: "Whose case it is",
  triage: "While that is not known",
  screening: "What a report suggests",
  levels: "Levels",
  states: "States",
  transitions: "Transitions",
  tasks: "Tasks, their times and clocks",
  actions: "Definitive actions",
  support: "Support",
  grants: "Who may see and do what",
  reporterTakesOn: "Who has the case at once",
  indicators: "What is watched",
  reports: "What committees are told",
  settings: "Left to the organisation",
};

/** Everything a policy says, rule by rule with its source, and what still waits for the organisation's approval. */
export function policyPage(policy: Policy, approvals: readonly Approval[], traced: readonly Traced[]): Document {
  const { id, title, effectiveFrom, facts, roles } = policy;
  return {
    title,
    blocks: [
      paragraph(
        `\`${id}\`, for cases from ${effectiveFrom} on. Made from the policy itself; nothing here is written by hand.`,
      ),
      paragraph(
        "“Said” stands in the document, in these lines; “read” is how an unclear passage is read; “added” is what the document is silent on.",
      ),
      heading("What a report is asked"),
      table(
        "Questions",
        ["Fact", "Question"],
        Object.entries(facts).map(([name, field]) => [`\`${name}\``, questionText(facts, field)]),
      ),
      heading("Roles"),
      list(Object.entries(roles).map(([name, { label }]) => `\`${name}\`: ${label}`)),
      ...Object.entries(sections).flatMap(([part, name]) => sectionOf(policy, part, name)),
      ...approvalBlocks(policy, approvals),
      ...ambiguityBlocks(policy, traced),
    ],
  };
}

function sectionOf(policy: Policy, part: string, name: string): readonly Block[] {
  const rules = rulesOf(policy).filter(([rule]) => rule === part || rule.startsWith(`${part}.`));
  if (rules.length === 0) return [];
  const rows = rules.map(([rule, source]) => [`\`${rule}\``, ruleText(policy, rule), sourceText(source)]);
  return [heading(name), table(name, ["Rule", "What it says", "Where it comes from"], rows)];
}

function approvalBlocks(policy: Policy, approvals: readonly Approval[]): readonly Block[] {
  const awaiting = new Set(rulesAwaitingApproval(policy, approvals));
  const bodies = Object.entries(policy.approval ?? {}).map(([by, { label, source }]) => {
    const given = approvals.filter((approval) => approval.by === by);
    const words = given.map(
      ({ decision, on, rules }) => `${decision} on ${on}${rules ? ` (${rules.join(", ")})` : ""}`,
    );
    return [`\`${by}\``, label, sourceText(source), words.join("\n") || "none yet"];
  });
  const rows = rulesOf(policy).flatMap(([rule, source]) =>
    awaiting.has(rule) ? [[`\`${rule}\``, sourceText(source)]] : [],
  );
  return [
    heading("Approval"),
    bodies.length > 0
      ? table("Bodies that approve it", ["Body", "What it does", "Where that comes from", "Given"], bodies)
      : paragraph("The document names nobody who approves it."),
    paragraph(`${rows.length} rules are read or added, and wait for the organisation's approval.`),
    ...(rows.length > 0 ? [table("Rules that wait for approval", ["Rule", "Why it stands here"], rows)] : []),
  ];
}

/** Numbers such as HA-3 and KA-5: where the document is unclear. */
function ambiguityBlocks(policy: Policy, traced: readonly Traced[]): readonly Block[] {
  const rows = traced
    .filter(({ requirement }) => /^[A-Z]A-/.test(requirement.id))
    .flatMap(({ requirement: { id, says, rules = {} } }) => {
      const settled = rules[pathwayOf(policy)];
      return settled ? [[id, says, settled.map((rule) => `\`${rule}\``).join(", ")]] : [];
    });
  if (rows.length === 0) return [];
  return [
    heading("Where the document is unclear"),
    table("Ambiguities and what settles them", ["Number", "How it is read", "Settled by"], rows),
  ];
}
