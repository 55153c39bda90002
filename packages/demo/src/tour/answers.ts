export type TourAnswers = Readonly<Record<string, string | boolean>>;

/** As the API takes answers; `texts` names the questions that ask for free text. */
export const answersIn = (answers: TourAnswers, texts: readonly string[] = []) =>
  Object.entries(answers).map(([key, value]) => {
    if (typeof value === "boolean") return { key, yesNo: value };
    return texts.includes(key) ? { key, text: value } : { key, choice: value };
  });
