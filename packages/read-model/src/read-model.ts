import type { Actor } from "@dignity/permissions";

import { compileField, compileOperation, compileRow } from "./compile/compile.ts";
import type { Plan } from "./compile/plan.ts";
import { Plans } from "./compile/plans.ts";
import { openWith } from "./finish/envelope.ts";
import type { RowKind } from "./model/query.ts";
import type { FieldInfo, ReadModel, ReadModelOptions } from "./reader.ts";
import { inContext } from "./run/in-context.ts";
import { rememberPermissions } from "./run/permissions-of.ts";
import { StatementNames } from "./run/statement-names.ts";
import { operationOf } from "./selection/operation-of.ts";
import type { SelectedField } from "./selection/selection.ts";
import { variablesShape } from "./selection/variables-shape.ts";

const heardByNobody = () => undefined;

export function createReadModel(options: ReadModelOptions): ReadModel {
  const { pool, keyring, policies, onStatement = heardByNobody } = options;
  const plans = new Plans();
  const names = new StatementNames();
  const permissionsOf = rememberPermissions();

  async function run(plan: Plan, actor: Actor, variables: FieldInfo["variableValues"], id?: string) {
    const given = { actor, permissions: permissionsOf(actor), variables, ...(id !== undefined && { id }) };
    const values = plan.slots.map((slot) => slot(given));
    return inContext(pool, actor, { ...names.nameFor(plan.text, plan.name), values }, onStatement);
  }

  function finished(answer: string | null, { finish }: Plan, actor: Actor): unknown {
    if (answer === null) return null;
    const material: unknown = JSON.parse(answer);
    const scope = { policy: undefined, policies, actor, open: openWith(keyring) };
    return finish ? finish(material, scope) : material;
  }

  async function readField(info: FieldInfo, actor: Actor, answers?: RowKind, id?: string): Promise<unknown> {
    const { schema, operation, parentType, variableValues: variables } = info;
    const permissions = permissionsOf(actor);
    const field = fieldOf(info);
    const shape = [
      `${parentType.name}.${field.name} as ${pathOf(info)}`,
      variablesShape(schema, operation, variables),
      permissions.shape,
    ].join("\n");
    const plan = plans.get(operation, shape, () =>
      answers
        ? compileRow(askedBy(info), answers, parentType, field, permissions)
        : compileField(askedBy(info), parentType, field, permissions),
    );
    return finished(await run(plan, actor, variables, id), plan, actor);
  }

  return {
    read: (info, actor) => readField(info, actor),
    readCase: (id, info, actor) => readField(info, actor, "case", id),
    readTask: (id, info, actor) => readField(info, actor, "task", id),
    readSupport: (id, info, actor) => readField(info, actor, "support", id),
    readCommitteeReport: (id, info, actor) => readField(info, actor, "committeeReport", id),
    readIndicatorResult: (id, info, actor) => readField(info, actor, "indicatorResult", id),
    async readOperation({ schema, document, operationName, variables: given = {} }, actor) {
      const asked = operationOf(schema, document, operationName, given);
      if (!asked) return undefined;
      const { operation, variables } = asked;
      const permissions = permissionsOf(actor);
      const shape = `\n${variablesShape(schema, operation, variables)}\n${permissions.shape}`;
      const plan = plans.get(operation, shape, () => compileOperation(asked, operation, permissions));
      if (plan.isIncomplete) return undefined;
      const answer = await run(plan, actor, variables);
      if (answer === null) throw new Error("The database did not answer.");
      if (!plan.finish) return { rawData: answer };
      return { data: finished(answer, plan, actor) as Readonly<Record<string, unknown>> };
    },
  };
}

const askedBy = ({ schema, fragments, variableValues: variables }: FieldInfo) => ({ schema, fragments, variables });

const fieldOf = ({ path, fieldName: name, fieldNodes: nodes }: FieldInfo): SelectedField => ({
  key: String(path.key),
  name,
  nodes,
});

function pathOf({ path }: FieldInfo): string {
  const keys: (string | number)[] = [];
  for (let at: FieldInfo["path"] | undefined = path; at; at = at.prev) keys.unshift(at.key);
  return keys.join(".");
}
