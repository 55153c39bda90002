import { definePlugin } from "@dignity/plugin-sdk";

export default definePlugin({
  id: "northmoor",
  publisher: "Northmoor Hospitals NHS Trust",
  sdk: "^1.0.0",
  policies: [],
});
