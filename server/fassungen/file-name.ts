import type { FassungView } from "#app/services.ts";
import { rowName, type Facts } from "#app/domain/facts/register.ts";
import type { ConceptTemplate } from "#app/domain/template/template.ts";
import type { VorhabenSnapshot } from "#app/domain/vorhaben/vorhaben.ts";
import type { ConceptKind, DocumentRef, Id } from "#app/domain/values/ids.ts";

const UMLAUTS: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", Ä: "Ae", Ö: "Oe", Ü: "Ue", ß: "ss" };
const MAX_PART = 60;

/**
 * "Handlungskonzept_Rhein-Sieg-Kreis_2027_Fassung-3.docx": only ASCII letters, digits, hyphens and underscores, so that it survives mail programs,
 * file servers and every operating system.
 */
export function fassungFileName(parts: { document: string; subject: string | null; foerderjahr: number | null; number: number | null; draft: boolean }): string {
  return `${[parts.document, parts.subject, parts.foerderjahr?.toString(), parts.number === null ? null : `Fassung-${parts.number}`, parts.draft ? "Entwurf" : null]
    .map((part) => (part === null || part === undefined ? "" : filePart(part)))
    .filter((part) => part !== "")
    .join("_")}.docx`;
}

/** "Einreichung_Rhein-Sieg-Kreis_2027.zip" */
export const archiveName = (subject: string | null, foerderjahr: number | null, what = "Einreichung"): string =>
  `${[what, filePart(subject ?? ""), foerderjahr?.toString() ?? ""].filter((part) => part !== "").join("_")}.zip`;

/** "2-Aenderung_Weiterleitungsvertrag_Musterverband-e-V.docx" */
export const amendmentFileName = (facts: Facts, vertrag: Id, number: number): string =>
  `${[`${number}-Aenderung`, "Weiterleitungsvertrag", filePart(rowName(facts, "vertraege", vertrag) ?? "")].filter((part) => part !== "").join("_")}.docx`;

/** Concepts are named after the applicant, contracts after the Träger. */
export function fileNameOf(snapshot: VorhabenSnapshot, document: DocumentRef, frames: Readonly<Record<ConceptKind, ConceptTemplate>>, number: number | null, kind: FassungView["kind"]): string {
  const { antragsteller, foerderung } = snapshot.facts;
  const contract = document.kind === "weiterleitungsvertrag";
  return fassungFileName({
    document: contract ? "Weiterleitungsvertrag" : frames[document.kind].shortTitle,
    subject: contract ? (rowName(snapshot.facts, "vertraege", document.vertragId) ?? null) : antragsteller.name,
    foerderjahr: foerderung.foerderjahr,
    number,
    draft: kind === "entwurf",
  });
}

const filePart = (text: string): string =>
  text
    .replace(/[äöüÄÖÜß]/g, (letter) => UMLAUTS[letter]!)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .slice(0, MAX_PART)
    .replace(/^-+|-+$/g, "");
