import type { Period } from "../time/period.ts";
import type { CommitteeReport } from "./committee-report.ts";
import type { Field, Fields } from "./field.ts";
import type { Indicator } from "./indicator.ts";
import type { Rung } from "./rung.ts";
import type { Source } from "./source.ts";
import type { SupportRoute } from "./support-route.ts";

/**
 * One version of one pathway, as plain data: no functions, so it can be hashed, compared, stored, drawn and diffed.
 * The type parameters are the names it gives its roles, levels, states, transitions, tasks, actions, organisations,
 * capacities and facts; a name that is used but not declared does not compile.
 */
export interface Policy<
  R extends string = string,
  L extends string = string,
  S extends string = string,
  K extends string = string,
  A extends string = string,
  O extends string = string,
  C extends string = string,
  F extends Fields = Fields,
> {
  /** plugin/pathway@version, for example "hee-em/bullying@1". */
  readonly id: string;
  readonly title: string;
  /** ISO date from which new cases open under it. */
  readonly effectiveFrom: string;
  readonly roles: Readonly<Record<R, Role>>;
  /** The organisations that matter to a case, by the part they play. */
  readonly organisations: Readonly<Record<O, PartOrganisation>>;
  /** In which role somebody acted, and whose case it then is. */
  readonly capacities: Readonly<Record<C, Capacity<NoInfer<O>>>>;
  /** What a report is asked. */
  readonly facts: F;
  /** Times and choices that the document leaves to the organisation. */
  readonly settings: Readonly<Record<string, Setting>>;
  /** Which capacity a report points to. Read from the top; the first match decides; the last matches everything. */
  readonly jurisdiction: readonly (Rule<NoInfer<F>> & {
    readonly capacity: NoInfer<C> | "undecided";
  })[];
  /** Who finds out the capacity when the report leaves it open, and how soon. */
  readonly triage?: Triage<NoInfer<R>>;
  /** What the facts suggest. Read from the top, likewise. A level is only suggested; people decide it. */
  readonly screening: readonly (Rule<NoInfer<F>> & Outcome<NoInfer<L>, NoInfer<S>>)[];
  readonly levels: Readonly<Record<L, Level<NoInfer<S>>>>;
  /** Where a case begins when screening does not send it elsewhere. */
  readonly initial: NoInfer<S>;
  readonly states: Readonly<Record<S, State<NoInfer<A>>>>;
  readonly transitions: Readonly<Record<string, Transition<NoInfer<R>, NoInfer<S>, NoInfer<K>, NoInfer<F>>>>;
  readonly actions: Readonly<Record<A, { readonly label: string; readonly source: Source }>>;
  readonly tasks: Readonly<Record<K, Task<NoInfer<R>, NoInfer<S>, NoInfer<F>, NoInfer<C>, NoInfer<K>>>>;
  readonly support: Readonly<Record<string, SupportRoute>>;
  readonly grants: readonly Grant<NoInfer<R>>[];
  /** Roles in which the reporter is put in charge of the case, if the reporter holds one of them. */
  readonly reporterTakesOn?: TakingOn<NoInfer<R>, NoInfer<F>>;
  /** Results of surveys and visits that are watched. */
  readonly indicators?: Readonly<Record<string, Indicator<NoInfer<R>, Told<NoInfer<F>>>>>;
  /** What committees are told at the end of each period. */
  readonly reports?: Readonly<Record<string, CommitteeReport<NoInfer<R>>>>;
  /** The bodies whose approval a version needs. That it was given is recorded beside the policy, not in it. */
  readonly approval?: Readonly<Record<string, { readonly label: string; readonly source: Source }>>;
}

interface Sourced {
  readonly source: Source;
}

/** A condition over the facts: every named fact has the given value, or one of the given values. */
export type Condition<F extends Fields> = {
  readonly [N in keyof F]?: Value<F[N]> | readonly Value<F[N]>[];
};
/** Facts as a report gives them. */
type Told<F extends Fields> = string extends keyof F
  ? Readonly<Record<string, string | boolean>>
  : { readonly [N in keyof F]?: Value<F[N]> };
type Value<T extends Field> = T extends { kind: "choice"; options: infer O }
  ? keyof O & string
  : T extends { kind: "yesNo" }
    ? boolean
    : string;

export interface Rule<F extends Fields> extends Sourced {
  readonly when: Condition<F>;
}

export interface Role {
  readonly label: string;
  /** Kinds of organisation that have this role; all of them if left out. */
  readonly within?: readonly string[];
}

export interface PartOrganisation {
  readonly label: string;
  /** The organisation in which the concern arose, or the one that leads its programme. */
  readonly is: "receiver" | "programmeLead";
}

export interface Capacity<O extends string> extends Sourced {
  readonly label: string;
  readonly owner: O;
}

export interface Setting extends Sourced {
  readonly label: string;
  /** What holds until the organisation sets it. Left out: no time until then. */
  readonly default?: Period;
}

export interface Triage<R extends string> extends Sourced {
  readonly label: string;
  readonly by: readonly R[];
  readonly within: Period;
  readonly escalation?: readonly Rung<R>[];
}

