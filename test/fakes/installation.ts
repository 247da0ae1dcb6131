import { onTestFinished } from "vitest";
import type { Services } from "#app/services.ts";
import type { Actor, Role } from "#app/domain/vorhaben/roles.ts";
import type { Result } from "#app/domain/values/result.ts";
import type { DocumentContent } from "#app/document-model/content.ts";
import type { PagesCheck } from "#app/domain/contract/pruefung/pruefung.ts";
import type { OrganisationArt } from "#app/domain/facts/register/grunddaten.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { actorOfAccount, insertAccount, organisationNamed } from "#server/access/accounts.ts";
import { WordFailure, type WordFailureCode } from "#server/export/docx/word-failure.ts";
import { buildServices, type BuiltServices } from "#server/services.ts";
import { canonicalJson } from "#server/bytes/canonical-json.ts";
import type { WordCompiler } from "#server/vorhaben/word-file.ts";
import type { TemplateSource } from "#app/domain/template/template-source.ts";
import { openStorage, type Storage } from "#server/storage/open-storage.ts";
import { silentLog, tempFolder } from "./temp-storage.ts";

export const PASSWORD = "ein langes Kennwort";

export interface EmptyInstallation {
  built: BuiltServices;
  services: Services;
  /** A second connection to the same database, to look into it or to prepare what no service does. */
  db: Storage["db"];
  dataDir: string;
  clock: { now: Date };
  /** Every content that the compiler was given. */
  compiled: DocumentContent[];
  /** Why no Word file comes out from now on. */
  compiler: { failure: WordFailureCode | null };
  /** What the comparison of printed pages finds from now on. */
  pages: { found: PagesCheck };
  /** Signs in and returns a request that carries the session. */
  signedIn(email: string, password?: string): Promise<Request>;
}

export interface Installation extends EmptyInstallation {
  /** An account that administers the installation. */
  administrator: Actor;
  /** A new organisation with one account. */
  actor(organisation: string, art?: OrganisationArt): Promise<Actor>;
}

/** The value of a result; a refusal fails the test with its code and parameters. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

export const codeOf = (result: Result<unknown>): string => (result.ok ? "ok" : result.error.code);

const emailOf = (organisation: string): string => `${organisation.toLowerCase().replace(/[^a-z]/g, "")}@kim.example`;

/** Whole services on a real database in a folder of its own, without any account; Word files are replaced by their content as JSON unless `word` makes them. */
export async function emptyInstallation(dataDir = tempFolder(), templates?: TemplateSource, word?: WordCompiler): Promise<EmptyInstallation> {
  const clock = { now: new Date("2026-09-01T08:00:00Z") };
  const compiled: DocumentContent[] = [];
  const compiler: EmptyInstallation["compiler"] = { failure: null };
  const pages: EmptyInstallation["pages"] = { found: { passed: true, detail: "alle Absätze stehen auf den Seiten" } };
  const built = await buildServices({
    dataDir,
    log: silentLog,
    publicUrl: undefined,
    now: () => clock.now,
    ...(templates ? { templates } : {}),
    pages: async () => pages.found,
    word: word ?? {
      async compile(content) {
        if (compiler.failure) throw new WordFailure(compiler.failure, "test");
        compiled.push(content);
        return { bytes: new TextEncoder().encode(canonicalJson(content)), report: null };
      },
    },
  });
  onTestFinished(() => built.close());
  const { db, close } = await openStorage({ dataDir, log: silentLog, as: "tool" });
  onTestFinished(close);
  return {
    built,
    services: built.services,
    db,
    dataDir,
    clock,
    compiled,
    compiler,
    pages,
    async signedIn(email, password = PASSWORD) {
      return requestWith(valueOf(await built.services.sessions.signIn(new Request("http://localhost/anmelden", { method: "POST" }), email, password)));
    },
  };
}

/** The same with an administrator. Its accounts have no password, because hashing takes longer than everything else. */
export async function installation(templates?: TemplateSource): Promise<Installation> {
  const at = await emptyInstallation(tempFolder(), templates);
  const account = async (organisation: string, art: OrganisationArt, administrator: boolean): Promise<Actor> => {
    const id = await at.db.transaction().execute(async (trx) => {
      const row = await organisationNamed(trx, { name: organisation, shortName: organisation.slice(0, 20), art }, at.clock.now);
      return insertAccount(trx, { email: emailOf(organisation), name: `Person ${organisation}`, organisation: row, administrator, passwordHash: "" }, at.clock.now);
    });
    return (await actorOfAccount(at.db, id))!;
  };
  return {
    ...at,
    administrator: await account("Betrieb", "weitere", true),
    actor: (organisation, art = "wohlfahrtspflege") => account(organisation, art, false),
  };
}

/** A request with the cookies that an answer set. */
export const requestWith = (headers: Headers): Request =>
  new Request("http://localhost/", {
    headers: {
      cookie: headers
        .getSetCookie()
        .map((cookie) => cookie.split(";")[0])
        .join("; "),
    },
  });

/** A Vorhaben with one organisation for each role; names are the roles. */
export async function vorhabenWithRoles(at: Installation): Promise<{ id: Id; people: Record<Role, Actor> & { outsider: Actor } }> {
  const federfuehrung = await at.actor("Leitstelle", "kommunales-integrationszentrum");
  const id = valueOf(await at.services.vorhaben.create(federfuehrung, { title: "Musterkreis · KIM 2027", foerderjahr: 2027, antragsteller: { name: "Musterkreis", art: "kreis" } }));
  const people: Record<string, Actor> = { federfuehrung, outsider: await at.actor("Fremde") };
  for (const [role, name] of [
    ["mitwirkung", "Stadtverwaltung"],
    ["rechtspruefung", "Rechtsamt"],
    ["lesen", "Dezernat"],
  ] as const) {
    const person = await at.actor(name);
    valueOf(await at.services.administration.setRole(federfuehrung, id, person.organisation.id, role));
    people[role] = person;
  }
  return { id, people: people as Record<Role, Actor> & { outsider: Actor } };
}
