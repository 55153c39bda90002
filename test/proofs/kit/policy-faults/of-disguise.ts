import type { PolicyFault } from "../fault.ts";
import { inPolicy } from "./plant.ts";

const witness = inPolicy("kmpt/witness@1");

const plain = "is plain data";
const words = "is written in the words of a policy";

/** Another label each time that it is read. */
const restless = () => {
  let readings = 0;
  return Object.defineProperty({}, "by", { enumerable: true, get: () => [`manager${(readings += 1)}`] });
};

class Note {
  readonly label = "A note";
}

/** An object that has something under this name as its own, as JSON would give it. */
const owning = (name: string): unknown => JSON.parse(`{ "${name}": { "label": "Somebody" } }`);

/** A: what looks like plain data, and is something else or something more. */
export const faultsOfDisguise: readonly PolicyFault[] = [
  witness("a rule that reads otherwise each time", plain, "tasks.debrief", restless()),
  witness("a rule behind a proxy", plain, "tasks.debrief", new Proxy({}, {})),
  witness(
    "a rule hidden from whoever stores it",
    plain,
    "tasks.debrief",
    Object.defineProperty({}, "by", { value: [] }),
  ),
  witness("a rule under a symbol", plain, "tasks.debrief", { [Symbol("by")]: ["manager"] }),
  witness("a rule of a class", plain, "tasks.debrief", new Note()),
  witness("rules in a map", plain, "tasks", new Map([["debrief", {}]])),
  witness("roles in a set", plain, "tasks.debrief.by", new Set(["manager"])),
  witness(
    "a list with a hole in it",
    plain,
    "tasks.debrief.by",
    Array.from({ length: 3, 0: "manager" }).concat(["hr"]),
  ),
  witness("a list that is more than a list", plain, "tasks.debrief.by", Object.assign(["manager"], { or: "hr" })),
  witness("what would be stored as something else", plain, "tasks.debrief", { toJSON: () => ({}) }),
  witness("a number that is none", plain, "tasks.keepInTouch.every", { amount: Number.NaN, unit: "day" }),
  witness("less than nought of nothing", plain, "tasks.keepInTouch.every", { amount: -0, unit: "day" }),
  witness("a role called like the prototype", plain, "roles", owning("__proto__")),
  witness("a role called like what every object has", plain, "roles", owning("constructor")),
  witness("a fact called like what every object has", plain, "facts", owning("toString")),
  witness("an option called like what every object has", plain, "facts.forum.options", owning("valueOf")),
  witness("a task called like another, with a letter of another alphabet", words, "tasks.dеbrief", {}),
  witness("a role called like another, with something unseen in it", words, "roles.hr\u{200b}", { label: "HR" }),
  witness("a name without an end", words, `roles.${"x".repeat(65)}`, { label: "Somebody" }),
  witness("words that run backwards", words, "tasks.debrief.label", "Hold it \u{202e}ylekil si ti"),
  witness("words with half a character", words, "tasks.debrief.label", "Hold it \u{d800}"),
  witness("words in two lines", words, "tasks.debrief.label", "Hold it\nor do not"),
  witness("words without an end", words, "tasks.debrief.label", "Hold it ".repeat(10_000)),
  witness("words of which nothing is seen", words, "tasks.debrief.label", "\u{200b}"),
];
