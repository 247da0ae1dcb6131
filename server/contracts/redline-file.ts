import type { Pruefung } from "#app/domain/contract/pruefung/pruefung.ts";
import { dateInGermany } from "#app/domain/values/date.ts";
import { idSchema, type Id } from "#app/domain/values/ids.ts";
import { ok, refuse, type Result } from "#app/domain/values/result.ts";
import type { Actor } from "#app/domain/vorhaben/roles.ts";
import type { FileToSend } from "#app/services.ts";
import type { FassungDeps } from "../fassungen/deps.ts";
import { fassungById } from "../fassungen/fassung-store.ts";
import { compileWord, DOCX_MEDIA_TYPE } from "../vorhaben/word-file.ts";
import { contractHash, type ContractState } from "./contract-now.ts";

type Deps = Pick<FassungDeps, "db" | "assemble" | "word" | "forms" | "now">;

/** Stands at every tracked change; people are not named in files that go outside. */
const AUTHOR = "KIM-Werkstatt";

interface Paper {
  bytes: Uint8Array;
  fileName: string;
  /** In the name of the redline. */
  name: string;
  at: string;
}

/** The redline of two states of a contract, made of the very files that people had before them. */
export async function redlineFile(deps: Deps, actor: Actor, state: ContractState, pruefung: Pruefung, since: Id, until: Id | undefined): Promise<Result<FileToSend>> {
  const older = await frozen(deps, state, since);
  if (!older.ok) return older;
  const newer = await (until === undefined ? newest(deps, actor, state, pruefung) : frozen(deps, state, until));
  if (!newer.ok) return newer;
  const bytes = await deps.forms.redline(older.value.bytes, newer.value.bytes, { author: AUTHOR, date: newer.value.at });
  return bytes.ok ? ok({ fileName: older.value.fileName.replace(/\.docx$/, `_Aenderungen-bis-${newer.value.name}.docx`), bytes: bytes.value, mediaType: DOCX_MEDIA_TYPE }) : bytes;
}

/** A Fassung of this contract, with the file that was handed out. */
async function frozen({ db }: Deps, { snapshot, vertrag }: ContractState, id: Id): Promise<Result<Paper>> {
  const fassung = idSchema.safeParse(id).success ? await fassungById(db, id) : undefined;
  if (fassung?.vorhaben !== snapshot.id || fassung.document !== "weiterleitungsvertrag" || fassung.vertrag !== vertrag) return refuse("not-found", { fassung: id });
  const file = await db.selectFrom("fassung_file").selectAll().where("fassung", "=", id).where("format", "=", "docx").executeTakeFirst();
  return file ? ok({ bytes: new Uint8Array(file.bytes), fileName: file.file_name, name: `Fassung-${fassung.number}`, at: fassung.at }) : refuse("not-found", { fassung: id });
}

/** The Fassung that lies before people while it says what the contract says; otherwise the contract as a draft of this moment, which is kept nowhere. */
async function newest(deps: Deps, actor: Actor, state: ContractState, { fassung }: Pruefung): Promise<Result<Paper>> {
  if (fassung?.contentHash === contractHash(deps, state)) return frozen(deps, state, fassung.id);
  const { snapshot, vertrag } = state;
  const moment = deps.now();
  const at = moment.toISOString();
  const formed = await deps.forms.make(snapshot, vertrag, { by: actor.name, organisation: actor.organisation.shortName, at });
  if (formed && !formed.ok) return formed;
  const content = { snapshot, document: { kind: "weiterleitungsvertrag", vertragId: vertrag }, kind: "entwurf", number: null, name: "", date: dateInGermany(moment), findings: [] } as const;
  const bytes = formed ? ok(formed.value.bytes) : await compileWord(deps.word, deps.assemble(content), at);
  return bytes.ok ? ok({ bytes: bytes.value, fileName: "", name: "Entwurf", at }) : bytes;
}
