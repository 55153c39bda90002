import type { MatterPreview as Foreseen, Policies } from "@dignity/application";
import { Field, ObjectType } from "type-graphql";

import { make } from "../../make.ts";
import { previewView } from "../../policy/preview-view.ts";
import { MatterPreview } from "../matter-preview.ts";
import type { UserError } from "../user-error.ts";
import { Payload } from "./payload.ts";

@ObjectType({ description: "What a report would lead to. Nothing is saved.", simpleResolvers: true })
export class PreviewReportPayload extends Payload {
  @Field(() => [MatterPreview], {
    description: "One for each matter, in their order; empty if there is something to mend.",
  })
  readonly matters!: readonly MatterPreview[];

  static under(this: void, policies: Policies) {
    return (userErrors: readonly UserError[], foreseen: readonly Foreseen[] = []): PreviewReportPayload =>
      make(PreviewReportPayload, { matters: foreseen.map((one) => previewView(one, policies)), userErrors });
  }
}
