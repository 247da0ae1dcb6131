import { boundNode } from "../fill/bound-data.ts";
import { contentParts } from "../package/content-parts.ts";
import type { WordPackage } from "../package/word-package.ts";
import { attributeOf, descendants, textOf } from "../xml/xml-node.ts";

/** Every place of data that a control of the file shows: how many controls do, and what stands there; undefined when the data are not in the file. */
export function boundValues(opened: WordPackage): Map<string, { count: number; value: string | undefined }> {
  const found = new Map<string, { count: number; value: string | undefined }>();
  for (const { root } of contentParts(opened)) {
    for (const binding of descendants(root)) {
      if (binding.name !== "w:dataBinding" && binding.name !== "w15:dataBinding") continue;
      const path = `${attributeOf(binding, "w:storeItemID")?.toUpperCase() ?? ""} ${(attributeOf(binding, "w:xpath") ?? "").replace(/\/[^/:[\]]+:/g, "/")}`;
      const node = boundNode(opened, binding)?.node;
      found.set(path, { count: (found.get(path)?.count ?? 0) + 1, value: node && textOf(node).trim() });
    }
  }
  return found;
}
