import type { GraphQLResolveInfo } from "graphql";
import { FieldResolver, Info, Resolver, Root } from "type-graphql";

import { csvOf, type FigureSheet } from "../committee/csv.ts";
import { Open } from "../guards.ts";
import { readField } from "../read-field.ts";
import { CommitteeReport } from "../types/committee-report.ts";

@Resolver(() => CommitteeReport)
export class CommitteeReportFieldsResolver {
  @FieldResolver(() => String, {
    description: "The figures as CSV (RFC 4180), a line each. What a spreadsheet could take for a formula is quoted.",
  })
  @Open("whoever may read the report may read this of it")
  csv(@Root() source: object, @Info() info: GraphQLResolveInfo): string {
    return csvOf(readField(source, info) as FigureSheet);
  }
}
