import type { Output } from "../output/output.ts";
import { Trouble } from "../trouble.ts";

/** What a new plugin has to be told. */
export interface Answers {
  /** Lower case, for example "my-trust". */
  readonly id: string;
  /** Who publishes it, in full. */
  readonly publisher: string;
  /** The organisation as people call it. */
  readonly title: string;
}

interface Question {
  readonly asks: string;
  readonly fault: (answer: string) => string | undefined;
  /** What to take where nobody says, given what is known before it. */
  readonly otherwise: (before: Partial<Answers>) => string | undefined;
}

const isId = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const isName = /^[\p{L}\p{N}][\p{L}\p{N} '&(),.-]*$/u;
const named = (longest: number) => (answer: string) =>
  isName.test(answer) && answer.length <= longest
    ? undefined
    : `Give up to ${longest} letters, digits, spaces and ' & ( ) , . -`;

const questions: Readonly<Record<keyof Answers, Question>> = {
  id: {
    asks: "What shall the plugin be called? (lower case, for example my-trust)",
    fault: (answer) =>
      isId.test(answer) && answer.length <= 40
        ? undefined
        : "Give up to 40 lower-case letters, digits and single hyphens, beginning with a letter: my-trust",
    otherwise: () => undefined,
  },
  title: {
    asks: "What do people call the organisation? (for example My Trust)",
    fault: named(40),
    otherwise: ({ id }) => id?.replaceAll("-", " ").replace(/\b\w/g, (letter) => letter.toUpperCase()),
  },
  publisher: {
    asks: "Who publishes the policy? (in full, for example My Trust NHS Foundation Trust)",
    fault: named(80),
    otherwise: ({ title }) => title,
  },
};

/** What was given, and the rest asked; or taken as it suggests itself, if nobody is to be asked. Never waits for nobody. */
export async function answersFrom(given: Partial<Answers>, yes: boolean, { asker }: Output): Promise<Answers> {
  const known: { -readonly [K in keyof Answers]?: string } = {};
  for (const [name, question] of Object.entries(questions) as [keyof Answers, Question][]) {
    const { asks, fault, otherwise } = question;
    const initial = otherwise(known);
    const ask = () => asker?.text(asks, { fault, ...(initial !== undefined && { initial }) });
    const answer = given[name] ?? (yes ? initial : await ask());
    if (answer === undefined) throw missing(name, yes);
    const wrong = fault(answer);
    if (wrong) throw new Trouble(`${name.toUpperCase()}_INVALID`, `“${answer}” cannot be the ${name}.`, wrong);
    known[name] = answer;
  }
  return known as Answers;
}

const missing = (name: keyof Answers, yes: boolean) =>
  new Trouble(
    "ANSWER_MISSING",
    yes ? `The ${name} is not given.` : `The ${name} is not given, and there is no terminal to ask at.`,
    'Give them all: dignity policy new my-trust --title "My Trust" --publisher "My Trust NHS Foundation Trust"; or --yes for what suggests itself.',
  );
