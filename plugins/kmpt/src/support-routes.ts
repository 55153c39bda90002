import { rule } from "@dignity/plugin-sdk";

import { added, read, said } from "./source.ts";

// Said of what is referred over a complaint or claim: to Occupational Health, Legal Services or a senior manager.
const keepsCopy = said("84-88", "should");
const keepsCopyToo = read("84-88", "said of referrals over complaints and claims; read alike for every one", "should");

/** Where support can be had. Who answers there, and where, the organisation records itself. */
export const support = {
  union: rule("Trade union, staff side or staff support group", said("159-160", "may")),
  staffCare: rule("Staff Care Services (counselling)", said("14-16, 116-117, 162-182, 493-496", "should"), {
    confidential: said("162-165"),
    keepsCopy: keepsCopyToo,
  }),
  occupationalHealth: rule("Occupational Health", said("53-55, 78-79, 145-149, 184-188, 514-518", "should"), {
    keepsCopy,
  }),
  healthAndSafety: rule("Health and Safety Team: work-related stress", said("190-191"), { keepsCopy: keepsCopyToo }),
  chaplaincy: rule("Chaplaincy", said("193-194, 520-523"), {
    confidential: added("pastoral care is kept as counselling is"),
  }),
  legal: rule("Legal Services, when giving evidence", said("84-88, 196-198"), { keepsCopy }),
  patientExperience: rule("Patient Experience Team, over a complaint", said("200-201"), { keepsCopy: keepsCopyToo }),
  pmva: rule("Prevention and Management of Violence and Aggression Team", said("203-205"), { keepsCopy: keepsCopyToo }),
  security: rule("Security Management Services", said("207-210", "should"), { keepsCopy: keepsCopyToo }),
  wellbeing: rule("Health and Wellbeing Group", said("212-215")),
  speakUp: rule("Freedom to Speak Up Guardian", said("217-221"), {
    confidential: added("what is said to the Guardian is for the Guardian"),
  }),
  seniorManager: rule("The person's own senior manager", said("84-88"), { keepsCopy }),
  sessions: rule("Further managerial support, clinical supervision or other support", said("138-141, 498-506")),
  adjustment: rule("Temporary adjustment to working arrangements", said("508-512")),
  gp: rule("Advice to see the GP", said("530-534")),
};
