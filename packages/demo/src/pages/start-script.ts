/** Buttons that copy a token and move the clock, and say what came of it. */
export const startScript = `
const told = document.getElementById("told");
const say = (text) => { told.textContent = text; };
const copy = async (persona) => {
  const response = await fetch("/demo/token?persona=" + encodeURIComponent(persona));
  const token = (await response.text()).trim();
  try {
    await navigator.clipboard.writeText(token);
    say("The token is copied.");
  } catch {
    say("Your browser does not let this page copy. The token is: " + token);
  }
};
const move = async (by) => {
  const headers = { "content-type": "application/json" };
  const response = await fetch("/demo/clock", { method: "POST", headers, body: JSON.stringify({ by }) });
  const answer = await response.json();
  const options = { dateStyle: "full", timeStyle: "short", timeZone: "Europe/London" };
  say(response.ok ? "It is now " + new Date(answer.now).toLocaleString("en-GB", options) + "." : answer.message);
};
document.addEventListener("click", ({ target }) => {
  const button = target.closest("button");
  const work = button?.dataset.persona ? copy(button.dataset.persona) : button?.dataset.by && move(button.dataset.by);
  if (work) work.catch(() => say("The demonstration does not answer. Is it still running?"));
});
`;
