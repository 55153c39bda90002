import type { WorldKeeper } from "../world/world-keeper.ts";
import { worldFrom } from "../world/world.ts";
import type { WorldFault } from "../world/world-fault.ts";
import { answerJson, refuse } from "./answer.ts";
import type { Handler } from "./handler.ts";
import { readSmallJson } from "./read-small-json.ts";

const most = 1_000_000;

/** Makes known whom stories speak of. JSON only, as for the clock. */
export function worldRoute(keeper: WorldKeeper): Handler {
  return async (request, response) => {
    const read = worldFrom(await readSmallJson(request, most));
    if (read.faults) return refuse(response, "WORLD_INVALID", `Nobody was made known. ${told(read.faults)}`);
    const refused = await keeper.know(read.world);
    if (refused)
      return refuse(
        response,
        "PATHWAY_UNKNOWN",
        `This server has no pathway “${refused.unknown}”. Name its plugin to the server (dignity policy register) and start it again.`,
      );
    answerJson(response, { known: Object.keys(read.world.people).length });
  };
}

const told = (faults: readonly WorldFault[]) =>
  faults.map(({ path, message }) => `${path.join(".")}: ${message}`).join(" ");
