import { done, notApplicable, type Policy, tasksOf } from "@dignity/kernel";

/** The ways in which a task of the policy can be settled. */
export function outcomesOf(policy: Policy, task: string): readonly string[] {
  const { otherwise = {}, notApplicable: rule } = tasksOf(policy)[task] ?? {};
  return [done, ...Object.keys(otherwise), ...(rule ? [notApplicable] : [])];
}
