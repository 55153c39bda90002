import { defineConfig } from "vitest/config";

// Tests run on the sources: the `source` condition of each package's exports. None else may stand here: Node is given
// them, too, and with "import" among them a `require` (pg's of pg-pool) finds modules that it cannot use.
const conditions = ["source"];

// The file that Node takes for "graphql". Vite would take its "module", and libraries would meet another graphql than we.
const alias = [{ find: /^graphql$/, replacement: "graphql/index.js" }];

export default defineConfig({
  resolve: { conditions, alias },
  ssr: { resolve: { conditions } },
  // Where the global setup runs.
  environments: { __vitest__: { resolve: { conditions } } },
  test: {
    include: ["{packages,plugins}/*/test/**/*.test.ts", "test/**/*.test.ts"],
    globalSetup: ["test/support/backend.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
