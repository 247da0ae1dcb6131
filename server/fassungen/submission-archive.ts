import type { FassungView } from "#app/services.ts";
import { findingsConcerning } from "#app/domain/checks/concerns.ts";
import { checkInputOf, rulesFor } from "#app/domain/checks/run-checks.ts";
import { dateInGermany } from "#app/domain/values/date.ts";
import type { VorhabenSnapshot } from "#app/domain/vorhaben/vorhaben.ts";
import { submissionProtocol, type ProtocolDocument } from "#app/wording/submission-protocol.ts";
import { zipFiles, type ArchiveEntry } from "../export/archive.ts";
import { conceptTemplates, contractTemplateOf, progressOf } from "../vorhaben/assessment.ts";
import { vorhabenFileText, type FileExtras } from "../vorhaben/vorhaben-file.ts";
import { sha256 } from "../bytes/sha256.ts";
import { contentHashOf } from "./content-hash.ts";
import type { FassungDeps } from "./deps.ts";

/** A document as it was frozen, with everything that was frozen with it. */
export interface FrozenDocument {
  fassung: FassungView;
  snapshot: VorhabenSnapshot;
  file: { name: string; bytes: Uint8Array; sha256: string };
  /** The `FormProtocol` of a contract made with an official form, as JSON. */
  formProtocol?: string;
}

type Tools = Pick<FassungDeps, "assemble" | "check" | "templates">;

/**
 * The ZIP of a submission: what goes into the application, the contracts for later, and what proves both. The Vorhaben file is that of the newest Fassung;
 * the Prüfprotokoll says of each document whether it is made from that same state.
 */
export function submissionArchive(tools: Tools, documents: readonly FrozenDocument[], extras: FileExtras): Uint8Array {
  const last = documents.toSorted((a, b) => a.fassung.at.localeCompare(b.fassung.at)).at(-1)!;
  const modified = last.fassung.at;
  const vorhabenFile = textEntry(`Nachweise/Vorhaben-Datei_${last.snapshot.id}.json`, vorhabenFileText(last.snapshot, extras), modified);
  const described = documents.map((document) => ({ path: pathOf(document), document }));
  const protocol = submissionProtocol({
    title: last.snapshot.title,
    at: modified,
    documents: described.map(({ path, document }) => protocolDocument(tools, path, document, last.snapshot)),
    vorhabenFile: { path: vorhabenFile.path, sha256: sha256(vorhabenFile.bytes) },
    rules: rulesFor(checkInputOf(last.snapshot, tools.templates, dateInGermany(new Date(modified)))).map((rule) => rule.id),
  });
  const entries: ArchiveEntry[] = [
    ...described.map(({ path, document }) => ({ path, bytes: document.file.bytes, modified: document.fassung.at })),
    vorhabenFile,
    textEntry("Nachweise/Pruefprotokoll.txt", protocol, modified),
    ...documents.flatMap(({ file, formProtocol, fassung }) => (formProtocol === undefined ? [] : [textEntry(`Nachweise/${file.name.replace(/\.docx$/, "")}.pruefprotokoll.json`, formProtocol, fassung.at)])),
  ];
  // The format of `sha256sum -c`, for those who check with a program.
  const sums = entries.map(({ path, bytes }) => `${sha256(bytes)}  ${path}\n`).join("");
  return zipFiles([...entries, textEntry("Nachweise/Pruefsummen.sha256", sums, modified)]);
}

const pathOf = ({ fassung, file }: FrozenDocument): string => `${fassung.document.kind === "weiterleitungsvertrag" ? "Nach-dem-Bescheid" : "Antrag"}/${file.name}`;

const textEntry = (path: string, text: string, modified: string): ArchiveEntry => ({ path, bytes: new TextEncoder().encode(text), modified });

function protocolDocument(tools: Tools, path: string, { fassung, snapshot, file }: FrozenDocument, last: VorhabenSnapshot): ProtocolDocument {
  const { document } = fassung;
  const day = dateInGermany(new Date(fassung.at));
  const contract = document.kind === "weiterleitungsvertrag";
  const template = contract ? contractTemplateOf(snapshot, tools.templates) : conceptTemplates(snapshot, tools.templates)[document.kind];
  const all = tools.check(snapshot, day);
  const findings = findingsConcerning(document, all, { facts: snapshot.facts, contractTemplate: contractTemplateOf(snapshot, tools.templates) });
  const { done, required } = progressOf(snapshot, all, tools.templates).find(({ ref }) => JSON.stringify(ref) === JSON.stringify(document))!;
  return {
    path,
    contract,
    template: { title: template.title, version: template.version, basis: template.basis },
    fassung: { number: fassung.number, name: fassung.name, at: fassung.at, by: fassung.by },
    sha256: file.sha256,
    contentHash: fassung.contentHash,
    sameState: fassung.contentHash === contentHashOf(tools, { snapshot: last, document, kind: "einreichung", findings: [] }),
    checkedOn: day,
    done,
    required,
    findings,
  };
}
