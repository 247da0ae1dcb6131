import { defineConfig } from "vitest/config";

/** Unit and integration tests; the browser journeys have their own project because they need a running server and Chromium. */
export default defineConfig({
  test: {
    maxWorkers: "100%",
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/browser/**", "test/files/**"],
          environment: "node",
          testTimeout: 30_000,
        },
      },
      {
        // Real Word files through the validator, LibreOffice and pandoc.
        test: { name: "files", include: ["test/files/**/*.test.ts"], environment: "node", testTimeout: 120_000, maxWorkers: 2 },
      },
      {
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: "test/browser/prepared-data.ts",
          environment: "node",
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
