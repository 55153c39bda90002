import type { Story } from "../story.ts";
import { Client } from "./client.ts";
import type { Server } from "./server.ts";

interface Viewer {
  readonly person: { readonly id: string };
  readonly organisation: { readonly slug: string; readonly kind: string };
  readonly roles: readonly { readonly role: string; readonly pathway: string }[];
}

const whoAmI = "{ viewer { person { id } organisation { slug kind } roles { role pathway } } }";

/** The people of a story, signed in. Each is first found to be whom the stories' world says they are. */
export class Cast {
  readonly #story: Story;
  readonly #server: Server;
  readonly #known = new Map<string, Promise<{ readonly client: Client; readonly id: string }>>();

  constructor(story: Story, server: Server) {
    this.#story = story;
    this.#server = server;
  }

  async as(person: string): Promise<Client> {
    return (await this.#get(person)).client;
  }

  /** Undefined for somebody the stories' world does not know. */
  async id(person: string): Promise<string | undefined> {
    return Object.hasOwn(this.#story.world.people, person) ? (await this.#get(person)).id : undefined;
  }

  organisationOf(person: string): string {
    return this.#story.world.people[person]?.of ?? "";
  }

  #get(person: string) {
    const known = this.#known.get(person) ?? this.#signIn(person);
    this.#known.set(person, known);
    return known;
  }

  async #signIn(person: string) {
    const { world, pathway } = this.#story;
    await this.#server.know?.(world, pathway);
    const client = new Client(this.#server.url, await this.#server.as(person, this.organisationOf(person)));
    const { viewer } = await client.ask<{ viewer: Viewer }>(whoAmI);
    this.#assertAsTold(person, viewer);
    return { client, id: viewer.person.id };
  }

  #assertAsTold(person: string, { organisation, roles }: Viewer): void {
    const { world, pathway } = this.#story;
    const { of = "", roles: told = [] } = world.people[person] ?? {};
    const held = roles.filter((one) => one.pathway === pathway).map(({ role }) => role);
    const is = `${held.toSorted().join(", ") || "nobody"} of ${organisation.slug} (${organisation.kind})`;
    const should = `${told.toSorted().join(", ") || "nobody"} of ${of} (${world.organisations[of]?.kind})`;
    if (is !== should) throw new Error(`“${person}” is ${should} in world.yaml, and ${is} on the server`);
  }
}
