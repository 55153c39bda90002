import { storiesIn } from "@dignity/plugin-testkit";

import plugin from "../src/index.ts";

storiesIn(new URL("../stories", import.meta.url), plugin);
