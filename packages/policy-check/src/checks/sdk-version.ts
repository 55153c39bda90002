import { sdkVersion } from "@dignity/plugin-sdk";
import semver from "semver";

import type { PluginCheck } from "../check.ts";

/** A server refuses a plugin that was written for other words than its own. */
export const fittingSdk: PluginCheck = {
  name: "is written for the SDK that is here",
  find: ({ sdk }) => {
    const mend = `Give the versions that it was checked with, as in “^${sdkVersion}”.`;
    if (semver.validRange(sdk) === null) return [{ rule: "sdk", reason: `“${sdk}” is no range of versions. ${mend}` }];
    if (semver.satisfies(sdkVersion, sdk)) return [];
    return [{ rule: "sdk", reason: `It is written for SDK ${sdk}, and this is SDK ${sdkVersion}. ${mend}` }];
  },
};
