import { randomUUID } from "node:crypto";

import type { Temporal } from "@dignity/kernel";

import { instantOf } from "../local-time.ts";
import type { Story } from "../story.ts";
import { Cast } from "./cast.ts";
import { Forms } from "./forms.ts";
import type { Server } from "./server.ts";
import { ServerClock } from "./server-clock.ts";

/** What all that is done on a server in telling one story has in common. */
export class HttpTelling {
  readonly story: Story;
  readonly server: Server;
  readonly cast: Cast;
  readonly clock: ServerClock;
  /** By this the cases are known again: a receipt tells nothing of what came of it. */
  readonly account = `Invented account ${randomUUID()}`;
  /** What the story itself says when it happened. */
  readonly #dated = new Set<string>();
  #forms: Promise<Forms> | undefined;

  constructor(story: Story, server: Server) {
    this.story = story;
    this.server = server;
    this.cast = new Cast(story, server);
    this.clock = new ServerClock(server, () => this.cast.as(story.given.handler));
  }

  /** What the pathway asks. */
  forms(): Promise<Forms> {
    const { given, pathway } = this.story;
    this.#forms ??= this.cast
      .as(given.handler)
      .then((client) => Forms.of(client, pathway, (person) => this.cast.id(person)));
    return this.#forms;
  }

  /**
   * What is counted from when it arose is on the server's clock, and so is what starts another task's time and what then
   * is counted from it, unless the story has said when it happened. Everything else is on the story's.
   */
  async whenItTookPlace(task: string, happened: string | undefined, at: Temporal.Instant): Promise<Temporal.Instant> {
    if (happened) {
      this.#dated.add(task);
      return instantOf(happened);
    }
    const forms = await this.forms();
    const start = forms.startOf(task);
    const isOnServers = start === undefined ? forms.countsFromEntry(task) : !this.#dated.has(start);
    return isOnServers || forms.startsAnother(task) ? this.clock.now() : at;
  }
}
