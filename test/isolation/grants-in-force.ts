import { publishPolicies } from "@dignity/persistence";
import type { Plugin, Policy } from "@dignity/plugin-sdk";
import pg from "pg";

import type { DatabaseUrls } from "./databases.ts";
import type { WorldGrant } from "./world/world.ts";

/** The latest version of a pathway, with what its roles allow once it is published. */
export interface Pathway {
  readonly pathway: string;
  readonly policy: Policy;
  readonly grants: readonly WorldGrant[];
}

/** Publishes the plugins' policies as a deployment does, and reads back what is in force then. */
export async function grantsInForce(plugins: readonly Plugin[], { ownerUrl }: DatabaseUrls): Promise<Pathway[]> {
  const policies = plugins.flatMap((plugin) => plugin.policies);
  await publishPolicies(ownerUrl, policies);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<WorldGrant>(
      "select pathway, role, action, reach, hidden from dignity.policy_grant order by pathway, role, action, reach",
    );
    const latest = new Map(policies.map((policy) => [policy.id.slice(0, policy.id.indexOf("@")), policy]));
    return [...latest].map(([pathway, policy]) => ({
      pathway,
      policy,
      grants: rows.filter((grant) => grant.pathway === pathway),
    }));
  } finally {
    await client.end();
  }
}
