import { shownQuestions } from "@dignity/application";
import type { Fields, Policy } from "@dignity/kernel";

import { make } from "../make.ts";
import { Label } from "../types/label.ts";
import { Question } from "../types/policy/question.ts";

export const questionsIn = (policy: Policy, fields?: Fields): readonly Question[] =>
  shownQuestions(policy, fields).map((question) =>
    make(Question, { ...question, options: question.options.map((option) => make(Label, option)) }),
  );
