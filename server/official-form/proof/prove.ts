import type { FormMapping, FormValues } from "#app/domain/official-form/mapping.ts";
import type { Deviation, FormProof, ProofCheck } from "#app/domain/official-form/proof.ts";
import { canonicalJson } from "../../bytes/canonical-json.ts";
import { sha256 } from "../../bytes/sha256.ts";
import { findBlanks } from "../blanks/find-blanks.ts";
import { decide } from "../fill/decide.ts";
import { loadForm } from "../package/load-form.ts";
import { openPackage } from "../package/open-package.ts";
import { readDocument } from "../story/document.ts";
import { lineOf } from "../story/line-of.ts";
import { frameProblems } from "./frame.ts";
import { suspicious } from "./look-alikes.ts";
import { blankRegions } from "./regions.ts";
import { textProblems } from "./text-proof.ts";

/**
 * Proves that a filled form is the form with its blanks filled. Nothing of the writer is asked: the words outside the blanks are looked up in the file that was
 * made, byte by byte and paragraph by paragraph.
 */
export function proveFilled(form: Uint8Array, mapping: FormMapping, values: FormValues, output: Uint8Array): FormProof {
  const source = loadForm(form);
  const document = readDocument(source.package);
  const { plan } = decide(findBlanks(document), mapping, values);
  const filled = openPackage(output);
  const regions = blankRegions(document, plan);
  const touched = new Set(regions.keys());
  const untouched = source.package.entries.filter(({ name }) => !touched.has(name));
  const changedParts = untouched.filter(({ name, local }) => Buffer.compare(local, filled.get(name)?.local ?? new Uint8Array()) !== 0).map(({ name }) => name);
  const order = filled.entries.map(({ name }) => name).join("\n") === source.package.entries.map(({ name }) => name).join("\n");
  const frame = Array.from(regions, ([part, spans]) => frameProblems(source.package.xml(part), filled.xml(part), spans)).flat();
  const result = readDocument(filled);
  const text = textProblems(document, result, plan);
  const odd = [...plan.fillings.map(({ content }) => content), ...plan.rows.flatMap(({ rows }) => rows.flat().map(({ content }) => content))].flatMap((content) => (content.kind === "text" ? suspicious(content.lines.join("\n")) : []));
  const deviations: Deviation[] = [
    ...changedParts.map((place): Deviation => ({ kind: "package", place, message: "der Teil ist nicht Byte für Byte der des Formulars" })),
    ...(order ? [] : [{ kind: "package", place: "Paket", message: "Teile fehlen oder sind hinzugekommen" } as const]),
    ...frame,
    ...text,
    ...odd.map((message): Deviation => ({ kind: "wording", place: "Werte", message })),
  ];
  const checks: ProofCheck[] = [
    { id: "bytes", passed: changedParts.length === 0 && order, detail: `${untouched.length} von ${source.package.entries.length} Teilen Byte für Byte gleich, gepackt wie im Formular` },
    { id: "form", passed: frame.length === 0, detail: `${counted([...regions.values()].flat().length, "eine Stelle", "Stellen")} in ${counted(touched.size, "einem Teil", "Teilen")} ausgefüllt; alles andere darin Zeichen für Zeichen gleich` },
    { id: "text", passed: text.length === 0, detail: `${counted(document.stories.reduce((sum, story) => sum + story.paragraphs.length, 0), "ein Absatz", "Absätze")} in ${counted(document.stories.length, "einem Teil", "Teilen")} verglichen, mit Nummern` },
    { id: "look-alike", passed: odd.length === 0, detail: odd.length === 0 ? "keine ähnlich aussehenden oder unsichtbaren Zeichen in den Werten" : odd.join("; ") },
    { id: "render", passed: "not-done", detail: "noch nicht als Seite geprüft" },
  ];
  return {
    format: "kim-form-proof",
    version: 1,
    hashes: { form: source.sha256, mapping: sha256(canonicalJson(mapping)), values: sha256(canonicalJson(values)), output: sha256(output) },
    valid: deviations.length === 0,
    checks,
    deviations,
    text: result.stories.flatMap((story) => (story.part.story === "body" ? story.paragraphs.filter((paragraph) => paragraph.text.trim() !== "").map(lineOf) : [])),
  };
}

const counted = (count: number, one: string, many: string): string => (count === 1 ? one : `${count} ${many}`);
