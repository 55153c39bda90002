/** Those who have a part in every pathway. */
export const roles = {
  manager: { label: "Line manager" },
  deputy: { label: "Nominated deputy" },
  appropriateManager: { label: "Appropriate manager: stands in for a line manager who is involved or absent" },
  hr: { label: "Human Resources" },
  director: { label: "Director of Workforce and Organisational Development" },
} as const;

export const seniorManager = { label: "Senior manager" };

/** Those who give immediate support. */
export const managers = ["manager", "deputy", "appropriateManager"] as const;
/** Those who review and hold the interview. */
export const reviewers = ["manager", "appropriateManager"] as const;
