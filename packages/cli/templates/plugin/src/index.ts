import { definePlugin } from "@dignity/plugin-sdk";

import { dignityAtWorkV1 } from "./dignity-at-work/dignity-at-work-v1.ts";

// Every version ever published stays in this list: cases stay with the version they opened under.
export default definePlugin({
  id: "your-trust",
  publisher: "Your Trust NHS Foundation Trust",
  sdk: "^1.0.0",
  policies: [dignityAtWorkV1],
});
