import { rule, type Source } from "@dignity/plugin-sdk";

import { approval } from "./approval.ts";
import { support } from "./support-routes.ts";

/** What every pathway begins with: the case is the Trust's own, and it has neither levels nor definitive actions. */
export const theTrustsOwn = (source: Source) =>
  ({
    effectiveFrom: "2014-01-01",
    organisations: { employer: { label: "The Trust", is: "receiver" } },
    capacities: { employer: rule("As employer", source, { owner: "employer" }) },
    jurisdiction: [{ when: {}, capacity: "employer", source }],
    levels: {},
    actions: {},
    support,
    approval,
  }) as const;
