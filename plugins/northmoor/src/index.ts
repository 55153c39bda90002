import { definePlugin } from "@dignity/plugin-sdk";

import { dignityAtWorkV1 } from "./dignity-at-work-v1.ts";

export default definePlugin({
  id: "northmoor",
  publisher: "Northmoor Hospitals NHS Trust",
  sdk: "^1.0.0",
  policies: [dignityAtWorkV1],
});
