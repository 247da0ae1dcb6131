import type { Insertable, Kysely, Transaction } from "kysely";
import type { FassungView } from "#app/services.ts";
import type { DocumentRef, Id } from "#app/domain/values/ids.ts";
import type { Database, VorhabenTables } from "../storage/database.ts";

/** The Fassungen of a Vorhaben, newest first. Snapshots and bytes stay where they are. */
export async function fassungenOf(db: Kysely<Database>, vorhaben: Id): Promise<FassungView[]> {
  const rows = await db
    .selectFrom("fassung")
    .select(["id", "document", "vertrag", "number", "name", "kind", "by", "at", "content_hash"])
    .where("vorhaben", "=", vorhaben)
    .orderBy("at", "desc")
    .orderBy("number", "desc")
    .execute();
  if (rows.length === 0) return [];
  const files = await db
    .selectFrom("fassung_file")
    .innerJoin("fassung", "fassung.id", "fassung_file.fassung")
    .select(["fassung_file.fassung", "fassung_file.format", "fassung_file.file_name", "fassung_file.sha256"])
    .select(({ fn }) => fn<number>("length", ["fassung_file.bytes"]).as("size"))
    .where("fassung.vorhaben", "=", vorhaben)
    .execute();
  return rows.map(({ content_hash, document, vertrag, ...row }) => ({
    ...row,
    name: givenName(row),
    document: document === "weiterleitungsvertrag" ? { kind: document, vertragId: vertrag } : { kind: document },
    contentHash: content_hash,
    files: files.filter((file) => file.fassung === row.id).map((file) => ({ format: file.format, fileName: file.file_name, bytes: file.size, sha256: file.sha256 })),
  }));
}

/** Earlier versions of the program wrote "Entwurf" or "Fassung 3" where nobody had given a name. */
const givenName = ({ name, kind, number }: Pick<FassungView, "name" | "kind" | "number">): string => (name === `Fassung ${number}` || (kind === "entwurf" && name === "Entwurf") ? "" : name);

export const fassungById = (db: Kysely<Database>, id: Id) => db.selectFrom("fassung").selectAll().where("id", "=", id).executeTakeFirst();

/** The newest Fassung of this document and kind, when it froze exactly this content. */
export async function findEqual(db: Kysely<Database>, vorhaben: Id, document: DocumentRef, kind: FassungView["kind"], contentHash: string): Promise<FassungView | undefined> {
  const newest = await ofDocument(db, vorhaben, document).select(["id", "content_hash"]).where("kind", "=", kind).orderBy("number", "desc").limit(1).executeTakeFirst();
  return newest?.content_hash === contentHash ? (await fassungenOf(db, vorhaben)).find((view) => view.id === newest.id) : undefined;
}

/** The number of the newest Fassung of this document; 0 when there is none. */
export const lastNumber = async (db: Kysely<Database>, vorhaben: Id, document: DocumentRef): Promise<number> =>
  (await ofDocument(db, vorhaben, document).select("number").orderBy("number", "desc").limit(1).executeTakeFirst())?.number ?? 0;

export async function insertFassung(
  trx: Transaction<Database>,
  { fassung, file }: { fassung: Insertable<VorhabenTables["fassung"]>; file: Insertable<VorhabenTables["fassung_file"]> },
): Promise<void> {
  await trx.insertInto("fassung").values(fassung).execute();
  await trx.insertInto("fassung_file").values(file).execute();
}

const ofDocument = (db: Kysely<Database>, vorhaben: Id, document: DocumentRef) =>
  db
    .selectFrom("fassung")
    .where("vorhaben", "=", vorhaben)
    .where("document", "=", document.kind)
    .where("vertrag", "=", document.kind === "weiterleitungsvertrag" ? document.vertragId : "");
