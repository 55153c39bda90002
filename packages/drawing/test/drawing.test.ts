import heeEm from "@dignity/plugin-hee-em";
import kmpt from "@dignity/plugin-kmpt";
import { describe, expect, it } from "vitest";

import { toMermaid, toSvg } from "../src/index.ts";

const policies = [...heeEm.policies, ...kmpt.policies];
const [bullying = policies[0]!] = heeEm.policies;

describe.each(policies.map((policy) => [policy.id, policy] as const))("%s", (_, policy) => {
  const ways = Object.values(policy.transitions).flatMap(({ path }) => Object.entries(path) as [string, string][]);
  const drawn = ways.filter(([from, to]) => to !== from && to !== "entryOfLevel");

  it("is a Mermaid chart with all its states and every way between them", () => {
    const lines = toMermaid(policy).split("\n");
    expect(lines[0]).toBe("flowchart TD");
    for (const [key, { label }] of Object.entries(policy.states))
      expect(lines.find((line) => line.startsWith(`  state_${key}[`) || line.startsWith(`  state_${key}(`))).toContain(
        label,
      );
    for (const [from, to] of drawn)
      expect(lines.some((line) => line.startsWith(`  state_${from} -`) && line.endsWith(` state_${to}`))).toBe(true);
  });

  it("is a picture that says the same in words", () => {
    const svg = toSvg(policy);
    const [, words = ""] = /<desc id="description">(.*?)<\/desc>/.exec(svg) ?? [];
    for (const { label } of Object.values(policy.transitions)) expect(words).toContain(escaped(label));
    expect(svg).not.toMatch(/NaN|undefined|https?:(?!\/\/www\.w3\.org\/2000\/svg)/);
  });

  it("is drawn alike each time", () => {
    expect(toSvg(policy)).toBe(toSvg(structuredClone(policy)));
  });
});

it("marks the state asked for, in words too, and only that", () => {
  const marked = toSvg(bullying, { state: "box2" });
  expect(marked.match(/THE CASE IS HERE/g)).toHaveLength(1);
  expect(marked).toContain("The case is at: Box 2: informal action.");
  expect(toMermaid(bullying, { state: "box2" })).toContain('state_box2["THE CASE IS HERE<br/>Box 2');
  expect(toSvg(bullying, { state: "nowhere" })).toBe(toSvg(bullying));
});

it("draws a way that the document says solid, and another dashed", () => {
  const lines = toMermaid(bullying).split("\n");
  expect(lines).toContain("  begin --> state_zeroTolerance");
  expect(lines.some((line) => line.startsWith("  state_box1 -.->"))).toBe(true);
});

it("lets no label break out of a drawing", () => {
  const box1 = { ...bullying.states["box1"]!, label: 'a "b"]\n--> #c </text><script>' };
  const policy = { ...bullying, states: { ...bullying.states, box1 } };
  expect(toMermaid(policy)).toContain('state_box1["a #quot;b#quot;] --> #35;c #lt;/text>#lt;script>');
  expect(toSvg(policy)).not.toContain("<script");
});

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
