import {
  alike,
  choice,
  definePolicy,
  during,
  from,
  person,
  rule,
  setting,
  someOf,
  staying,
  text,
  yesNo,
} from "@dignity/plugin-sdk";

import { theTrustsOwn } from "./frame.ts";
import { commonGrants, legal, managers, oversees, roles as common, seniorManager, supports } from "./people.ts";
import { added, noTimeGiven, read, said } from "./source.ts";
import { managerInvolved, reporterTakesOn, standIn } from "./stand-in.ts";
import { declinable } from "./towards-people.ts";

const roles = { ...common, seniorManager, legal, patientExperience: { label: "Patient Experience Team" } } as const;

/** Those who may support: the managers, and the senior manager to whom the matter may be referred. */
const supporters = [...managers, "seniorManager"] as const;

const whatIsReferred = { ...supports, hide: ["health", "notes"] } as const;

const grants = [
  { to: "manager", ...supports, source: said("72-88") },
  { to: "seniorManager", ...supports, hide: ["health"], source: read("85-87", "the matter may be referred to them") },
  { to: "legal", ...whatIsReferred, source: read("72-75, 86, 196-198", "needs what was referred, and no more") },
  { to: "patientExperience", ...whatIsReferred, source: read("200-201", "needs what was referred, and no more") },
  { to: "hr", ...oversees, hide: ["notes"], source: read("87, 138-141", "managers liaise with HR") },
  ...commonGrants,
] as const;

/** What a report is asked. Not whether the complaint is right: support does not depend on it. */
const facts = {
  matter: choice("What has happened?", {
    complaint: "A complaint was made about a member of staff",
    claim: "A claim was made against a member of staff",
    both: "A complaint and a claim were made against a member of staff",
    ownComplaint: "A member of staff has made a complaint",
  }),
  litigation: yesNo("Is there a litigation investigation?"),
  evidence: yesNo("Must the member of staff give evidence at a formal internal enquiry or in court?"),
  managerInvolved,
};

const states = {
  ascertaining: rule("The support required is to be ascertained", said("84-85")),
  supporting: rule("Supported, or referred, while the matter runs", said("85-87")),
  closed: rule("Support ended", read("138-149", "no end is given; whoever is affected later can come back"), {
    atRest: true,
  }),
} as const;

const open = ["ascertaining", "supporting"] as const;

const reason = text("Why?");
const note = text("What was said?", { optional: true, class: "health" });
const bySupporters = { by: supporters } as const;
const supportersAndHr = [...supporters, "hr"] as const;

const transitions = alike(bySupporters, {
  beginSupport: rule("Support ascertained: provide it or refer", said("84-87", "must"), {
    path: { ascertaining: "supporting" },
    requires: [{ task: "ascertain", source: said("84-85") }],
  }),
  supportDeclined: rule("No support is wanted", read("145-149", "they can come back to it"), {
    path: { ascertaining: "closed" },
    needs: { reason },
    requires: [{ task: "ascertain", outcome: "declined", source: read("145-149", "support can be declined") }],
  }),
  endSupport: rule("End the support", added("the document does not say when support ends"), {
    path: { supporting: "closed" },
    needs: {
      ended: choice("What has ended?", {
        matter: "The complaint or claim is concluded or withdrawn",
        wish: "No more support is wanted",
        employment: "The member of staff has left the Trust",
      }),
    },
  }),
  supportAgain: rule(
    "Other support is required, or support is wanted again",
    read("138-149", "said of incidents; read alike"),
    {
      path: from(["supporting", "closed"], "ascertaining"),
      by: supportersAndHr,
      needs: { reason },
      amends: ["matter", "litigation", "evidence"],
    },
  ),
  recordChange: rule(
    "Record what has come up since, or correct what was reported",
    added("a complaint can become a claim, and a claim an investigation"),
    {
      path: staying(open),
      by: supportersAndHr,
      needs: { reason },
      amends: ["matter", "litigation", "evidence", "managerInvolved"],
    },
  ),
});

