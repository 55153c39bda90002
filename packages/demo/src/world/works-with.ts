import type { World } from "./world.ts";

/** Whether an organisation works with the world's pathway. It may stand there for whoever has nothing to do with it. */
export function worksWith({ organisations, people }: World, slug: string): boolean {
  const { programmeLead, settings = {} } = organisations[slug] ?? {};
  return (
    programmeLead !== undefined ||
    Object.keys(settings).length > 0 ||
    Object.values(organisations).some((other) => other.programmeLead === slug) ||
    Object.values(people).some(({ of, roles }) => of === slug && roles.length > 0)
  );
}
