import type { Block, Document } from "./document.ts";

/** A whole page that stands alone, for screens, screen readers and paper. */
export const toHtml = ({ title, blocks }: Document): string => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(title)}</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 70rem; margin: 0 auto; padding: 1rem; color: #111; background: #fff }
table { border-collapse: collapse; width: 100% }
caption { text-align: left; font-weight: bold; padding: .5rem 0 }
th, td { border: 1px solid #767676; padding: .3rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere }
@media print { body { font-size: 9pt; padding: 0 } thead { display: table-header-group } tr { break-inside: avoid } }
</style>
</head>
<body>
<main>
<h1>${safe(title)}</h1>
${blocks.map(written).join("\n")}
</main>
</body>
</html>
`;

function written(block: Block): string {
  if (block.kind === "heading") return `<h2>${inline(block.text)}</h2>`;
  if (block.kind === "paragraph") return `<p>${inline(block.text)}</p>`;
  if (block.kind === "list") return `<ul>\n${block.items.map((item) => `<li>${inline(item)}</li>`).join("\n")}\n</ul>`;
  const head = block.head.map((cell) => `<th scope="col">${inline(cell)}</th>`).join("");
  const rows = block.rows.map(
    ([first = "", ...cells]) =>
      `<tr><th scope="row">${inline(first)}</th>${cells.map((cell) => `<td>${inline(cell)}</td>`).join("")}</tr>`,
  );
  return `<table>\n<caption>${inline(block.caption)}</caption>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join("\n")}\n</tbody>\n</table>`;
}

const signs: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const safe = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => signs[sign] ?? sign);
const inline = (text: string) =>
  safe(text)
    .replaceAll(/`([^`]+)`/g, "<code>$1</code>")
    .replaceAll("\n", "<br>");
