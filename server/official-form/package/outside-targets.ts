import { applyEdits, type Edit } from "../xml/edits.ts";
import { encodePart } from "../xml/encoding.ts";
import { attributeOf, elementsOf } from "../xml/xml-node.ts";
import { rewriteZip } from "../zip/write-zip.ts";
import { openPackage } from "./open-package.ts";

/** Names nothing: a program that opens the file loads nothing from it. */
const NOWHERE = "urn:kim:nowhere";

/** The same file with all its targets outside the package (linked pictures, templates) leading nowhere, so that setting its pages touches no network. @throws FormRefused */
export function withoutOutsideTargets(bytes: Uint8Array): Uint8Array {
  const opened = openPackage(bytes);
  const changed = new Map<string, Uint8Array>();
  for (const { name } of opened.entries) {
    if (!name.toLowerCase().endsWith(".rels")) continue;
    const part = opened.xml(name);
    const edits = elementsOf(part.root).flatMap((relationship): Edit[] => {
      if (attributeOf(relationship, "TargetMode") !== "External") return [];
      const target = relationship.attributes.find((attribute) => attribute.name === "Target");
      return target ? [{ start: target.valueStart, end: target.valueEnd, text: NOWHERE }] : [];
    });
    if (edits.length > 0) changed.set(name, encodePart({ encoding: part.encoding, source: applyEdits(part.source, edits) }));
  }
  return changed.size === 0 ? bytes : rewriteZip(opened.entries, changed);
}
