import { randomUUID } from "node:crypto";

import { days, months, type Period, weeks, workingDays } from "@dignity/kernel";
import type { Keeper } from "@dignity/persistence";
import type { Temporal } from "temporal-polyfill";

import type { Directory } from "./directory.ts";
import { bullying, dignityAtWork, kmptPathways } from "./pathways.ts";

type Settings = Readonly<Record<string, Period>>;

/** The times that one trust has set where its policy leaves them open. Whoever sets none has "no time set". */
const northgateTimes = {
  triageWithin: workingDays(2),
  informalWithin: workingDays(10),
  formalWithin: workingDays(30),
  cultureWithin: months(3),
  respondWithin: workingDays(10),
  tellLeadAfter: workingDays(2),
};

/** The same of the other trust, by pathway. */
const kmptTimes: Readonly<Record<(typeof kmptPathways)[number], Settings>> = {
  "kmpt/traumatic-incident": {},
  "kmpt/complaint-or-claim": {
    ascertainWithin: workingDays(3),
    tellHrAfter: workingDays(2),
    contactEvery: weeks(2),
  },
  "kmpt/witness": { debriefWithin: days(7), tellHrAfter: workingDays(2), contactEvery: weeks(2) },
  "kmpt/zero-tolerance": { investigateWithin: workingDays(20), tellHrAfter: workingDays(2), contactEvery: weeks(2) },
};

/** The same of the trust that has its own procedure. */
const northmoorTimes = {
  promptly: workingDays(5),
  papersWithin: workingDays(10),
  contactEvery: months(1),
  reviewEvery: days(14),
};

/** The programmes that somebody leads, and which organisation works with which policy. */
export async function writeAdoptions(
  keeper: Keeper,
  { organisation }: Directory,
  validFrom: Temporal.Instant,
): Promise<void> {
  const id = (slug: string) => organisation[slug] ?? "";
  const programmeId = randomUUID();
  const programme = { name: "East Midlands training programme", leadOrganisationId: id("hee-em") };
  const bankId = randomUUID();
  const bank = { name: "Northmoor and its staff bank", leadOrganisationId: id("northmoor-bank") };
  await keeper.addProgrammes([
    { id: programmeId, ...programme },
    { id: bankId, ...bank },
  ]);
  const hosted = { pathway: dignityAtWork, programmeId: bankId, validFrom, settings: northmoorTimes };
  const members = { pathway: bullying, programmeId, validFrom };
  await keeper.adopt([
    { ...members, organisationId: id("hee-em"), settings: {} },
    { ...members, organisationId: id("northgate"), settings: northgateTimes },
    { ...members, organisationId: id("elmfield"), settings: {} },
    { ...hosted, organisationId: id("northmoor") },
    { ...hosted, organisationId: id("northmoor-bank"), settings: {} },
    ...kmptPathways.map((pathway) => ({
      pathway,
      programmeId: null,
      validFrom,
      organisationId: id("kmpt"),
      settings: kmptTimes[pathway],
    })),
  ]);
}
