import { getMigrations } from "better-auth/db/migration";
import { expect, test } from "vitest";
import { createAuth } from "#server/access/auth.ts";
import { silentLog, tempStorage } from "#test/fakes/temp-storage.ts";

test("migration 0001 makes exactly the tables that better-auth wants for our options", async () => {
  const storage = await tempStorage();
  const auth = createAuth({ storage, secret: "x".repeat(43), secureCookies: false, log: silentLog });
  const { toBeCreated, toBeAdded } = await getMigrations(auth.options);
  expect(toBeCreated).toEqual([]);
  expect(toBeAdded).toEqual([]);
});