const tasks = {
  ...during(["ascertaining"], {
    ascertain: rule("Ascertain what support is required", said("74-75, 84-85", "must"), {
      by: managers,
      required: true,
      otherwise: declinable,
      due: { within: setting("ascertainWithin"), from: "entry", clock: "soft" },
      asks: { required: text("What support is required?", { class: "health" }) },
      escalation: [{ after: setting("tellHrAfter"), tell: ["hr"], source: added("who hears of a delay is not said") }],
    }),
  }),
  ...during(["supporting"], {
    provideOrRefer: rule("Provide the support, or refer the matter", said("74-75, 85-87", "must"), {
      ...bySupporters,
      otherwise: declinable,
      required: true,
      asks: {
        way: choice("Which was it?", { provided: "The support is provided", referred: "The matter is referred" }),
        to: someOf(
          "Referred to whom?",
          {
            occupationalHealth: "Occupational Health",
            legal: "The Head of Legal Services",
            seniorManager: "The manager's own Senior Manager",
          },
          { requiredWhen: { way: "referred" } },
        ),
      },
    }),
    copies: rule("Keep copies of the referral records", said("87-88", "should"), {
      ...bySupporters,
      otherwise: { nothingReferred: rule("Nothing was referred", added("there may be no referral")) },
      asks: { kept: text("Where are they kept?") },
    }),
  }),
  ...during(open, {
    hr: rule("Liaise with the HR department", said("74-75, 87", "must"), {
      by: managers,
      required: true,
      asks: { with: person("With whom in HR?", "hr") },
    }),
    patientExperience: rule(
      "Offer the advice and support of the Patient Experience Team",
      read("53-55, 200-201", "that managers offer it follows from promoting support"),
      {
        when: { matter: ["complaint", "both", "ownComplaint"] },
        by: [...managers, "patientExperience"],
        once: true,
        otherwise: declinable,
        asks: { note },
      },
    ),
    legalAdvice: rule(
      "Seek advice from, or liaise with, the Head of Legal Services",
      read("72-74", "said of litigation; a claim is read as that", "should"),
      {
        when: [{ litigation: true }, { matter: ["claim", "both"] }],
        by: managers,
        once: true,
        otherwise: { notNeeded: rule("No advice was needed", read("72-74", "advice is sought as appropriate")) },
        asks: { advice: text("What was advised?") },
      },
    ),
    litigationSupport: rule("Support the member of staff in the litigation investigation", said("72", "should"), {
      when: { litigation: true },
      ...bySupporters,
      otherwise: declinable,
      asks: { note },
    }),
    evidence: rule("Brief and support for giving evidence", said("196-198"), {
      when: { evidence: true },
      by: ["legal"],
      once: true,
      required: true,
      otherwise: {
        ...declinable,
        notCalled: rule("No evidence was given in the end", added("somebody called may be stood down")),
      },
    }),
    riskAssessment: rule(
      "Assess the risk, that of stress included",
      read("74-77, 190-191", "that this is an occasion for one is read"),
      {
        by: managers,
        once: true,
        otherwise: declinable,
        asks: { findings: text("What was found, and what follows?", { class: "health" }) },
      },
    ),
    keepInTouch: rule(
      "Keep in touch, and see whether support is still right",
      read("138-141", "how often is not said"),
      { ...bySupporters, otherwise: declinable, every: setting("contactEvery"), asks: { note } },
    ),
    standIn,
  }),
};

const settings = {
  ascertainWithin: rule("Time to ascertain what support is required", noTimeGiven),
  tellHrAfter: rule("How long after that time HR is told", noTimeGiven),
  contactEvery: rule("How often to keep in touch", noTimeGiven),
};

export const complaintOrClaimV1 = definePolicy({
  id: "kmpt/complaint-or-claim@1",
  title: "Support for staff complained of or claimed against",
  ...theTrustsOwn,
  capacities: { employer: rule("As employer", said("4-6"), { owner: "employer" }) },
  jurisdiction: [{ when: {}, capacity: "employer", source: said("4-6") }],
  roles,
  facts,
  settings,

  // Support does not wait for whether the complaint or claim is right.
  screening: [
    {
      when: { matter: "ownComplaint" },
      goesTo: "ascertaining",
      source: read("200-201", "support over one's own complaint is named; it is ascertained alike"),
    },
    { when: {}, goesTo: "ascertaining", source: said("84-85") },
  ],
  initial: "ascertaining",
  states,
  transitions,
  tasks,
  grants,
  reporterTakesOn,
});
