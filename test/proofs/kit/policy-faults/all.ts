import type { PolicyFault } from "../fault.ts";
import { faultsOfCourse } from "./of-course.ts";
import { faultsOfClarity } from "./of-clarity.ts";
import { faultsOfData } from "./of-data.ts";
import { faultsOfDisguise } from "./of-disguise.ts";
import { faultsOfForms } from "./of-forms.ts";
import { faultsOfGrants } from "./of-grants.ts";
import { faultsOfNames } from "./of-names.ts";
import { faultsOfPeople } from "./of-people.ts";
import { faultsOfTimes } from "./of-times.ts";

export const policyFaults: readonly PolicyFault[] = [
  ...faultsOfData,
  ...faultsOfDisguise,
  ...faultsOfClarity,
  ...faultsOfNames,
  ...faultsOfCourse,
  ...faultsOfTimes,
  ...faultsOfForms,
  ...faultsOfPeople,
  ...faultsOfGrants,
];
