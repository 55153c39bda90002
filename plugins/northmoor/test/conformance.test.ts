import { conformance } from "@dignity/plugin-testkit";

import published from "../published.json" with { type: "json" };
import plugin from "../src/index.ts";

conformance(plugin, published);
