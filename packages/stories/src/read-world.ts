import { type Fault, oneOf, StoryUnreadable } from "./fault.ts";
import { fitted } from "./fitting.ts";
import { type World, worldShape } from "./shape.ts";
import { YamlText } from "./yaml-text.ts";

const nothing: World = { organisations: {}, people: {}, reports: {} };

/**
 * Reads the organisations, people and reports that the stories of a folder have in common. What there is around it
 * is there too, except where it says otherwise.
 */
export function readWorld(text: string, file: string, around = nothing): World {
  const yaml = new YamlText(text, file);
  const own = fitted(yaml, worldShape, yaml.content);
  if (own.faults) throw new StoryUnreadable(own.faults);
  const world = {
    organisations: { ...around.organisations, ...own.value.organisations },
    people: { ...around.people, ...own.value.people },
    reports: { ...around.reports, ...own.value.reports },
  };
  const faults = [...strangersIn(yaml, own.value, world)];
  if (faults.length > 0) throw new StoryUnreadable(faults);
  return world;
}

/** Whatever is named as an organisation has to be one. */
function* strangersIn(yaml: YamlText, { organisations, people }: World, world: World): Generator<Fault> {
  const known = oneOf(Object.keys(world.organisations));
  for (const [person, { of }] of Object.entries(people))
    if (!Object.hasOwn(world.organisations, of))
      yield yaml.fault(["people", person, "of"], `There is no organisation “${of}”. There are: ${known}.`);
  for (const [slug, { programmeLead: lead }] of Object.entries(organisations))
    if (lead !== undefined && !Object.hasOwn(world.organisations, lead))
      yield yaml.fault(
        ["organisations", slug, "programmeLead"],
        `There is no organisation “${lead}”. There are: ${known}.`,
      );
}
