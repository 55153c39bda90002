import { choice, yesNo } from "@dignity/plugin-sdk";

/** What a report is asked. Ask only what some rule depends on: each question stands between somebody and help. */
export const facts = {
  by: choice("Whose behaviour is it about?", {
    staff: "Somebody who works here",
    public: "A patient, a visitor or somebody else",
  }),
  serious: yesNo("Was anybody threatened, hurt or discriminated against?"),
  managerInvolved: yesNo("Is the line manager involved in it?"),
};
