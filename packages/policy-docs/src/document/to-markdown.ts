import type { Block, Document } from "./document.ts";

export const toMarkdown = ({ title, blocks }: Document): string =>
  [`# ${title}`, ...blocks.map(written)].join("\n\n") + "\n";

function written(block: Block): string {
  if (block.kind === "heading") return `## ${block.text}`;
  if (block.kind === "paragraph") return block.text;
  if (block.kind === "list") return block.items.map((item) => `- ${item}`).join("\n");
  const rows = [block.head, block.head.map(() => "---"), ...block.rows];
  return rows.map((cells) => `| ${cells.map(inCell).join(" | ")} |`).join("\n");
}

const inCell = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", "<br>");
