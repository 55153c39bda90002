import type { MatterPreview as Foreseen, Organisation as Owner, Policies } from "@dignity/application";
import { type OwedTask, type Policy, tasksOf } from "@dignity/kernel";

import { make } from "../make.ts";
import { DateTime } from "../scalars/date-time.ts";
import { globalId } from "../scalars/global-id.ts";
import { MatterPreview, PreviewTask } from "../types/matter-preview.ts";
import { Organisation } from "../types/organisation.ts";
import { knownPolicy } from "./known-policy.ts";
import { labelIn } from "./label-view.ts";
import { sourceView } from "./source-view.ts";

/** What a matter would lead to, in the words of its policy. */
export function previewView(foreseen: Foreseen, policies: Policies): MatterPreview {
  const policy = knownPolicy(foreseen.policyId, policies);
  const { owner, capacity, suggestedLevel, state, needsTriage, tasks, source } = foreseen;
  return make(MatterPreview, {
    owner: owner ? organisationView(owner) : null,
    capacity: capacity === undefined ? null : labelIn(policy.capacities, capacity),
    suggestedLevel: suggestedLevel === undefined ? null : labelIn(policy.levels, suggestedLevel),
    state: state === undefined ? null : labelIn(policy.states, state),
    needsTriage,
    tasks: tasks.flatMap((owed) => previewTask(policy, owed)),
    source: sourceView(source),
  });
}

const organisationView = ({ id, slug, name, kind, timeZone }: Owner) =>
  make(Organisation, { id: globalId("organisation", id), slug, name, kind, timeZone });

function previewTask(policy: Policy, { task: key, due }: OwedTask): PreviewTask[] {
  const task = tasksOf(policy)[key];
  if (!task) return [];
  const dueAt = due ? DateTime.serialize(due.at) : null;
  const dueOn = due ? due.localDate.toString() : null;
  return [make(PreviewTask, { key, label: task.label, dueAt, dueOn, source: sourceView(task.source) })];
}
