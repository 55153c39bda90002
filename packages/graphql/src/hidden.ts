import type { GrantAction, HiddenField } from "@dignity/kernel";

/** The sentence of a field that a grant may hide, named as the rules name it. */
export const hiddenAs = (field: HiddenField) =>
  `Null if every grant through which you can read the case hides its ${field}.`;

/** The sentence of a field that is only for those who hold a grant. */
export const onlyWith = (action: GrantAction) => `Null unless you hold the grant “${action}” for this case.`;
