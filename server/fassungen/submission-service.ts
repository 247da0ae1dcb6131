import type { SubmissionService } from "#app/services.ts";
import { contractTemplateOf, documentsOf } from "../vorhaben/assessment.ts";
import { findingsConcerning } from "#app/domain/checks/concerns.ts";
import { dateInGermany } from "#app/domain/values/date.ts";
import { CONCEPT_KINDS, type Id } from "#app/domain/values/ids.ts";
import { ok, refuse } from "#app/domain/values/result.ts";
import type { VorhabenSnapshot } from "#app/domain/vorhaben/vorhaben.ts";
import { fileExtras } from "../vorhaben/vorhaben-file.ts";
import { readLive } from "../vorhaben/snapshot.ts";
import { contentHashOf } from "./content-hash.ts";
import type { FassungDeps } from "./deps.ts";
import { fassungById, fassungenOf } from "./fassung-store.ts";
import { vertragOf } from "./fassung-service.ts";
import { archiveName } from "./file-name.ts";
import { submissionArchive, type FrozenDocument } from "./submission-archive.ts";

export function createSubmissionService(deps: FassungDeps): SubmissionService {
  const { db, policy, texts, templates } = deps;

  /** The newest Fassungen for submission of the documents that the Vorhaben still has, in reading order. */
  async function newest(vorhaben: Id, snapshot: VorhabenSnapshot) {
    const all = (await fassungenOf(db, vorhaben)).filter((fassung) => fassung.kind === "einreichung");
    return documentsOf(snapshot).map((document) => {
      const own = all.filter((fassung) => fassung.document.kind === document.kind && vertragOf(fassung.document) === vertragOf(document));
      return { document, fassung: own.toSorted((a, b) => b.number - a.number)[0] ?? null };
    });
  }

  return {
    async entries(actor, vorhaben) {
      const role = await policy.demand(actor, "vorhaben.read", vorhaben);
      if (!role.ok) return role;
      const live = await readLive(db, texts, vorhaben);
      if (!live) return refuse("not-found");
      const { snapshot } = live;
      const findings = deps.check(snapshot, dateInGermany(deps.now()));
      const context = { facts: snapshot.facts, contractTemplate: contractTemplateOf(snapshot, templates) };
      return ok(
        (await newest(vorhaben, snapshot)).map(({ document, fassung }) => ({
          document,
          fassung,
          unchanged: fassung !== null && fassung.contentHash === contentHashOf(deps, { snapshot, document, kind: "einreichung", findings: findingsConcerning(document, findings, context) }),
        })),
      );
    },

    async archive(actor, vorhaben) {
      const role = await policy.demand(actor, "vorhaben.export", vorhaben);
      if (!role.ok) return role;
      const live = await readLive(db, texts, vorhaben);
      if (!live) return refuse("not-found");
      const frozen: FrozenDocument[] = [];
      for (const { fassung } of await newest(vorhaben, live.snapshot)) {
        if (!fassung) continue;
        const stored = (await fassungById(db, fassung.id))!;
        const file = await db.selectFrom("fassung_file").select(["file_name", "bytes", "sha256"]).where("fassung", "=", fassung.id).where("format", "=", "docx").executeTakeFirstOrThrow();
        const formed = await db.selectFrom("fassung_form").select("protocol").where("fassung", "=", fassung.id).executeTakeFirst();
        frozen.push({ ...(formed ? { formProtocol: `${JSON.stringify(JSON.parse(formed.protocol), null, 2)}\n` } : {}), fassung, snapshot: JSON.parse(stored.snapshot) as VorhabenSnapshot, file: { name: file.file_name, bytes: new Uint8Array(file.bytes), sha256: file.sha256 } });
      }
      if (!CONCEPT_KINDS.every((kind) => frozen.some(({ fassung }) => fassung.document.kind === kind))) return refuse("not-found", { what: "einreichung" });
      const bytes = submissionArchive(deps, frozen, await fileExtras(db, vorhaben));
      const { antragsteller, foerderung } = live.snapshot.facts;
      return ok({ fileName: archiveName(antragsteller.name, foerderung.foerderjahr), bytes, mediaType: "application/zip" });
    },
  };
}
