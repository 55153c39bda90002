import { definePlugin } from "@dignity/plugin-sdk";

import { complaintOrClaimV1 } from "./complaint-or-claim-v1.ts";
import { traumaticIncidentV1 } from "./traumatic-incident/traumatic-incident-v1.ts";
import { witnessV1 } from "./witness-v1.ts";
import { zeroToleranceV1 } from "./zero-tolerance/zero-tolerance-v1.ts";

export default definePlugin({
  id: "kmpt",
  publisher: "Kent and Medway NHS and Social Care Partnership Trust",
  sdk: "^1.0.0",
  policies: [traumaticIncidentV1, complaintOrClaimV1, witnessV1, zeroToleranceV1],
});
