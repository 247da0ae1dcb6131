import { posix } from "node:path";
import { attributeOf, elementsOf, type XmlElement } from "../xml/xml-node.ts";

/** One line of a `.rels` part. */
export interface Relationship {
  id: string;
  /** Last word of the type: `header`, `footnotes`, `image`. */
  kind: string;
  /** Name of the target part, or the address when external. */
  target: string;
  external: boolean;
}

/** "word/document.xml" -> "word/_rels/document.xml.rels" */
export const relationshipsName = (part: string): string => posix.join(posix.dirname(part), "_rels", `${posix.basename(part)}.rels`);

export function readRelationships(root: XmlElement, owner: string): Relationship[] {
  return elementsOf(root).map((element) => {
    const external = attributeOf(element, "TargetMode") === "External";
    const target = attributeOf(element, "Target") ?? "";
    return { id: attributeOf(element, "Id") ?? "", kind: (attributeOf(element, "Type") ?? "").split("/").at(-1)!, target: external ? target : resolveTarget(target, owner), external };
  });
}

function resolveTarget(target: string, owner: string): string {
  const path = target.startsWith("/") ? target : posix.join("/", posix.dirname(owner), target);
  return posix.normalize(decoded(path)).replace(/^\/+/, "");
}

/** A target with a stray percent sign is taken as written; it then names a part that is not there. */
function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch (error) {
    if (error instanceof URIError) return path;
    throw error;
  }
}
