import { defineConfig } from "vitest/config";

// Tests run on the sources: the `source` condition of each package's exports.
const conditions = ["source", "node", "import", "module", "default"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["{packages,plugins}/*/test/**/*.test.ts", "test/**/*.test.ts"],
    globalSetup: ["test/support/backend.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
