/**
 * The text with a line more in its list, where the order puts it. The list is the first run of lines that look alike;
 * the comma after its last line stays as it was. Undefined where there is no such list.
 */
export function withLine(text: string, among: RegExp, line: string): string | undefined {
  const lines = text.split("\n");
  const start = lines.findIndex((one) => among.test(one));
  if (start < 0) return undefined;
  const end = lines.findIndex((one, index) => index > start && !among.test(one));
  const last = lines[end - 1]?.endsWith(",") ? "," : "";
  const list = lines.slice(start, end).map((one) => one.replace(/,$/, ""));
  if (list.includes(line)) return text;
  const at = list.findIndex((one) => nameIn(one) > nameIn(line));
  const longer = list.toSpliced(at < 0 ? list.length : at, 0, line).join(",\n") + last;
  return [...lines.slice(0, start), longer, ...lines.slice(end)].join("\n");
}

/** Without the marks around it, which are no part of the order. */
const nameIn = (line: string) => line.replaceAll(/[" ]/g, "");
