import type { UserError as Told } from "@dignity/application";

import { make } from "./make.ts";
import { sourceView } from "./policy/source-view.ts";
import * as types from "./types/user-error.ts";

/** The application's errors, as the schema's classes. */
export function userErrorView(told: Told): types.UserError {
  const { code, message, path } = told;
  const common = { code, message, path };
  switch (told.kind) {
    case "NotFound":
      return make(types.NotFound, common);
    case "InvalidInput":
      return make(types.InvalidInput, { ...common, source: told.source ? sourceView(told.source) : null });
    case "StaleVersion":
      return make(types.StaleVersion, { ...common, currentVersion: told.currentVersion });
    case "IdempotencyConflict":
      return make(types.IdempotencyConflict, common);
    case "TransitionNotAllowed": {
      const { from, allowed, source } = told;
      return make(types.TransitionNotAllowed, { ...common, from, allowed, source: source ? sourceView(source) : null });
    }
    case "TaskNotAllowed":
      return make(types.TaskNotAllowed, { ...common, source: told.source ? sourceView(told.source) : null });
  }
}
