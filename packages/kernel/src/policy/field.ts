/** Who is kept from seeing an answer: a grant may hide a class. */
export type FieldClass = "health" | "notes";

interface Asked {
  readonly asks: string;
  readonly optional?: true;
  /** Required only when these other answers of the same form are given. */
  readonly requiredWhen?: Readonly<Record<string, string | boolean>>;
}

/** One typed question: of a report, of a transition or of a task's result. */
export type Field =
  | (Asked & { readonly kind: "yesNo" })
  | (Asked & { readonly kind: "choice"; readonly options: Readonly<Record<string, string>> })
  | (Asked & { readonly kind: "someOf"; readonly options: Readonly<Record<string, string>> })
  /** Free text: stored encrypted, never in a job or an audit entry. */
  | (Asked & { readonly kind: "text"; readonly class?: FieldClass })
  /** One of the policy's levels. */
  | (Asked & { readonly kind: "level" })
  /** One of the policy's definitive actions, as far as the present state permits it. */
  | (Asked & { readonly kind: "action" })
  /** A person who now holds this role for the case. */
  | (Asked & { readonly kind: "person"; readonly role: string });

export type Fields = Readonly<Record<string, Field>>;

export type Answer = string | boolean | readonly string[];
export type Answers = Readonly<Record<string, Answer>>;

type Extra = Pick<Asked, "optional" | "requiredWhen">;

/** A question answered with true or false. */
export const yesNo = (asks: string, extra: Extra = {}) => ({ kind: "yesNo", asks, ...extra }) as const;
/** A question answered with the name of one option. `options` gives each name the words people read. */
export const choice = <const O extends Readonly<Record<string, string>>>(asks: string, options: O, extra: Extra = {}) =>
  ({ kind: "choice", asks, options, ...extra }) as const;
/** A question answered with the names of one or more options. */
export const someOf = <const O extends Readonly<Record<string, string>>>(asks: string, options: O, extra: Extra = {}) =>
  ({ kind: "someOf", asks, options, ...extra }) as const;
/** A question answered in words, which are stored encrypted. `class` lets a grant hide the answer. */
export const text = (asks: string, extra: Extra & { readonly class?: FieldClass } = {}) =>
  ({ kind: "text", asks, ...extra }) as const;
/** A question answered with the name of one of the policy's levels. */
export const level = (asks: string) => ({ kind: "level", asks }) as const;
/** A question answered with the name of a definitive action that the present state permits. */
export const action = (asks: string) => ({ kind: "action", asks }) as const;
/** A question answered with a person who now holds `role` for the case. */
export const person = <const R extends string>(asks: string, role: R) => ({ kind: "person", asks, role }) as const;
