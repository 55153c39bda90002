import type { FieldClass, Fields, Policy } from "@dignity/kernel";

import type { Place } from "../compile/compilation.ts";
import type { Piece } from "../compile/piece.ts";
import { answersIn } from "../finish/answers-in.ts";
import type { SealedMaterial } from "../finish/envelope.ts";
import { policyIn } from "../finish/finish.ts";
import { materialOf, type Sealed } from "./sealed.ts";
import { viewed } from "./views.ts";

interface Kept {
  readonly key: string;
  readonly sealed: SealedMaterial;
  readonly hidden: readonly FieldClass[];
}

interface NotesIn {
  readonly sealed: Sealed;
  /** SQL for the name of the transition or task whose questions they answer. */
  readonly key: string;
  readonly hidden?: string;
}

/** Free text as answers to the policy's questions; none where there is no text, which tells nothing to whoever may read it. */
export function notesAt(
  place: Place,
  { sealed, key, hidden = "'[]'::json" }: NotesIn,
  asked: (policy: Policy, key: string) => Fields,
): Piece {
  const material = `json_build_object('key', ${key}, 'sealed', ${materialOf(sealed)}, 'hidden', ${hidden})`;
  const sql = `case when ${sealed.envelope} is null then json_build_object('key', ${key}, 'sealed', '[]'::json, 'hidden', '[]'::json) else ${material} end`;
  return viewed<Kept>(place, sql, ({ key: name, sealed: envelope, hidden: classes }, scope) => {
    const policy = policyIn(scope);
    const text = JSON.parse(scope.open(envelope) ?? "{}") as Readonly<Record<string, string>>;
    return answersIn(policy, asked(policy, name), text, classes);
  });
}
