import type { FormMapping, FormValues } from "#app/domain/official-form/mapping.ts";
import type { Deviation, FormVerdict, ProofCheck } from "#app/domain/official-form/proof.ts";
import { openBaseText } from "#app/wording/form-deviations.ts";
import { fillForm } from "../fill/fill.ts";
import { trackedChanges } from "../package/load-form.ts";
import { openPackage } from "../package/open-package.ts";
import type { WordPackage } from "../package/word-package.ts";
import { canonicalJson } from "../../bytes/canonical-json.ts";
import { sha256 } from "../../bytes/sha256.ts";
import { compareViews } from "./compare-views.ts";
import { commentsOf, comparePackages, type PackageChanges } from "./package-changes.ts";
import type { Look } from "./run-look.ts";
import { viewOf, type DocumentView } from "./view.ts";

/**
 * Says whether a file that came back is still the contract that was made from form, mapping and values: fills the form again and compares what a reader sees
 * (words, order, visibility, size, look), then everything else in the package. @throws FormRefused when the file cannot be read at all
 */
export function verifyReturned(form: Uint8Array, mapping: FormMapping, values: FormValues, returned: Uint8Array): FormVerdict {
  const expected = fillForm(form, mapping, values).bytes;
  const hashes = { form: sha256(form), mapping: sha256(canonicalJson(mapping)), values: sha256(canonicalJson(values)), expected: sha256(expected), returned: sha256(returned) };
  if (hashes.expected === hashes.returned) {
    const check: ProofCheck = { id: "bytes", passed: true, detail: "Die Datei ist Byte für Byte die erzeugte." };
    return { format: "kim-form-verdict", version: 1, verdict: "unchanged", hashes, checks: [check], deviations: [], harmless: [], revisions: [], comments: [] };
  }
  return { format: "kim-form-verdict", version: 1, hashes, ...compareFiles(readExpected(expected), returned) };
}

/** A file that is as it should be, read once for any number of comparisons. */
export interface ExpectedFile {
  package: WordPackage;
  view: DocumentView;
}

/** @throws FormRefused */
export function readExpected(bytes: Uint8Array): ExpectedFile {
  const opened = openPackage(bytes);
  return { package: opened, view: viewOf(opened) };
}

/** The verdict on a file against the one that it should be. @throws FormRefused */
export function compareFiles(expected: ExpectedFile, returned: Uint8Array): Pick<FormVerdict, "verdict" | "checks" | "deviations" | "harmless" | "revisions" | "comments"> {
  const [before, after] = [expected.package, openPackage(returned)];
  const changes = comparePackages(before, after);
  const found = viewOf(after);
  const assumed = changes.resavedBy === undefined ? {} : leftToProgram(expected.view.base, found.base);
  const seen = compareViews(Object.keys(assumed).length === 0 ? expected.view : viewOf(before, assumed), found);
  const revisions = trackedChanges(after).map(({ part, kind, author, date }) => ({ place: part, kind, author, date }));
  const known = commentsOf(before).map(({ text }) => text);
  const comments = commentsOf(after).filter(({ text }) => !known.includes(text));
  // A program that writes a file anew may lose bold type or choose another font; that is told, but it changes neither words nor what can be read.
  const decoration = changes.resavedBy === undefined ? [] : seen.filter(({ kind }) => kind === "appearance");
  const deviations = [...seen.filter((deviation) => !decoration.includes(deviation)), ...changes.deviations, ...revisionDeviations(revisions), ...leftUnexplained(changes, seen.length > 0)];
  const harmless = [
    ...(changes.resavedBy ? [`mit ${changes.resavedBy} neu gespeichert`] : []),
    ...(Object.keys(assumed).length > 0 ? [openBaseText(assumed.font, assumed.sz)] : []),
    ...(changes.unexplained.length > 0 && deviations.length === 0 ? ["Formatvorlagen und Aufbau neu geschrieben, ohne dass sich etwas Sichtbares ändert"] : []),
    ...decoration.map(({ place, message }) => `Gestaltung: ${place}: ${message}`),
    ...changes.harmless,
    ...(comments.length > 0 ? [comments.length === 1 ? "ein Kommentar" : `${comments.length} Kommentare`] : []),
    ...(changes.harmless.length === 0 && changes.unexplained.length === 0 && comments.length === 0 ? ["neu gepackt"] : []),
  ];
  return { verdict: deviations.length === 0 ? "harmless" : "deviating", checks: checksOf(deviations), deviations, harmless: [...new Set(harmless)], revisions, comments };
}

/** What programs choose of their own accord where a form leaves its type open, in half points; Word takes 10 pt, LibreOffice 11 or 12. */
const OWN_CHOICE = [20, 24] as const;

/** Font and size that a form leaves open and the program that saved it has set for the whole file. Any other size is never excused. */
function leftToProgram(form: Look, saved: Look): Look {
  const isOwnChoice = Number(saved.sz) >= OWN_CHOICE[0] && Number(saved.sz) <= OWN_CHOICE[1];
  return { ...(form.font === undefined && saved.font !== undefined ? { font: saved.font } : {}), ...(form.sz === undefined && isOwnChoice ? { sz: saved.sz! } : {}) };
}

function revisionDeviations(revisions: FormVerdict["revisions"]): Deviation[] {
  const people = [...new Set(revisions.map(({ author }) => author || "unbekannt"))].join(", ");
  return revisions.length === 0 ? [] : [{ kind: "revision", place: [...new Set(revisions.map(({ place }) => place))].join(", "), message: `${revisions.length} nachverfolgte ${revisions.length === 1 ? "Änderung" : "Änderungen"} von ${people}` }];
}

/** Markup that differs although nothing seems to: a whole new saving explains what this program can weigh; anything else may hide what it does not know. */
function leftUnexplained({ unexplained, resavedBy }: PackageChanges, isSeen: boolean): Deviation[] {
  if (resavedBy !== undefined) return unexplained.flatMap(({ part, strange }) => strange.map((element) => unknown(part, element)));
  return isSeen ? [] : unexplained.map(({ part, element }) => unknown(part, element));
}

const unknown = (place: string, element: string): Deviation => ({ kind: "unknown", place, message: `Der Aufbau ist verändert${element ? ` (${element})` : ""}; was das bewirkt, ist nicht sicher zu sagen.` });

function checksOf(deviations: readonly Deviation[]): ProofCheck[] {
  const none = (kinds: readonly Deviation["kind"][]): boolean => !deviations.some(({ kind }) => kinds.includes(kind));
  return [
    { id: "text", passed: none(["wording", "numbering", "header", "field"]), detail: "Wortlaut, Nummern, Kopf- und Fußzeilen, Fußnoten, Textfelder" },
    { id: "order", passed: none(["order", "table"]), detail: "Reihenfolge und Tabellen" },
    { id: "visibility", passed: none(["visibility", "size", "drawing"]), detail: "Sichtbarkeit und Größe" },
    { id: "form", passed: none(["appearance", "layout", "control", "protection", "package", "revision", "unknown"]), detail: "Gestaltung, Schutz und Aufbau der Datei" },
  ];
}
