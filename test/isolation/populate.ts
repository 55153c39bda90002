import { freshDatabase } from "../support/database.ts";
import { type Populated, settle } from "./databases.ts";
import type { World } from "./world/world.ts";

/** A database of one's own, with this world in it. */
export const populate = async (world: World): Promise<Populated> => settle(world, await freshDatabase());
