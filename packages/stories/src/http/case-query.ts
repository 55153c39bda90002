import { type SupportAnswer, supportFields } from "./support-register.ts";

export interface TaskAnswer {
  readonly id: string;
  readonly definition: string;
  readonly label: string;
  readonly state: "OWED" | "SETTLED" | "SUPERSEDED";
  readonly outcome: string | null;
  readonly aroseAt: string;
  readonly dueAt: string | null;
  readonly dueOn: string | null;
  readonly clock: string | null;
  readonly late: boolean | null;
  readonly overdue: boolean;
  readonly settledAt: string | null;
  readonly version: number;
}

interface Key {
  readonly key: string;
}

export interface CaseAnswer {
  readonly support: readonly SupportAnswer[];
  readonly id: string;
  readonly version: number;
  /** By which people know it. */
  readonly reference: string;
  readonly owner: { readonly slug: string };
  readonly capacity: Key;
  readonly state: Key & { readonly atRest: boolean };
  readonly level: Key | null;
  readonly suggestedLevel: Key | null;
  readonly facts: readonly (Key & { readonly value: string })[];
  readonly sharedWith: readonly { readonly slug: string }[];
  readonly tasks: { readonly nodes: readonly TaskAnswer[]; readonly pageInfo: { readonly hasNextPage: boolean } };
  readonly nextActions: readonly (Key & {
    readonly allowed: boolean;
    readonly reasonIfNot: { readonly code: string } | null;
  })[];
}

export const caseQuery = `query ($id: ID!) { case(id: $id) {
  id version reference owner { slug } capacity { key } state { key atRest } level { key } suggestedLevel { key }
  facts { key value } sharedWith { slug } ${supportFields}
  tasks(first: 100) { nodes { id definition label state outcome aroseAt dueAt dueOn clock late overdue settledAt version }
    pageInfo { hasNextPage } }
  nextActions { key allowed reasonIfNot { code } }
} }`;
