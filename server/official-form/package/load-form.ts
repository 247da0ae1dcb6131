import type { FormNote } from "#app/domain/official-form/form.ts";
import { sha256 } from "../../bytes/sha256.ts";
import { FormRefused } from "../refused.ts";
import { isStrict } from "../xml/namespaces.ts";
import { attributeOf, childOf, descendants, isOn, valueOf } from "../xml/xml-node.ts";
import { openPackage } from "./open-package.ts";
import { contentParts } from "./content-parts.ts";
import type { WordPackage } from "./word-package.ts";

/** A form as it was received: the bytes are never changed. */
export interface LoadedForm {
  bytes: Uint8Array;
  sha256: string;
  package: WordPackage;
  notes: readonly FormNote[];
}

/** Reads an official form and refuses what cannot be filled with a proof. @throws FormRefused */
export function loadForm(bytes: Uint8Array): LoadedForm {
  const opened = openPackage(bytes);
  const changes = trackedChanges(opened);
  if (changes.length > 0) throw new FormRefused({ code: "tracked-changes", params: { count: String(changes.length) } });
  if (opened.entries.some(({ name }) => name.startsWith("_xmlsignatures/") && name.endsWith(".xml"))) throw new FormRefused({ code: "signed" });
  for (const { root } of contentParts(opened)) for (const element of descendants(root)) if (element.name === "w:altChunk" || element.name === "w:subDoc") throw new FormRefused({ code: "foreign-content" });
  return { bytes, sha256: sha256(bytes), package: opened, notes: notesOf(opened) };
}

const REVISIONS = new Set(
  "ins del moveFrom moveTo rPrChange pPrChange sectPrChange tblPrChange tblPrExChange tblGridChange tcPrChange trPrChange numberingChange cellIns cellDel cellMerge customXmlInsRangeStart customXmlDelRangeStart customXmlMoveFromRangeStart customXmlMoveToRangeStart"
    .split(" ")
    .map((name) => `w:${name}`),
);

interface TrackedChange {
  part: string;
  kind: string;
  author: string;
  date: string;
}

/** Every revision mark of the content parts and of styles and numbering. */
export function trackedChanges(opened: WordPackage): TrackedChange[] {
  const parts = [...contentParts(opened), opened.related("styles"), opened.related("numbering")].filter((part) => part !== undefined);
  return parts.flatMap((part) =>
    Array.from(descendants(part.root))
      .filter((element) => REVISIONS.has(element.name))
      .map((element) => ({ part: part.name, kind: element.name.slice(2), author: attributeOf(element, "w:author") ?? "", date: attributeOf(element, "w:date") ?? "" })),
  );
}

/** What a person should know about a form that can be used. */
function notesOf(opened: WordPackage): FormNote[] {
  const notes: FormNote[] = [];
  const main = opened.xml(opened.main);
  if (main.root.declares && Object.values(main.root.declares).some(isStrict)) notes.push({ code: "strict" });
  for (const { name } of opened.entries) if (/\.(xml|rels)$/i.test(name) && opened.xml(name).encoding !== "utf-8") notes.push({ code: "utf-16", params: { part: name } });
  const comments = opened.related("comments");
  const count = comments ? Array.from(descendants(comments.root)).filter((element) => element.name === "w:comment").length : 0;
  if (count > 0) notes.push({ code: "comments", params: { count: String(count) } });
  const settings = opened.related("settings")?.root;
  if (settings && isOn(childOf(settings, "w:trackRevisions"))) notes.push({ code: "tracking-on" });
  const protection = settings && childOf(settings, "w:documentProtection");
  if (protection && isOn(protection) && attributeOf(protection, "w:enforcement") !== "0") notes.push({ code: "protected" });
  if (settings && valueOf(settings, "w:updateFields") !== undefined) notes.push({ code: "updates-fields" });
  for (const owner of [opened.main, ...(opened.related("settings") ? [opened.related("settings")!.name] : [])])
    for (const relationship of opened.relationships(owner)) if (relationship.external && relationship.kind !== "hyperlink") notes.push({ code: "external", params: { kind: relationship.kind, target: relationship.target } });
  return notes;
}
