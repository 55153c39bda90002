import { added, read, said } from "./source.ts";

// Said of what is referred over a complaint or claim: to Occupational Health, Legal Services or a senior manager.
const keepsCopy = said("84-88", "should");
const keepsCopyToo = read("84-88", "said of referrals over complaints and claims; read alike for every one", "should");

/** Where support can be had. Who answers there, and where, the organisation records itself. */
export const support = {
  union: { label: "Trade union, staff side or staff support group", source: said("159-160", "may") },
  staffCare: {
    label: "Staff Care Services (counselling)",
    confidential: said("162-165"),
    keepsCopy: keepsCopyToo,
    source: said("14-16, 116-117, 162-182, 493-496", "should"),
  },
  occupationalHealth: {
    label: "Occupational Health",
    keepsCopy,
    source: said("53-55, 78-79, 145-149, 184-188, 514-518", "should"),
  },
  healthAndSafety: {
    label: "Health and Safety Team: work-related stress",
    keepsCopy: keepsCopyToo,
    source: said("190-191"),
  },
  chaplaincy: {
    label: "Chaplaincy",
    confidential: added("pastoral care is kept as counselling is"),
    source: said("193-194, 520-523"),
  },
  legal: { label: "Legal Services, when giving evidence", keepsCopy, source: said("84-88, 196-198") },
  patientExperience: {
    label: "Patient Experience Team, over a complaint",
    keepsCopy: keepsCopyToo,
    source: said("200-201"),
  },
  pmva: {
    label: "Prevention and Management of Violence and Aggression Team",
    keepsCopy: keepsCopyToo,
    source: said("203-205"),
  },
  security: { label: "Security Management Services", keepsCopy: keepsCopyToo, source: said("207-210", "should") },
  wellbeing: { label: "Health and Wellbeing Group", source: said("212-215") },
  speakUp: {
    label: "Freedom to Speak Up Guardian",
    confidential: added("what is said to the Guardian is for the Guardian"),
    source: said("217-221"),
  },
  seniorManager: { label: "The person's own senior manager", keepsCopy, source: said("84-88") },
  sessions: {
    label: "Further managerial support, clinical supervision or other support",
    source: said("138-141, 498-506"),
  },
  adjustment: { label: "Temporary adjustment to working arrangements", source: said("508-512") },
  gp: { label: "Advice to see the GP", source: said("530-534", "may") },
};
