import { said } from "./source.ts";

/** Where support can be had. Who answers there, and where, the organisation records itself. */
export const support = {
  staffCare: { label: "Staff Care Services (counselling)", source: said("162-182, 493-496") },
  sessions: { label: "Further managerial support, clinical supervision or other support", source: said("498-506") },
  adjustment: { label: "Temporary adjustment to working arrangements", source: said("508-512") },
  occupationalHealth: { label: "Occupational Health", source: said("184-188, 514-518") },
  chaplaincy: { label: "Chaplaincy", source: said("193-194, 520-523") },
  union: { label: "Trade union, staff side or staff support group", source: said("159-160") },
  healthAndSafety: { label: "Health and Safety Team: work-related stress", source: said("190-191") },
  legal: { label: "Legal Services, when giving evidence", source: said("196-198") },
  patientExperience: { label: "Patient Experience Team, over a complaint", source: said("200-201") },
  pmva: { label: "Prevention and Management of Violence and Aggression Team", source: said("203-205") },
  security: { label: "Security Management Services", source: said("207-210") },
  wellbeing: { label: "Health and Wellbeing Group", source: said("212-215") },
  speakUp: { label: "Freedom to Speak Up Guardian", source: said("217-221") },
};
