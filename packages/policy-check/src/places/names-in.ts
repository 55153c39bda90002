import type { Due, Fields, Policy, Rung } from "@dignity/kernel";
import { tasksOf, transitionsOf } from "@dignity/kernel";

/** The parts of a policy that declare names for others to use. */
export type Declaring =
  | "roles"
  | "organisations"
  | "capacities"
  | "facts"
  | "levels"
  | "states"
  | "actions"
  | "tasks"
  | "support"
  | "transitions or tasks";

/** A name that is used, where, and in which part it should be declared. */
export interface UsedName {
  readonly rule: string;
  readonly part: Declaring;
  readonly name: string;
}

/** Every name that a policy uses and has to have declared. Of its reports only the roles: figures are looked at apart. */
export const namesIn = (policy: Policy): readonly UsedName[] => [
  ...opening(policy),
  ...levelNames(policy),
  ...transitionNames(policy),
  ...taskNames(policy),
  ...peopleNames(policy),
];

const uses = (part: Declaring, rule: string, names: readonly string[] | string = []): UsedName[] =>
  [names].flat().map((name) => ({ rule, part, name }));

const told = (ladder: string, rungs: readonly Rung<string>[] = []) =>
  rungs.flatMap(({ tell }, index) => uses("roles", `${ladder}.${index}.tell`, tell));

const asked = (rule: string, fields: Fields = {}) =>
  Object.entries(fields).flatMap(([name, field]) =>
    field.kind === "person" ? uses("roles", `${rule}.${name}.role`, field.role) : [],
  );

const opening = ({ capacities, jurisdiction, screening, initial, states, facts }: Policy): UsedName[] => [
  ...Object.entries(capacities).flatMap(([name, { owner }]) =>
    uses("organisations", `capacities.${name}.owner`, owner),
  ),
  ...jurisdiction.flatMap(({ capacity }, index) =>
    capacity === "undecided" ? [] : uses("capacities", `jurisdiction.${index}.capacity`, capacity),
  ),
  ...screening.flatMap((rule, index) =>
    "goesTo" in rule
      ? uses("states", `screening.${index}.goesTo`, rule.goesTo)
      : uses("levels", `screening.${index}.suggests`, rule.suggests),
  ),
  ...uses("states", "initial", initial),
  ...Object.entries(states).flatMap(([name, { permits }]) => uses("actions", `states.${name}.permits`, permits)),
  ...asked("facts", facts),
];

const levelNames = ({ levels }: Policy): UsedName[] =>
  Object.entries(levels).flatMap(([name, { entersAt, sharedWithPartners }]) => [
    ...uses("states", `levels.${name}.entersAt`, entersAt),
    ...uses("states", `levels.${name}.sharedWithPartners.during`, sharedWithPartners?.during),
  ]);

const transitionNames = (policy: Policy): UsedName[] =>
  Object.entries(transitionsOf(policy)).flatMap(
    ([name, { path, by, bySomebodyElseThan, needs, requires = [], amends }]) => {
      const rule = `transitions.${name}`;
      const to = Object.values(path as Readonly<Record<string, string>>).filter((state) => state !== "entryOfLevel");
      return [
        ...uses("states", `${rule}.path`, [...Object.keys(path), ...to]),
        ...uses("roles", `${rule}.by`, by),
        ...uses("transitions or tasks", `${rule}.bySomebodyElseThan`, bySomebodyElseThan),
        ...asked(`${rule}.needs`, needs),
        ...requires.flatMap(({ task }, index) => uses("tasks", `${rule}.requires.${index}.task`, task)),
        ...uses("facts", `${rule}.amends`, amends as readonly string[] | undefined),
      ];
    },
  );

const taskNames = (policy: Policy): UsedName[] =>
  Object.entries(tasksOf(policy)).flatMap(([name, task]) => {
    const rule = `tasks.${name}`;
    return [
      ...uses("states", `${rule}.during`, task.during),
      ...uses("capacities", `${rule}.inCapacity`, task.inCapacity),
      ...uses("roles", `${rule}.by`, task.by),
      ...uses("transitions or tasks", `${rule}.bySomebodyElseThan`, task.bySomebodyElseThan),
      ...uses("states", `${rule}.partnersToo`, task.partnersToo),
      ...uses("support", `${rule}.offers`, Object.values(task.offers ?? {})),
      ...asked(`${rule}.asks`, task.asks),
      ...told(`${rule}.escalation`, task.escalation),
      ...timeNames(`${rule}.due`, task.due),
    ];
  });

const timeNames = (rule: string, { from, extension }: Partial<Due> = {}) => [
  ...uses("tasks", `${rule}.from.task`, typeof from === "object" ? from.task : []),
  ...uses("roles", `${rule}.extension.by`, extension?.by),
  ...uses("roles", `${rule}.extension.tell`, extension?.tell),
];

const peopleNames = ({ triage, grants, reporterTakesOn, indicators = {}, reports = {} }: Policy): UsedName[] => [
  ...uses("roles", "triage.by", triage?.by),
  ...told("triage.escalation", triage?.escalation),
  ...grants.flatMap(({ to }, index) => uses("roles", `grants.${index}.to`, to)),
  ...uses("roles", "reporterTakesOn.roles", reporterTakesOn?.roles),
  ...Object.entries(indicators).flatMap(([name, { by, marks }]) => [
    ...uses("roles", `indicators.${name}.by`, by),
    ...Object.entries(marks).flatMap(([mark, { reminders }]) =>
      told(`indicators.${name}.marks.${mark}.reminders`, reminders),
    ),
  ]),
  ...Object.entries(reports).flatMap(([name, { to }]) => uses("roles", `reports.${name}.to`, to)),
];
