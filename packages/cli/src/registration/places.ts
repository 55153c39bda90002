/** A list in the repository that has to name a plugin before a server can offer it. */
export interface Place {
  readonly file: string;
  /** What the list is for. */
  readonly says: string;
  /** How a line of the list reads. */
  readonly among: RegExp;
  /** The plugin's own line, without the comma between lines. */
  readonly line: (id: string) => string;
}

const key = (id: string) => (id.includes("-") ? `"${id}"` : id);

/** All three are needed: the first is the server's own list; without the others its import is neither found nor built. */
export const places: readonly Place[] = [
  {
    file: "packages/server/src/plugins.ts",
    says: "what the server loads",
    among: /^ {2}[\w"-]+: \(\) => import\("@dignity\/plugin-/,
    line: (id) => `  ${key(id)}: () => import("@dignity/plugin-${id}")`,
  },
  {
    file: "packages/server/package.json",
    says: "what is installed for it",
    among: /^ {4}"@dignity\/[\w-]+": "workspace:\*",?$/,
    line: (id) => `    "@dignity/plugin-${id}": "workspace:*"`,
  },
  {
    file: "packages/server/tsconfig.json",
    says: "what is built before it",
    among: /^ {4}\{ "path": "[^"]+" \},?$/,
    line: (id) => `    { "path": "../../plugins/${id}" }`,
  },
];
