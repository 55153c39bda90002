import { PersistenceError } from "../errors.ts";

export interface PolicyId {
  readonly pluginId: string;
  /** With its plugin's name, so that two plugins may both call one "bullying". */
  readonly pathway: string;
  readonly version: number;
}

/** "hee-em/bullying@1" in its parts. */
export function partsOf(id: string): PolicyId {
  const [, pathway = "", pluginId = "", version = ""] = /^(([a-z0-9-]+)\/[a-z0-9-]+)@([1-9]\d*)$/.exec(id) ?? [];
  if (!pathway)
    throw new PersistenceError(
      "POLICY_ID_INVALID",
      `“${id}” is not the id of a policy. It reads plugin/pathway@version, for example “hee-em/bullying@1”.`,
    );
  return { pluginId, pathway, version: Number(version) };
}
