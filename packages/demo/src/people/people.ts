import { bullying, type OrganisationSlug, traumaticIncident } from "./organisations.ts";

export interface DemoRole {
  readonly pathway: string;
  readonly capacity: string;
  readonly role: string;
}

/** One post of one person, which is one way to sign in. */
export interface DemoPost {
  /** The name by which a token is asked for. */
  readonly persona: string;
  readonly organisation: OrganisationSlug;
  readonly post: string;
  readonly roles: readonly DemoRole[];
  /** What this persona is there to show. */
  readonly shows: string;
}

export interface DemoPerson {
  readonly name: string;
  readonly posts: readonly DemoPost[];
}

const person = (name: string, ...posts: DemoPost[]): DemoPerson => ({ name, posts });

const post = (
  persona: string,
  organisation: OrganisationSlug,
  title: string,
  shows: string,
  roles: readonly DemoRole[] = [],
): DemoPost => ({ persona, organisation, post: title, shows, roles });

const educationBody = (role: string): DemoRole => ({ pathway: bullying, capacity: "educationBody", role });
const employer = (role: string): DemoRole => ({ pathway: bullying, capacity: "employer", role });
const incident = (role: string): DemoRole => ({ pathway: traumaticIncident, capacity: "employer", role });

/** Everybody in the demonstration. All of them are invented. */
export const people: readonly DemoPerson[] = [
  person(
    "Rowan Ashby",
    post("case-lead", "hee-em", "Case lead", "Runs the cases about people acting for HEE EM.", [
      educationBody("caseLead"),
      educationBody("triage"),
    ]),
  ),
  person(
    "Imogen Vale",
    post("hee-em-appraiser", "hee-em", "Appraiser", "Sees a case once it has been assigned to her.", [
      educationBody("appraiser"),
    ]),
  ),
  person(
    "Tobias Fenn",
    post("hee-em-investigator", "hee-em", "Investigator", "Sees a case once it has been assigned to him.", [
      educationBody("investigator"),
    ]),
  ),
  person(
    "Marguerite Holt",
    post("dme", "northgate", "Director of Medical Education", "Runs the Trust's own cases, and never HEE EM's.", [
      employer("dme"),
    ]),
  ),
  person(
    "Callum Reyes",
    post("triage", "northgate", "Workforce adviser", "Finds out in which role somebody acted; sees no case.", [
      employer("triage"),
    ]),
  ),
  person(
    "Felix Stroud",
    post("northgate-appraiser", "northgate", "Appraiser", "Sees the Trust's cases that are assigned to him.", [
      employer("appraiser"),
    ]),
  ),
  person(
    "Amara Dene",
    post("northgate-investigator", "northgate", "Investigator", "Sees the Trust's cases that are assigned to her.", [
      employer("investigator"),
    ]),
  ),
  person(
    "Sabine Orchard",
    post("consultant", "northgate", "Consultant physician", "Is complained of, and learns nothing of it."),
    post("programme-director", "hee-em", "Training programme director", "The same doctor, in the other post."),
  ),
  person(
    "Jonah Pike",
    post("trainee", "northgate", "Foundation doctor", "Reports a concern, and sees that report and no case."),
  ),
  person(
    "Dev Larkspur",
    post("admin", "northgate", "System administrator", "Holds no role: configures, and reads no case."),
  ),
  person(
    "Harriet Quill",
    post("practice-manager", "elmfield", "Practice Manager", "Runs the practice's own cases. No times are set here.", [
      employer("practiceManager"),
      employer("triage"),
    ]),
  ),
  person(
    "Leila Marsh",
    post("registrar", "elmfield", "GP registrar", "Reports a concern, and sees that report and no case."),
  ),
  person(
    "Bronwen Sykes",
    post("manager", "kmpt", "Ward manager", "Reports an incident and is put in charge of the support.", [
      incident("manager"),
    ]),
  ),
  person(
    "Oscar Teal",
    post("deputy", "kmpt", "Deputy ward manager", "Stands in for the manager, where a case is assigned to him.", [
      incident("deputy"),
    ]),
  ),
  person(
    "Ngozi Fairweather",
    post("hr", "kmpt", "HR business partner", "Works with the managers of all cases; reads no notes.", [
      incident("hr"),
    ]),
  ),
  person(
    "Edmund Wray",
    post("director", "kmpt", "Director of Workforce", "Sees numbers, not people.", [incident("director")]),
  ),
  person("Petra Lind", post("nurse", "kmpt", "Staff nurse", "Was affected by an incident. Holds no role.")),
];
