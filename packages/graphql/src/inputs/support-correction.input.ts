import type { SupportCorrection } from "@dignity/application";
import { Field, ID, InputType, Int } from "type-graphql";

import { uuidOf } from "../scalars/global-id.ts";

@InputType({ description: "An entry of the support register that was wrong." })
export class SupportCorrectionInput {
  @Field(() => ID, { description: "The entry; it is of the same case." })
  readonly supportId!: string;

  @Field(() => Int, { description: "Its version when you last saw it." })
  readonly expectedVersion!: number;

  @Field(() => String, { description: "What was wrong with it. Kept encrypted." })
  readonly reason!: string;

  toCommand(): SupportCorrection {
    const { supportId, expectedVersion, reason } = this;
    return { supportId: uuidOf("support", supportId), expectedVersion, reason };
  }
}
