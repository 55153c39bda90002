/** What is reported when a patient has hit a nurse. */
export const assault = {
  byWhom: "serviceUser",
  violent: true,
  criminal: false,
  discriminatory: false,
  bullyingAlleged: false,
  absent: false,
  meetingRequested: false,
  managerInvolved: false,
};
