type Value = string | boolean | readonly string[];

/** Choices, yes or no, and lists, as the API takes them; free text is marked with `said`. */
export const answers = (given: Readonly<Record<string, Value | { readonly said: string }>>) =>
  Object.entries(given).map(([key, value]) => ({ key, ...answer(value) }));

export const said = (text: string) => ({ said: text });

function answer(value: Value | { readonly said: string }) {
  if (typeof value === "boolean") return { yesNo: value };
  if (typeof value === "string") return { choice: value };
  return "said" in value ? { text: value.said } : { choices: value };
}
