import { ObjectType } from "type-graphql";

import { make } from "../../make.ts";
import type { UserError } from "../user-error.ts";
import { Payload } from "./payload.ts";

@ObjectType({ description: "What became of the record of a review.", simpleResolvers: true })
export class RecordReportReviewPayload extends Payload {
  readonly reportId!: string | undefined;

  static of(
    this: void,
    userErrors: readonly UserError[],
    done?: { readonly reportId: string },
  ): RecordReportReviewPayload {
    return make(RecordReportReviewPayload, { reportId: done?.reportId, userErrors });
  }
}
