import type { Temporal } from "@dignity/kernel";

import { goingOf } from "./clock.ts";
import { checks, onlyWhereSeeingIsKnown } from "./checks.ts";
import { type Fault, faultLine } from "./fault.ts";
import { instantOf } from "./local-time.ts";
import { isByPermission } from "./refusals.ts";
import type { Refused } from "./scene.ts";
import type { Step, Then } from "./shape.ts";
import type { Stage } from "./stage.ts";
import { matterOf, type Story } from "./story.ts";
import type { Path } from "./yaml-text.ts";

/** What came of telling a story one way. */
export interface Told {
  readonly story: Story;
  readonly way: Stage["name"];
  /** How many assertions were checked, refusals among them. */
  readonly checked: number;
  /** What this way cannot check, by line: the other way has to. */
  readonly elsewhere: readonly number[];
  /** What was otherwise than the story says. None: it holds. */
  readonly faults: readonly Fault[];
}

export const toldLines = ({ faults }: Told): readonly string[] => faults.map(faultLine);

/** Tells a story on a stage, to its end or to the first step that did not go as told. */
export async function play(story: Story, stage: Stage): Promise<Told> {
  const telling = new Telling(story, stage);
  await telling.begin();
  return telling.told;
}

class Telling {
  readonly #story: Story;
  readonly #stage: Stage;
  readonly #faults: Fault[] = [];
  readonly #elsewhere: number[] = [];
  #checked = 0;
  #now: Temporal.Instant;

  constructor(story: Story, stage: Stage) {
    this.#story = story;
    this.#stage = stage;
    this.#now = instantOf(story.given.reported ?? story.given.happened);
  }

  get told(): Told {
    return {
      story: this.#story,
      way: this.#stage.name,
      checked: this.#checked,
      elsewhere: this.#elsewhere.toSorted((one, other) => one - other),
      faults: this.#faults.toSorted((one, other) => one.line - other.line),
    };
  }

  async begin(): Promise<void> {
    const { given, when, then } = this.#story;
    if (!(await this.#survives(["given"], () => this.#report(given.refused)))) return;
    for (const [index, step] of when.entries()) {
      const path = ["when", index];
      if (!(await this.#survives(path, () => this.#take(step, path)))) return;
    }
    await this.#check(then, ["then"]);
  }

  async #report(refused: string | undefined): Promise<boolean> {
    await this.#stage.until(this.#now);
    return this.#wentAsTold(["given"], refused, await this.#stage.report());
  }

  /** A stage that breaks down is a story that does not hold. */
  async #survives(path: Path, work: () => Promise<boolean>): Promise<boolean> {
    try {
      return await work();
    } catch (error) {
      this.#fault(path, error instanceof Error ? error.message : String(error));
      return false;
    }
  }

  /** Whether it went as told, so that the story can go on. */
  async #take(step: Step, path: Path): Promise<boolean> {
    const refused = "refused" in step ? step.refused : undefined;
    if (refused && isByPermission(refused) && !this.#stage.knowsWhoSees) this.#elsewhere.push(this.#story.lineOf(path));
    else if (!this.#wentAsTold(path, refused, await this.#do(step))) return false;
    await this.#check(step.then, [...path, "then"], "of" in step ? step.of : undefined);
    return true;
  }

  #wentAsTold(path: Path, expected: string | undefined, found: Refused): boolean {
    if (expected) this.#checked += 1;
    if (expected === found?.code) return true;
    const should = expected ? `should be refused with ${expected}` : "should be done";
    this.#fault(
      path,
      `this ${should} and ${found ? `was refused with ${found.code}: ${withoutStop(found.message)}` : "was done"}`,
    );
    return false;
  }

  async #do(step: Step): Promise<Refused> {
    if (step.kind === "then") return undefined;
    if (step.kind === "clock") return this.#goOn(step.clock);
    if (step.kind === "jointTask") return this.#stage.settleJoint(step, this.#now);
    const scene = this.#stage.scene(step.of);
    const as = step.as ?? matterOf(this.#story, step.of).handler;
    switch (step.kind) {
      case "move":
        return scene.move(step, as, this.#now);
      case "task":
        return scene.settle(step, as, this.#now);
      case "extend":
        return scene.extend(step, as);
      case "offer":
      case "refer":
        return scene.offer(step, as);
      case "heardOf":
        return scene.hearOf(step, as);
      case "assign":
        return scene.assign(step, as);
      case "triage":
        return scene.triage(step, as);
    }
  }

  async #goOn(clock: string): Promise<undefined> {
    const going = goingOf(clock);
    if ("by" in going) await this.#stage.pass(going.by);
    this.#now = "by" in going ? this.#now.add(going.by) : going.to;
    await this.#stage.until(this.#now);
  }

  async #check(then: Then | undefined, path: Path, matter?: string): Promise<void> {
    const { as, of = matter, ...words } = then ?? {};
    const eyes = as ?? matterOf(this.#story, of).handler;
    for (const [word, expected] of Object.entries(words) as [keyof typeof words, never][]) {
      if (expected === undefined) continue;
      const at = [...path, word];
      if (onlyWhereSeeingIsKnown.has(word) && !this.#stage.knowsWhoSees) {
        this.#elsewhere.push(this.#story.lineOf(at));
        continue;
      }
      this.#checked += 1;
      await this.#survives(at, async () => {
        const differences = await checks[word](expected, {
          stage: this.#stage,
          scene: this.#stage.scene(of),
          as: eyes,
        });
        for (const difference of differences) this.#fault(at, difference);
        return true;
      });
    }
  }

  #fault(path: Path, message: string): void {
    const { file } = this.#story;
    this.#faults.push({ file, line: this.#story.lineOf(path), message: `${message} (${this.#stage.name}).` });
  }
}

const withoutStop = (sentence: string) => sentence.replace(/\.$/, "");
