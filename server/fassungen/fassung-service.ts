import type { FassungService, FassungView } from "#app/services.ts";
import { findingsConcerning } from "#app/domain/checks/concerns.ts";
import { holdsUp } from "#app/domain/checks/finding.ts";
import type { Actor } from "#app/domain/vorhaben/roles.ts";
import type { VorhabenSnapshot } from "#app/domain/vorhaben/vorhaben.ts";
import { dateInGermany } from "#app/domain/values/date.ts";
import { idSchema, type DocumentRef, type Id } from "#app/domain/values/ids.ts";
import { MAX_FASSUNG_NAME } from "#app/domain/values/limits.ts";
import { ok, refuse, type Result } from "#app/domain/values/result.ts";
import { newId } from "../storage/new-id.ts";
import { byOf, recordAudit } from "../vorhaben/audit.ts";
import { conceptTemplates, contractTemplateOf, documentsOf, titleOf } from "../vorhaben/assessment.ts";
import { cleanLine } from "../vorhaben/clean-line.ts";
import { readLive } from "../vorhaben/snapshot.ts";
import { canonicalJson } from "../bytes/canonical-json.ts";
import { sha256 } from "../bytes/sha256.ts";
import { compileWord, DOCX_MEDIA_TYPE } from "../vorhaben/word-file.ts";
import { contentHashOf } from "./content-hash.ts";
import type { Assembly, FassungDeps } from "./deps.ts";
import { fileNameOf } from "./file-name.ts";
import { fassungById, fassungenOf, findEqual, insertFassung, lastNumber } from "./fassung-store.ts";

export function createFassungService(deps: FassungDeps): FassungService {
  const { db, policy } = deps;
  /** Fassungen of one document are made one after the other: two people pressing the button at once get one Fassung, not two. */
  const queues = new Map<string, Promise<unknown>>();

  return {
    async list(actor, vorhaben) {
      const role = await policy.demand(actor, "vorhaben.read", vorhaben);
      return role.ok ? ok(await fassungenOf(db, vorhaben)) : role;
    },

    async make(actor, vorhaben, document, kind, name) {
      const role = await policy.demand(actor, kind === "einreichung" ? "fassung.freeze" : "fassung.draft", vorhaben);
      if (!role.ok) return role;
      const title = cleanLine(name, MAX_FASSUNG_NAME) ?? "";
      const key = `${vorhaben} ${document.kind} ${vertragOf(document)}`;
      const turn = (queues.get(key) ?? Promise.resolve()).then(() => freeze(deps, actor, vorhaben, document, kind, title));
      const settled = turn.then(
        () => undefined,
        () => undefined,
      );
      queues.set(key, settled);
      void settled.then(() => queues.get(key) === settled && queues.delete(key));
      return turn;
    },

    async draftFile(actor, vorhaben, document) {
      const role = await policy.demand(actor, "vorhaben.export", vorhaben);
      if (!role.ok) return role;
      const standing = await standingOf(deps, vorhaben, document);
      if (!standing.ok) return standing;
      const written = await writeWord(deps, actor, { ...standing.value, kind: "entwurf", number: null, name: "" });
      return written.ok ? ok({ fileName: written.value.fileName, bytes: written.value.bytes, mediaType: DOCX_MEDIA_TYPE }) : written;
    },

    async file(actor, fassung) {
      const found = await readable(deps, actor, fassung, "vorhaben.export");
      if (!found.ok) return found;
      const file = await db.selectFrom("fassung_file").selectAll().where("fassung", "=", fassung).where("format", "=", "docx").executeTakeFirst();
      return file ? ok({ fileName: file.file_name, bytes: new Uint8Array(file.bytes), mediaType: file.media_type }) : refuse("not-found");
    },

    async snapshot(actor, fassung) {
      const found = await readable(deps, actor, fassung, "vorhaben.read");
      return found.ok ? ok(JSON.parse(found.value.snapshot) as VorhabenSnapshot) : found;
    },
  };
}

async function readable({ db, policy }: FassungDeps, actor: Actor, fassung: Id, action: "vorhaben.read" | "vorhaben.export") {
  const found = idSchema.safeParse(fassung).success ? await fassungById(db, fassung) : undefined;
  if (!found) return refuse("not-found");
  const role = await policy.demand(actor, action, found.vorhaben);
  return role.ok ? ok(found) : role;
}

