import { definePlugin } from "@dignity/plugin-sdk";

import { bullyingV1 } from "./bullying-v1.ts";

export default definePlugin({ id: "hee-em", publisher: "HEE East Midlands", sdk: "^1.0.0", policies: [bullyingV1] });
