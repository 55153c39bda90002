/**
 * The house as rules. Imports run down the floors only; brothers on a floor never know each other; every package has
 * one door. What is said here is checked by `depcruise`, and that it is checked by test/architecture.
 */
const ground = ["kernel", "encryption", "local-database"];
const rules = ["kernel", "plugin-sdk", "permissions"];
const work = [...rules, "application"];
const adapters = ["persistence", "read-model", "graphql", "jobs", "notify"];

/** What the sources of each package may import besides their own. */
const floors = {
  kernel: [],
  encryption: [],
  "local-database": [],
  "plugin-sdk": ["kernel"],
  "policy-check": ["kernel", "plugin-sdk"],
  "plugin-testkit": ["kernel", "plugin-sdk", "policy-check", "stories"],
  "policy-docs": ["kernel", "plugin-sdk", "policy-check"],
  drawing: ["kernel"],
  stories: ["kernel", "plugin-sdk"],
  permissions: ["kernel"],
  application: rules,
  ...Object.fromEntries(adapters.map((name) => [name, [...work, "encryption"]])),
  graphql: [...work, "encryption", "drawing"],
  demo: [...new Set([...ground, ...work, ...adapters, "drawing", "stories"])],
  cli: ["kernel", "encryption", "plugin-sdk", "policy-check", "policy-docs", "stories", "drawing", "persistence"],
  server: [...new Set([...ground, ...work, ...adapters, "policy-check", "drawing", "demo"])],
};

const anyOf = (names) => `(${names.join("|")})`;

const floorRules = Object.entries(floors).map(([name, below]) => ({
  name: `floor-of-${name}`,
  comment: `packages/${name} may import ${below.join(", ") || "no other package"}. Move what it needs down, or ask through a port.`,
  severity: "error",
  from: { path: `^packages/${name}/src/` },
  to: { path: "^packages/", pathNot: `^packages/${anyOf([name, ...below])}/` },
}));

module.exports = {
  forbidden: [
    ...floorRules,
    {
      name: "every-package-has-a-floor",
      comment: "A new package is given its floor in .dependency-cruiser.cjs first.",
      severity: "error",
      from: { path: "^packages/", pathNot: `^packages/${anyOf(Object.keys(floors))}/` },
      to: {},
    },
    {
      name: "kernel-is-pure",
      comment: "The kernel decides from what it is given. It imports temporal-polyfill and nothing else.",
      severity: "error",
      from: { path: "^packages/kernel/src/" },
      to: { pathNot: ["^packages/kernel/src/", "node_modules/temporal-polyfill/", "node_modules/temporal-spec/"] },
    },
    {
      name: "a-plugin-knows-only-the-sdk",
      comment: "A plugin is data: @dignity/plugin-sdk gives it everything it needs.",
      severity: "error",
      from: { path: "^plugins/([^/]+)/src/" },
      to: { pathNot: ["^plugins/$1/src/", "^packages/plugin-sdk/src/index\\.ts$"] },
    },
    {
      name: "no-package-knows-a-plugin",
      comment: "Only the server puts plugins and platform together. Tests may take one for an example.",
      severity: "error",
      from: { path: "^packages/[^/]+/src/", pathNot: "^packages/server/" },
      to: { path: "^plugins/" },
    },
    {
      name: "front-door-only",
      comment: "Another package is entered by its src/index.ts. Export there what is needed.",
      severity: "error",
      from: { path: "^(packages|plugins)/([^/]+)/" },
      to: { path: "^(packages|plugins)/[^/]+/", pathNot: ["^$1/$2/", "/src/index\\.ts$"] },
    },
    {
      name: "tests-use-the-front-door",
      comment: "Tests of the house as a whole see what everybody sees; they may borrow another test's support.",
      severity: "error",
      from: { path: "^test/" },
      to: { path: "^(packages|plugins)/", pathNot: ["/src/index\\.ts$", "/test/support/"] },
    },
    {
      name: "no-cycle",
      comment: "Two files that need each other are one idea, or hide a third.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "sources-know-no-tests",
      comment: "What runs must not depend on what checks it.",
      severity: "error",
      from: { path: "^(packages|plugins)/[^/]+/src/" },
      to: { path: ["^test/", "^(packages|plugins)/[^/]+/test/"] },
    },
    {
      name: "declared-dependencies-only",
      comment: "Declare it in the package's own package.json, as a dependency and not for development only.",
      severity: "error",
      from: { path: "^(packages|plugins)/[^/]+/src/" },
      to: { dependencyTypes: ["npm-no-pkg", "npm-dev", "npm-unknown"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "resolvable",
      comment: "This import leads nowhere.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: ["/dist/", "\\.d\\.ts$"] },
    // Types count: a package that needs another's types depends on it.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["source", "import", "node", "types", "default"],
    },
  },
};
