import { definePlugin } from "@dignity/plugin-sdk";

import { traumaticIncidentV1 } from "./traumatic-incident-v1.ts";

export default definePlugin({
  id: "kmpt",
  publisher: "Kent and Medway NHS and Social Care Partnership Trust",
  sdk: "^1.0.0",
  policies: [traumaticIncidentV1],
});
