import type { Actor } from "@dignity/permissions";

import { mayOnCase, readable } from "../reference.ts";
import { factsOf } from "../world/facts.ts";
import { ids, type World } from "../world/world.ts";
import { answer, type Answers, caseActions } from "./answers.ts";

/** What ought to be: the plain reference, asked about every case of the world. */
export const byReference = (world: World, actor: Actor): Answers =>
  new Set(
    world.cases.flatMap((one, index) => {
      const facts = factsOf(one);
      return [
        ...caseActions
          .filter((action) => mayOnCase(actor, action, facts))
          .map((action) => answer(action, ids.case(index))),
        ...readable(actor, facts).map((field) => answer(`field ${field}`, ids.case(index))),
      ];
    }),
  );
