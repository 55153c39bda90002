import type { Source as Cited } from "@dignity/kernel";

import { make } from "../make.ts";
import { Source } from "../types/source.ts";

export const sourceView = ({ standing, document, at, note, modality }: Cited): Source =>
  make(Source, {
    standing: upper(standing),
    document,
    at: at ?? null,
    note: note ?? null,
    modality: modality ? upper(modality) : null,
  });

const upper = <T extends string>(word: T) => word.toUpperCase() as Uppercase<T>;
