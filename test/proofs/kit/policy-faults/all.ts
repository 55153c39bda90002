import type { PolicyFault } from "../fault.ts";
import { faultsOfCourse } from "./of-course.ts";
import { faultsOfData } from "./of-data.ts";
import { faultsOfNames } from "./of-names.ts";
import { faultsOfPeople } from "./of-people.ts";

export const policyFaults: readonly PolicyFault[] = [
  ...faultsOfData,
  ...faultsOfNames,
  ...faultsOfCourse,
  ...faultsOfPeople,
];
