import { type Fault, oneOf, StoryUnreadable } from "./fault.ts";
import { fitted } from "./fitting.ts";
import { type World, worldShape } from "./shape.ts";
import { YamlText } from "./yaml-text.ts";

/** Reads the organisations, people and reports that the stories of a folder have in common. */
export function readWorld(text: string, file: string): World {
  const yaml = new YamlText(text, file);
  const world = fitted(yaml, worldShape, yaml.content);
  if (world.faults) throw new StoryUnreadable(world.faults);
  const faults = [...strangersIn(yaml, world.value)];
  if (faults.length > 0) throw new StoryUnreadable(faults);
  return world.value;
}

/** Whatever is named as an organisation has to be one. */
function* strangersIn(yaml: YamlText, { organisations, people }: World): Generator<Fault> {
  const known = oneOf(Object.keys(organisations));
  for (const [person, { of }] of Object.entries(people))
    if (!Object.hasOwn(organisations, of))
      yield yaml.fault(["people", person, "of"], `There is no organisation “${of}”. There are: ${known}.`);
  for (const [slug, { programmeLead: lead }] of Object.entries(organisations))
    if (lead !== undefined && !Object.hasOwn(organisations, lead))
      yield yaml.fault(
        ["organisations", slug, "programmeLead"],
        `There is no organisation “${lead}”. There are: ${known}.`,
      );
}