/** The document as it stands, with the findings of today that concern it. */
async function standingOf(deps: FassungDeps, vorhaben: Id, document: DocumentRef) {
  const live = await readLive(deps.db, deps.texts, vorhaben);
  if (!live) return refuse("not-found");
  const { snapshot } = live;
  const vertrag = vertragOf(document);
  if (!documentsOf(snapshot).some((ref) => ref.kind === document.kind && vertragOf(ref) === vertrag)) return refuse("not-found", { vertrag });
  const moment = deps.now();
  const date = dateInGermany(moment);
  const findings = findingsConcerning(document, deps.check(snapshot, date), { facts: snapshot.facts, contractTemplate: contractTemplateOf(snapshot, deps.templates) });
  return ok({ snapshot, document, moment, date, findings });
}

/** Its Word file: in the official form of a contract that has one, otherwise as the template lays it out. */
async function writeWord(deps: FassungDeps, actor: Actor, { moment, ...assembly }: Assembly & { moment: Date }) {
  const { snapshot, document, kind, number } = assembly;
  const stamp = { by: actor.name, organisation: actor.organisation.shortName, at: moment.toISOString() };
  const formed = document.kind === "weiterleitungsvertrag" ? await deps.forms.make(snapshot, document.vertragId, stamp) : null;
  if (formed && !formed.ok) return formed;
  const compiled = formed ? ok(formed.value.bytes) : await compileWord(deps.word, deps.assemble(assembly), moment.toISOString());
  if (!compiled.ok) return compiled;
  return ok({ fileName: fileNameOf(snapshot, document, conceptTemplates(snapshot, deps.templates), number, kind), bytes: compiled.value, formed: formed?.value });
}

async function freeze(deps: FassungDeps, actor: Actor, vorhaben: Id, document: DocumentRef, kind: FassungView["kind"], title: string): Promise<Result<FassungView>> {
  const { db, templates } = deps;
  const standing = await standingOf(deps, vorhaben, document);
  if (!standing.ok) return standing;
  const { snapshot, moment, findings } = standing.value;
  const vertrag = vertragOf(document);
  const blocking = findings.filter(holdsUp);
  if (kind === "einreichung" && blocking.length > 0) return refuse("content-changed", { blocking: String(blocking.length), first: blocking[0]!.id });

  const contentHash = contentHashOf(deps, { snapshot, document, kind, findings });
  const equal = await findEqual(db, vorhaben, document, kind, contentHash);
  if (equal) return ok(equal);

  const number = (await lastNumber(db, vorhaben, document)) + 1;
  const written = await writeWord(deps, actor, { ...standing.value, kind, number, name: title });
  if (!written.ok) return written;
  const { bytes, fileName, formed } = written.value;
  const id = newId();
  await db.transaction().execute(async (trx) => {
    await insertFassung(trx, {
      fassung: {
        id,
        vorhaben,
        document: document.kind,
        vertrag,
        number,
        name: title,
        kind,
        account: actor.accountId,
        by: `${actor.name} (${actor.organisation.shortName})`,
        at: moment.toISOString(),
        content_hash: contentHash,
        snapshot: canonicalJson(snapshot),
      },
      file: { fassung: id, format: "docx", file_name: fileName, media_type: DOCX_MEDIA_TYPE, sha256: sha256(bytes), bytes },
    });
    if (formed) await trx.insertInto("fassung_form").values({ fassung: id, form: formed.form, version: formed.version, protocol: JSON.stringify(formed.protocol) }).execute();
    await recordAudit(trx, { vorhaben, by: byOf(actor), event: "fassung-frozen", params: { document: document.kind, vertrag, number: String(number), kind, name: title, title: titleOf(snapshot, document, conceptTemplates(snapshot, templates), contractTemplateOf(snapshot, templates)) } }, moment);
  });
  deps.announce(vorhaben, { kind: "fassung-frozen", fassung: id });
  const made = (await fassungenOf(db, vorhaben)).find((view) => view.id === id);
  return made ? ok(made) : refuse("not-found");
}

export const vertragOf = (document: DocumentRef): Id => (document.kind === "weiterleitungsvertrag" ? document.vertragId : "");
