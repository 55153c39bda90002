import type { Asked } from "@dignity/persistence";

import type { OrganisationFile } from "./organisation-file.ts";

/** What has to be known of the database to compare a file with it. */
export const askedOf = ({ slug, programmeLead, people }: OrganisationFile): Asked => ({
  slug,
  programmeLead,
  people: people.map(({ signsIn }) => signsIn),
});
