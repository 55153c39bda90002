import type { Book } from "@dignity/application";

import { enter } from "./enter.ts";
import type { Page } from "./page.ts";

/** Changes to the door that writes for any organisation and reads nothing back, and returns from it. */
export const intakeOf = (page: Page): Pick<Book, "asIntake"> => {
  let isInside = page.principal.kind === "intake";
  return {
    async asIntake(work) {
      const { principal } = page;
      if (isInside) return work();
      if (!("personId" in principal)) throw new Error("The intake door is for people.");
      await enter(page, { ...principal, kind: "intake" });
      isInside = true;
      try {
        const result = await work();
        await enter(page, principal);
        return result;
      } catch (error) {
        // If the transaction has failed this fails too, and nothing more can be done in it anyway.
        await enter(page, principal).catch(() => undefined);
        throw error;
      } finally {
        isInside = false;
      }
    },
  };
};
