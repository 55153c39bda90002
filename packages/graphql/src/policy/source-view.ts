import { shownSource } from "@dignity/application";
import type { Source as Cited } from "@dignity/kernel";

import { make } from "../make.ts";
import { Source } from "../types/policy/source.ts";

export const sourceView = (source: Cited): Source => make(Source, shownSource(source));
