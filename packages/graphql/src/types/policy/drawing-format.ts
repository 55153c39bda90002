import { registerEnumType } from "type-graphql";

export const DrawingFormat = { MERMAID: "MERMAID", SVG: "SVG" } as const;
export type DrawingFormat = keyof typeof DrawingFormat;

registerEnumType(DrawingFormat, {
  name: "DrawingFormat",
  description: "How a policy is drawn.",
  valuesConfig: {
    MERMAID: { description: "The text of a Mermaid flow chart." },
    SVG: { description: "A whole SVG document that needs no other file, with a description in words." },
  },
});
