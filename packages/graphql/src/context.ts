import type { House } from "@dignity/application";
import type { Actor } from "@dignity/permissions";

import type { Reader } from "./reader.ts";

/** What every resolver is given. */
export interface ApiContext {
  readonly actor: Actor;
  readonly house: House;
  readonly reader: Reader;
  readonly requestId: string;
}
