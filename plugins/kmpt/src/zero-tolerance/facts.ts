import { choice, someOf, text, yesNo } from "@dignity/plugin-sdk";

import { managerInvolved } from "../stand-in.ts";

/** What a report is asked. What it was meant as is not asked: what counts is what was felt. */
export const facts = {
  byWhom: choice("Who is said to have done it?", {
    serviceUser: "A service user",
    visitor: "A visitor, for example a carer, relative or friend",
    contractor: "A contractor or an agency worker",
    colleague: "A member of staff",
  }),
  towards: choice("Towards whom?", {
    staff: "A member of staff",
    serviceUser: "A service user",
    visitor: "A visitor, contractor or agency worker",
  }),
  discriminatory: yesNo("Was it felt to be discriminatory? The view of whoever was hurt by it counts."),
  characteristics: someOf(
    "What was it about?",
    {
      race: "Race",
      nationality: "Nationality",
      sex: "Sex or gender",
      sexualOrientation: "Sexual orientation",
      religion: "Religion or belief",
      disability: "Disability",
      age: "Age",
      genderReassignment: "Gender reassignment",
      another: "Any other personal characteristic",
    },
    { optional: true },
  ),
  behaviours: someOf("What happened?", {
    words: "Abuse, insults, ridicule, jokes or offensive remarks",
    assault: "An assault, violence or a threat",
    sexual: "Sexual remarks, advances, pressure or touching",
    material: "Offensive material or messages shown or sent, also online",
    exclusion: "Isolation, exclusion or ostracism",
    outing: "Somebody's sexual orientation made known without permission",
    lies: "Malicious lies",
    intrusion: "Pestering, spying or stalking",
    promoting: "A faith promoted unreasonably",
    hostile: "A hostile environment made for somebody",
    care: "A decision on care, treatment, leave or seclusion because of a characteristic",
    notReported: "An incident not reported",
    another: "Something else",
  }),
  inWords: text("What else should be known about it?", { optional: true }),
  criminal: yesNo("Might it be a crime?"),
  managerInvolved,
};
