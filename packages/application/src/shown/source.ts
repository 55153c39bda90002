import type { Source } from "@dignity/kernel";

/** A rule's source under the names that the API gives it. */
export interface ShownSource {
  readonly standing: Uppercase<Source["standing"]>;
  readonly document: string;
  readonly at: string | null;
  readonly note: string | null;
  readonly modality: Uppercase<NonNullable<Source["modality"]>> | null;
}

export const shownSource = ({ standing, document, at, note, modality }: Source): ShownSource => ({
  standing: upper(standing),
  document,
  at: at ?? null,
  note: note ?? null,
  modality: modality ? upper(modality) : null,
});

const upper = <T extends string>(word: T) => word.toUpperCase() as Uppercase<T>;
