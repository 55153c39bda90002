import "reflect-metadata";

import type { GraphQLSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";

import { finishSchema } from "./finish-schema.ts";
import { AnswerSupportResolver } from "./resolvers/answer-support.resolver.ts";
import { AssignCaseResolver } from "./resolvers/assign-case.resolver.ts";
import { CaseFieldsResolver } from "./resolvers/case-fields.resolver.ts";
import { CasesResolver } from "./resolvers/cases.resolver.ts";
import { CommitteeReportFieldsResolver } from "./resolvers/committee-report-fields.resolver.ts";
import { CommitteeReportsResolver } from "./resolvers/committee-reports.resolver.ts";
import { CompleteTaskResolver } from "./resolvers/complete-task.resolver.ts";
import { ExtendTaskResolver } from "./resolvers/extend-task.resolver.ts";
import { IndicatorResultsResolver } from "./resolvers/indicator-results.resolver.ts";
import { MakeTransitionResolver } from "./resolvers/make-transition.resolver.ts";
import { MatterFieldsResolver } from "./resolvers/matter-fields.resolver.ts";
import { MattersResolver } from "./resolvers/matters.resolver.ts";
import { MoveCaseToVersionResolver } from "./resolvers/move-case-to-version.resolver.ts";
import { NodesResolver } from "./resolvers/nodes.resolver.ts";
import { OrganisationsResolver } from "./resolvers/organisations.resolver.ts";
import { PoliciesResolver } from "./resolvers/policies.resolver.ts";
import { PolicyDrawingResolver } from "./resolvers/policy-drawing.resolver.ts";
import { PolicyRulesResolver } from "./resolvers/policy-rules.resolver.ts";
import { PreviewReportResolver } from "./resolvers/preview-report.resolver.ts";
import { RecordReportReviewResolver } from "./resolvers/record-report-review.resolver.ts";
import { RecordSupportResolver } from "./resolvers/record-support.resolver.ts";
import { ReportConcernResolver } from "./resolvers/report-concern.resolver.ts";
import { ReportsResolver } from "./resolvers/reports.resolver.ts";
import { TasksResolver } from "./resolvers/tasks.resolver.ts";
import { TriageMatterResolver } from "./resolvers/triage-matter.resolver.ts";
import { ViewerResolver } from "./resolvers/viewer.resolver.ts";

let built: GraphQLSchema | undefined;

/** The schema of this process. It is built once: building it twice would let one schema leak into the other. */
export const apiSchema = (): GraphQLSchema =>
  (built ??= finishSchema(
    buildSchemaSync({
      validate: false,
      resolvers: [
        ViewerResolver,
        MoveCaseToVersionResolver,
        NodesResolver,
        CasesResolver,
        CaseFieldsResolver,
        TasksResolver,
        ReportsResolver,
        MattersResolver,
        MatterFieldsResolver,
        CommitteeReportsResolver,
        CommitteeReportFieldsResolver,
        OrganisationsResolver,
        PoliciesResolver,
        PolicyDrawingResolver,
        PolicyRulesResolver,
        PreviewReportResolver,
        ReportConcernResolver,
        TriageMatterResolver,
        MakeTransitionResolver,
        CompleteTaskResolver,
        ExtendTaskResolver,
        AssignCaseResolver,
        IndicatorResultsResolver,
        RecordSupportResolver,
        AnswerSupportResolver,
        RecordReportReviewResolver,
      ],
    }),
  ));
