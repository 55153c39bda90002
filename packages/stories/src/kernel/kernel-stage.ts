import type { Temporal } from "@dignity/kernel";
import type { Policy } from "@dignity/plugin-sdk";

import { instantOf } from "../local-time.ts";
import type { Refused, Scene } from "../scene.ts";
import type { StepOf } from "../shape.ts";
import type { Stage } from "../stage.ts";
import type { Story } from "../story.ts";
import { JointTasks } from "./joint-tasks.ts";
import { KernelClock } from "./kernel-clock.ts";
import { KernelScene } from "./kernel-scene.ts";

/** Tells a story to the kernel alone: nothing is stored, and nobody is kept from anything. */
export class KernelStage implements Stage {
  readonly name = "kernel";
  readonly knowsWhoSees = false;
  readonly #clock: KernelClock;
  readonly #joint: JointTasks;
  readonly #first: KernelScene;
  readonly #others: ReadonlyMap<string, KernelScene>;

  constructor(story: Story, policy: Policy) {
    this.#clock = new KernelClock(instantOf(story.given.reported ?? story.given.happened));
    this.#joint = new JointTasks(story, policy, this.#clock);
    const told = { policy, world: story.world, clock: this.#clock, joint: this.#joint };
    this.#first = new KernelScene(story.given, told);
    this.#others = new Map(Object.entries(story.also).map(([name, matter]) => [name, new KernelScene(matter, told)]));
  }

  /** All of it is reported, or nothing. */
  async report(): Promise<Refused> {
    const refused = this.#scenes.map((scene) => scene.refused()).find((refusal) => refusal !== undefined);
    if (refused === undefined) for (const scene of this.#scenes) scene.open();
    return refused;
  }

  async until(moment: Temporal.Instant): Promise<void> {
    this.#clock.until(moment);
    for (const scene of this.#scenes) scene.sendNotices();
  }

  async pass(time: Temporal.Duration): Promise<void> {
    this.#clock.pass(time);
    for (const scene of this.#scenes) scene.sendNotices();
  }

  async settleJoint(step: StepOf<"jointTask">, at: Temporal.Instant): Promise<Refused> {
    return this.#joint.settle(step, at);
  }

  async partnersOwe(person: string): Promise<readonly string[]> {
    return this.#joint.owedIn(person);
  }

  scene(matter?: string): Scene {
    return (matter && this.#others.get(matter)) || this.#first;
  }

  get #scenes(): readonly KernelScene[] {
    return [this.#first, ...this.#others.values()];
  }
}
