import { apiSchema } from "@dignity/graphql";
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from "graphql";
import { expect, test } from "vitest";

const types = Object.values(apiSchema().getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
}

test("everything is described", () => {
  const silent = types.flatMap((type) => [
    ...undescribed("", [type]),
    ...(isObjectType(type) || isInterfaceType(type)
      ? Object.values(type.getFields()).flatMap((field) => [
          ...undescribed(type.name, [field]),
          ...undescribed(`${type.name}.${field.name}`, field.args),
        ])
      : []),
    ...(isInputObjectType(type) ? undescribed(type.name, Object.values(type.getFields())) : []),
    ...(isEnumType(type) ? undescribed(type.name, type.getValues()) : []),
  ]);
  expect(silent).toEqual([]);
});

test("every description is a sentence", () => {
  const loose = types.flatMap((type) =>
    isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
      ? Object.values(type.getFields())
          .filter(({ description }) => !/^[A-Z“]/.test(description ?? "") || !/[.”]$/.test(description ?? ""))
          .map(({ name }) => `${type.name}.${name}`)
      : [],
  );
  expect(loose).toEqual([]);
});

test("what may be called says who may call it, as its guard has it", () => {
  const { makeTransition, reportConcern, assignCase } = apiSchema().getMutationType()?.getFields() ?? {};
  expect(makeTransition?.description).toContain("Needs the grant “act”.");
  expect(assignCase?.description).toContain("Needs the grant “assign”.");
  expect(reportConcern?.description).toContain("Open to everybody signed in: everybody must be able to report.");
});

test("it is built once in a process", () => {
  expect(apiSchema()).toBe(apiSchema());
});

const undescribed = (owner: string, ones: readonly Described[]) =>
  ones.filter(({ description }) => !description?.trim()).map(({ name }) => `${owner}.${name}`);
