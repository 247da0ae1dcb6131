import type { TestProject } from "vitest/node";
import { startServer } from "./server.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The folder that every server of a test file gets a copy of. */
    preparedData: string;
  }
}

/** A data folder with the sample Vorhaben, made once for each test run: the first start is the slow one. */
export default async function prepareData(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer();
  await server.stop();
  project.provide("preparedData", server.dataDir);
  return server.remove;
}
