/** Fetches a token for the person chosen, asks, and shows the answer as it came. */
export const explorerScript = `
const form = document.getElementById("ask");
const answer = document.getElementById("answer");
const ask = async ({ persona, query, variables }) => {
  const token = await (await fetch("/demo/token?persona=" + encodeURIComponent(persona.value))).text();
  const response = await fetch("/graphql", {
    method: "POST",
    headers: {
      accept: "application/graphql-response+json, application/json",
      authorization: "Bearer " + token.trim(),
      "content-type": "application/json",
    },
    body: JSON.stringify({ query: query.value, variables: variables.value.trim() ? JSON.parse(variables.value) : {} }),
  });
  return JSON.stringify(await response.json(), null, 2);
};
form.addEventListener("submit", (event) => {
  event.preventDefault();
  answer.textContent = "Asking";
  ask(form.elements).then(
    (text) => { answer.textContent = text; },
    (problem) => { answer.textContent = "It could not be asked: " + problem.message; },
  );
});
`;
