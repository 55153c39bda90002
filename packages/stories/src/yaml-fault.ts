import type { ErrorCode } from "yaml";

interface Broken {
  readonly code?: ErrorCode;
  readonly message: string;
}

/** Why a text is no YAML, for somebody who has never heard of implicit keys, and what to do. */
export const yamlFault = ({ code, message }: Broken): string => {
  const said = message.replace(/\.?$/, ".");
  return `This is not YAML: ${(code && inWords[code]) ?? said}`;
};

const moreThanOneColon =
  "A second “: ” stands in this line, or a line before it belongs elsewhere. Put text with a colon in quotation marks.";
const indentedOtherwise = "The line is indented otherwise than those it belongs to. Indent it as they are.";

const inWords: Partial<Record<ErrorCode, string>> = {
  TAB_AS_INDENT: "The line begins with a tab. Begin it with spaces.",
  MISSING_CHAR: "Something that is opened, such as a quotation mark or a bracket, is not closed before here. Close it.",
  BLOCK_AS_IMPLICIT_KEY: moreThanOneColon,
  BAD_INDENT: indentedOtherwise,
  DUPLICATE_KEY: "This word stands twice in the same place. Leave one of them out.",
};
