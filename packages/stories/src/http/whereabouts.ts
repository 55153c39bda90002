import { caseWith, doorTo, doorToMatter, type ListedMatter, matterWith, reads } from "./doors.ts";
import type { HttpTelling } from "./http-telling.ts";

/** Where on a server that is which came of one matter, and who finds it there. */
export class Whereabouts {
  readonly #handler: string;
  readonly #telling: HttpTelling;
  #caseId: string | undefined;

  constructor(handler: string, telling: HttpTelling) {
    this.#handler = handler;
    this.#telling = telling;
  }

  async caseId(): Promise<string> {
    const id = await this.#findCase();
    if (id === undefined) throw new Error(`“${this.#handler}” handles the case and does not see it`);
    return id;
  }

  /** What waits in triage, as this person finds it, or else whoever does. */
  async waiting(as: string): Promise<ListedMatter> {
    for (const person of [as, ...Object.keys(this.#telling.story.world.people)]) {
      const found = await this.#waitingFor(person);
      if (found) return found;
    }
    // Of what is nowhere nothing could be proved: nobody would be found to see it.
    throw new Error("Nobody of this world sees it, neither as a case nor in triage");
  }

  async isInTriage(as: string): Promise<boolean> {
    if (await this.#waitingFor(as)) return true;
    if ((await this.#findCase()) === undefined) throw new Error(`“${as}” does not see whether it waits in triage`);
    return false;
  }

  async isSeenBy(as: string): Promise<boolean> {
    const id = await this.#findCase();
    if (id === undefined) return (await this.#waitingFor(as)) !== undefined;
    return reads(await this.#telling.cast.as(as), id);
  }

  /** How somebody learns of it; undefined if they do not. */
  async wayFor(as: string): Promise<string | undefined> {
    if (await this.#waitingFor(as)) return "it waits there in triage";
    const client = await this.#telling.cast.as(as);
    const id = await this.#findCase();
    if (id !== undefined) return doorTo(client, id);
    if (await caseWith(client, this.#telling.account)) return "it is in the list of cases";
    return doorToMatter(client, (await this.waiting(as)).id);
  }

  async #waitingFor(person: string): Promise<ListedMatter | undefined> {
    return matterWith(await this.#telling.cast.as(person), this.#telling.account);
  }

  /** The case as its handler finds it; undefined while it waits in triage. */
  async #findCase(): Promise<string | undefined> {
    this.#caseId ??= await caseWith(await this.#telling.cast.as(this.#handler), this.#telling.account);
    return this.#caseId;
  }
}
