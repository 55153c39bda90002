import { createMongoAbility, type MongoAbility, type RawRuleOf, subject } from "@casl/ability";

/** What rules are about. Only ever asked with facts: CASL answers yes about a bare name if any rule has it. */
export type Topic = "Case" | "Matter" | "PartnerTask" | "CommitteeReport" | "IndicatorResult";
type About = Topic | { readonly __caslSubjectType__: Topic };

export type CaslAbility = MongoAbility<[string, About]>;
export type Rule = RawRuleOf<CaslAbility>;

// CASL takes "manage" for every action. Here no action is: a grant of that name must open nothing.
const anyAction = "(no action means every action)";

export const caslOf = (rules: Rule[]): CaslAbility => createMongoAbility<CaslAbility>(rules, { anyAction });

export const may = (ability: CaslAbility, action: string, topic: Topic, facts: object): boolean =>
  ability.can(action, subject(topic, { ...facts }));
