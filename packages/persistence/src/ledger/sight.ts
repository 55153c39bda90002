import type { Book } from "@dignity/application";

import type { Page } from "./page.ts";

const tables = { case: "case_file", task: "task", matter: "report_matter", support: "support_entry" } as const;

export const sightOf = ({ rows }: Page): Pick<Book, "sees"> => ({
  async sees(kind, id) {
    const found = await rows(`select 1 from dignity.${tables[kind]} where id = $1`, id);
    return found.length > 0;
  },
});