export type Outcome<L extends string, S extends string> = { readonly suggests: L } | { readonly goesTo: S };

export interface Level<S extends string> extends Sourced {
  readonly label: string;
  readonly entersAt: S;
  /** At this level, and in these states, the partner organisations work on the case; otherwise they never see it. */
  readonly sharedWithPartners?: Sourced & { readonly during: readonly S[] };
  /** At this level the partners owe the tasks marked `partnersToo`. */
  readonly jointTasks?: Source;
}

export interface State<A extends string> extends Sourced {
  readonly label: string;
  /** Nothing more is owed. It may still be taken up again, if a transition leads out. */
  readonly atRest?: true;
  /** The definitive actions that may be recorded here. */
  readonly permits?: readonly A[];
}

export interface Transition<R extends string, S extends string, K extends string, F extends Fields> extends Sourced {
  readonly label: string;
  /** From where to where. `entryOfLevel` is where the level given (or held) enters. */
  readonly path: Partial<Readonly<Record<S, S | "entryOfLevel">>>;
  /** It can be made only where this holds of the facts, as they are before it. */
  readonly when?: Condition<F>;
  readonly by: readonly R[];
  /** Whoever has taken one of these steps in the case, or settled one of these tasks, does not take this one. */
  readonly bySomebodyElseThan?: readonly string[];
  readonly needs?: Fields;
  /** Tasks that must have been done before, and with which answers. */
  readonly requires?: readonly Requirement<K>[];
  /** Facts that may be amended by this transition. */
  readonly amends?: readonly (keyof F & string)[];
}

export interface Requirement<K extends string> extends Sourced {
  readonly task: K;
  /** How it must have been settled, or in one of which ways; in any way if left out. */
  readonly outcome?: string | readonly string[];
  readonly answers?: Readonly<Record<string, string | boolean>>;
}

/** Something owed while a case is in certain states: once in each stay, or over and over (then it is a review). */
export interface Task<
  R extends string,
  S extends string,
  F extends Fields,
  C extends string = string,
  K extends string = string,
> extends Sourced {
  readonly label: string;
  readonly during: readonly S[];
  /** Owed only when this holds, or one of these. */
  readonly when?: Condition<F> | readonly Condition<F>[];
  /** Owed only in cases of these capacities. */
  readonly inCapacity?: readonly C[];
  /** Once settled it stays settled, whatever states the case comes to later. */
  readonly once?: true;
  /** Recorded at once as not applicable when this holds, instead of being owed. */
  readonly notApplicable?: Rule<F>;
  readonly by: readonly R[];
  /** Whoever has taken one of these steps in the case, or settled one of these tasks, does not settle this one. */
  readonly bySomebodyElseThan?: readonly string[];
  /** In these states the partners owe it too, in their own house and de-identified, where the level has joint tasks. */
  readonly partnersToo?: readonly S[];
  readonly due?: Due<R, K>;
  readonly every?: Period;
  readonly asks?: Fields;
  /**
   * Questions, each with the support route that it tells of: whether it was “accepted”, “declined” or is still “open”
   * goes into the support register of the person affected, too.
   */
  readonly offers?: Readonly<Record<string, string>>;
  /** Ways to settle it besides doing it, each with the reason recorded. */
  readonly otherwise?: Readonly<Record<string, { readonly label: string; readonly source: Source }>>;
  /** Whom to tell when it stays undone, one after another. */
  readonly escalation?: readonly Rung<R>[];
  /** The case may not come to rest while it is owed. A step that leaves its states ends it, unless the step `requires` it. */
  readonly required?: true;
}

export interface Due<R extends string = string, K extends string = string> {
  readonly within: Period;
  /** What starts the clock. Another task starts it when it took place; until it is settled there is no time. */
  readonly from: "incident" | "entry" | { readonly task: K };
  /** When a soft clock has run out it is a variance, and a reason is asked; the others are a breach, and none is. */
  readonly clock: "soft" | "hard" | "statutory";
  readonly extension?: Extension<R>;
}

/** More time for something that is owed, given with a reason before its time has run out. */
export interface Extension<R extends string> extends Sourced {
  readonly by: readonly R[];
  /** The longest that it may be put off, each time, counted from the day on which it was due. */
  readonly upTo: Period;
  /** How often; once if left out. */
  readonly times?: number;
  /** Who is told at once that there is more time. */
  readonly tell: readonly R[];
}

export interface TakingOn<R extends string, F extends Fields> extends Sourced {
  readonly roles: readonly R[];
  /** Facts under which nobody takes a case on by reporting it, for example that the manager is involved. */
  readonly unless?: Condition<F>;
}

export type GrantAction = "read" | "act" | "assign" | "count" | "identify";
export type Reach = "assigned" | "programme" | "organisation";
/** What a grant may hide of a case its holder can otherwise read. */
export type HiddenField = "account" | "parties" | "health" | "notes";

export interface Grant<R extends string> extends Sourced {
  readonly to: R;
  readonly allow: readonly GrantAction[];
  readonly reach: Reach;
  readonly hide?: readonly HiddenField[];
}
