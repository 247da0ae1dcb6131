import { openPackage } from "../package/open-package.ts";
import { contentParts, type ContentPart } from "../package/content-parts.ts";
import type { WordPackage } from "../package/word-package.ts";
import { FormRefused } from "../refused.ts";
import { applyEdits, type Edit } from "../xml/edits.ts";
import { encodePart } from "../xml/encoding.ts";
import { attributeOf, childOf, descendants, type XmlElement } from "../xml/xml-node.ts";
import { rewriteZip } from "../zip/write-zip.ts";
import { Carrier } from "./carrier.ts";
import { Marks, type Revision } from "./marks.ts";
import { Merger } from "./merger.ts";
import { Side } from "./side.ts";

/**
 * One Word file from two, with tracked changes: with all of them accepted it says what the newer file says, with all of them rejected what the older
 * one says, in the body and in headers and footers. The same input gives the same bytes.
 * @throws FormRefused for what is no Word file, and with `no-redline` for two files that cannot be laid over each other.
 */
export function redline(older: Uint8Array, newer: Uint8Array, revision: Revision): Uint8Array {
  const [before, after] = [openPackage(older), openPackage(newer)];
  const parts = contentParts(after);
  const w = prefixFor(before, after);
  const carrier = new Carrier(after, w, parts.filter(isNotes));
  const marks = new Marks(w, revision, 1 + Math.max(0, ...parts.flatMap(({ root }) => Array.from(descendants(root), numberOf))));
  const replaced = new Map<string, ContentPart>();
  for (const part of parts) {
    const counterpart = contentParts(before).find(({ story, number }) => story === part.story && number === part.number);
    if (isNotes(part) || counterpart === undefined || counterpart.source === part.source) continue;
    replaced.set(part.name, { ...part, source: mergedPart(new Side(before, counterpart), new Side(after, part), marks, carrier) });
  }
  for (const [name, notes] of carrier.notes) {
    const part = after.xml(name);
    replaced.set(name, { ...part, story: "footnotes", number: 1, source: applyEdits(part.source, [{ start: part.root.closeStart, end: part.root.closeStart, text: notes }]) });
  }
  return rewriteZip(after.entries, new Map(Array.from(replaced, ([name, part]) => [name, encodePart(part)])));
}

const isNotes = ({ story }: ContentPart): boolean => story === "footnotes" || story === "endnotes";

function mergedPart(old: Side, now: Side, marks: Marks, carrier: Carrier): string {
  const merger = new Merger({ old, now }, marks, carrier);
  const [before, after] = [bodyOf(old.part.root), bodyOf(now.part.root)];
  const edits: Edit[] = [{ start: after.openEnd, end: after.closeStart, text: merger.blocks(before, after) }, ...missingNamespaces(old.part.root, now.part.root)];
  return applyEdits(now.part.source, edits);
}

const bodyOf = (root: XmlElement): XmlElement => childOf(root, "w:body") ?? root;

/** What is struck out may use names that the newer part has not declared. */
function missingNamespaces(old: XmlElement, now: XmlElement): Edit[] {
  const end = now.openEnd - 1;
  return Object.entries(old.declares ?? {}).flatMap(([prefix, uri]): Edit[] => {
    const known = now.declares?.[prefix];
    if (known !== undefined && known !== uri) throw new FormRefused({ code: "no-redline", params: { reason: "namespace" } });
    return known === undefined ? [{ start: end, end, text: ` xmlns:${prefix}="${uri}"` }] : [];
  });
}

const numberOf = (element: XmlElement): number => (/^w:(bookmarkStart|ins|del|comment\w*)$/.test(element.name) ? Number(attributeOf(element, "w:id") ?? 0) : 0);

/** Both files must write WordprocessingML with the same prefix, or words of one would mean nothing in the other. */
function prefixFor(before: WordPackage, after: WordPackage): string {
  const [old, now] = [before, after].map((opened) => opened.xml(opened.main).root.rawName.replace("document", ""));
  if (old !== now || !now!.endsWith(":")) throw new FormRefused({ code: "no-redline", params: { reason: "namespace" } });
  return now!;
}
