import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { MIN_PASSWORD_LENGTH } from "#app/domain/values/limits.ts";
import { accountExists, insertAccount } from "../access/accounts.ts";
import { BY_PROGRAM } from "./audit.ts";
import { exists } from "./create-vorhaben.ts";
import type { VorhabenDeps } from "./deps.ts";
import { insertVorhaben } from "./insert-vorhaben.ts";
import { readVorhabenFile } from "./read-vorhaben-file.ts";

const accountsSchema = z.strictObject({
  password: z.string().min(MIN_PASSWORD_LENGTH),
  accounts: z.array(z.strictObject({ email: z.email(), name: z.string().min(1), organisation: z.string().min(1), administrator: z.boolean().optional() })).min(1),
});

export interface Samples {
  /** For the greeting at the start; the same for all accounts. */
  password: string;
  accounts: { email: string; name: string; organisation: string; administrator: boolean }[];
  /** How many Vorhaben were new. */
  loaded: number;
}

/**
 * Brings the sample Vorhaben and accounts of a folder (`accounts.json` and one Vorhaben file each) into the installation. What is there already
 * stays as people left it, so that every start may call it. A file that cannot be read is a defect of the program and throws.
 */
export async function loadSamples(
  { db, texts, templates, now }: Pick<VorhabenDeps, "db" | "texts" | "templates" | "now">,
  folder: string,
  hash: (password: string) => Promise<string>,
): Promise<Samples> {
  const given = accountsSchema.parse(JSON.parse(readFileSync(join(folder, "accounts.json"), "utf8")));
  const files = readdirSync(folder).filter((name) => name.endsWith(".json") && name !== "accounts.json").toSorted();
  let loaded = 0;
  for (const name of files) {
    const read = readVorhabenFile(readFileSync(join(folder, name), "utf8"), templates);
    if (!read.ok) throw new Error(`${name}: ${read.problems.map(({ path, reason }) => `${path}: ${reason}`).join("; ")}`);
    const { file, snapshot } = read.value;
    loaded += await db.transaction().execute(async (trx) => {
      if (await exists(trx, snapshot.id)) return 0;
      await insertVorhaben(trx, { texts, templates, now: now() }, { snapshot, roles: file.roles, provenance: file.provenance, sample: true, by: BY_PROGRAM, event: "vorhaben-imported" });
      return 1;
    });
  }
  const missing: typeof given.accounts = [];
  for (const account of given.accounts) if (!(await accountExists(db, account.email))) missing.push(account);
  // The password is public anyway, so one hash serves all.
  const passwordHash = missing.length > 0 ? await hash(given.password) : "";
  await db.transaction().execute(async (trx) => {
    for (const { email, name, organisation, administrator } of missing) {
      const row = await trx.selectFrom("organisation").select("id").where("name", "=", organisation).executeTakeFirst();
      if (!row) throw new Error(`accounts.json: ${email} belongs to ${organisation}, which takes part in no sample Vorhaben`);
      await insertAccount(trx, { email, name, organisation: row.id, administrator: administrator === true, passwordHash }, now());
    }
  });
  return { password: given.password, accounts: given.accounts.map((account) => ({ ...account, administrator: account.administrator === true })), loaded };
}
