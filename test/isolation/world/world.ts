import type { GrantAction, HiddenField, Reach } from "@dignity/kernel";

/** When something holds, in days from now; without an end if `to` is left out. */
export interface During {
  readonly from: number;
  readonly to?: number | undefined;
}

/** A small world: who there is, what roles allow, and which cases exist. Its members refer to each other by index. */
export interface World {
  readonly pathways: readonly string[];
  readonly capacities: readonly string[];
  readonly organisations: number;
  readonly people: number;
  readonly programmes: number;
  readonly grants: readonly WorldGrant[];
  readonly appointments: readonly (During & { readonly organisation: number; readonly person: number })[];
  readonly holders: readonly Holder[];
  readonly cases: readonly WorldCase[];
  readonly matters: readonly Matter[];
  readonly partnerTasks: readonly PartnerTask[];
  readonly committeeReports: readonly WorldReport[];
  /** Results of indicators: what a house watches. */
  readonly results: readonly PartnerTask[];
}

export interface WorldGrant {
  readonly pathway: string;
  readonly role: string;
  readonly action: GrantAction | "triage" | "watch";
  readonly reach: Reach;
  readonly hidden: readonly HiddenField[];
}

export interface Holder extends During {
  /** Whose post it is: the organisation and the person follow from it. */
  readonly appointment: number;
  readonly pathway: string;
  readonly capacity: string;
  readonly role: string;
  readonly programme: number | null;
}

export interface WorldCase {
  readonly organisation: number;
  readonly capacity: string;
  readonly pathway: string;
  readonly programme: number | null;
  readonly excluded: readonly number[];
  readonly assignments: readonly (During & { readonly person: number; readonly role: string })[];
  readonly shares: readonly (During & { readonly organisation: number; readonly capacity: string })[];
}

export interface Matter {
  /** The person who reported it. */
  readonly reporter: number;
  readonly organisation: number;
  readonly pathway: string;
  readonly state: "triage" | "opened";
  readonly excluded: readonly number[];
}

export interface PartnerTask {
  readonly organisation: number;
  readonly pathway: string;
  readonly capacity: string;
}

/** What a committee is told. */
export interface WorldReport extends PartnerTask {
  readonly readers: readonly string[];
}

export const holdsNow = ({ from, to }: During): boolean => from <= 0 && (to === undefined || to > 0);

// Ids that are the same in every run. The first digit tells what they are the id of.
const idsOf = (kind: string) => (index: number) => `${kind}0000000-0000-4000-8000-${String(index).padStart(12, "0")}`;
export const ids = {
  organisation: idsOf("a"),
  person: idsOf("b"),
  programme: idsOf("c"),
  appointment: idsOf("d"),
  case: idsOf("e"),
  matter: idsOf("f"),
  caseTask: idsOf("1"),
  matterTask: idsOf("2"),
  partnerTask: idsOf("3"),
  committeeReport: idsOf("4"),
  result: idsOf("5"),
  other: idsOf("9"),
};
