import type { LintFinding, WordPackage } from "./lint.ts";
import { attribute, child, descendants } from "./xml.ts";

/** Far above any real concept, far below what would trouble a mail server or Word. */
const MOST_BYTES = 50 * 1024 * 1024;
const CONTENT_TYPES = "[Content_Types].xml";
const REQUIRED = [CONTENT_TYPES, "_rels/.rels", "word/document.xml", "word/styles.xml", "word/_rels/document.xml.rels", "docProps/core.xml"];
/** Anything XML 1.0 does not allow, and the two non-characters that Word refuses. */
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/** The zip and its plumbing: order, names, content types, relationships, characters. */
export function lintPackage(file: WordPackage): LintFinding[] {
  return [...zip(file), ...contentTypes(file), ...relationships(file), ...characters(file)];
}

function zip({ bytes, parts }: WordPackage): LintFinding[] {
  const findings: LintFinding[] = [];
  const found = (detail: string, part = "") => findings.push({ code: "WF-01", part, detail });
  const names = centralDirectory(bytes);
  if (names[0] !== CONTENT_TYPES) found(`first entry is ${names[0] ?? "none"}`);
  if (new Set(names).size !== names.length) found("an entry occurs twice");
  if (bytes.byteLength > MOST_BYTES) found(`${bytes.byteLength} bytes`);
  for (const part of REQUIRED) if (!parts.has(part)) found("missing", part);
  for (const name of names) if (name.endsWith("/") || name.includes("\\") || name.includes("..")) found("not a part name", name);
  return findings;
}

/** Entry names in the order of the zip's central directory; reading by library would hide an entry that occurs twice. */
function centralDirectory(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.byteLength - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0) return [];
  const names: string[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const length = view.getUint16(at + 28, true);
    names.push(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)));
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

function contentTypes({ parts, trees }: WordPackage): LintFinding[] {
  const types = child(trees.get(CONTENT_TYPES), "Types");
  if (types === undefined) return [];
  const all = [...descendants(types)];
  const extensions = new Set(all.map((node) => attribute(node, "Extension")));
  const overrides = new Set(all.map((node) => attribute(node, "PartName")?.slice(1)));
  const findings: LintFinding[] = [];
  for (const part of parts.keys()) {
    const extension = part.slice(part.lastIndexOf(".") + 1);
    if (part !== CONTENT_TYPES && !overrides.has(part) && (extension === "xml" || !extensions.has(extension))) findings.push({ code: "WF-01", part, detail: "no content type" });
  }
  for (const part of overrides) if (part !== undefined && !parts.has(part)) findings.push({ code: "WF-01", part, detail: "content type without part" });
  return findings;
}

function relationships({ parts, trees }: WordPackage): LintFinding[] {
  const findings: LintFinding[] = [];
  for (const [rels, tree] of trees) {
    if (!rels.endsWith(".rels")) continue;
    const source = rels.replace(/_rels\/([^/]*)\.rels$/, "$1");
    const folder = source.slice(0, source.lastIndexOf("/") + 1);
    const found = (detail: string) => findings.push({ code: "WF-03", part: rels, detail });
    const ids = new Set<string>();
    for (const node of descendants(tree)) {
      if (node.name !== "Relationship") continue;
      const [id, target] = [attribute(node, "Id") ?? "", attribute(node, "Target") ?? ""];
      if (ids.has(id)) found(`${id} occurs twice`);
      ids.add(id);
      if (attribute(node, "TargetMode") === "External") continue;
      const path = target.startsWith("/") ? target.slice(1) : folder + target;
      if (!parts.has(path)) found(`${id} leads to ${path}`);
    }
    const owner = trees.get(source);
    if (owner === undefined) continue;
    for (const node of descendants(owner)) {
      const id = attribute(node, "r:id") ?? attribute(node, "r:embed");
      if (id !== undefined && !ids.has(id)) found(`${id} is used and missing`);
    }
  }
  return findings;
}

function characters({ parts }: WordPackage): LintFinding[] {
  return [...parts].flatMap(([part, xml]): LintFinding[] => {
    const bad = FORBIDDEN.exec(xml);
    return bad === null ? [] : [{ code: "WF-02", part, detail: `character U+${bad[0].charCodeAt(0).toString(16)} at ${bad.index}` }];
  });
}
