import type { LintFinding, WordPackage } from "./lint.ts";
import { isStory } from "./stories.ts";
import { attribute, child, descendants, value, type XmlNode } from "./xml.ts";

/** Everything that points somewhere inside the file: bookmarks, links, styles, numbering, notes; and tracked changes, which must not be there. */
export function lintReferences(file: WordPackage): LintFinding[] {
  const stories = [...file.trees].filter(([part]) => isStory(part));
  const nodes = stories.map(([part, tree]) => ({ part, nodes: [...descendants(tree)] }));
  return [...bookmarks(nodes), ...styles(file, nodes), ...numbering(file, nodes), ...notes(file, nodes), ...revisions(nodes)];
}

type Stories = readonly { part: string; nodes: readonly XmlNode[] }[];

function bookmarks(stories: Stories): LintFinding[] {
  const findings: LintFinding[] = [];
  const names = new Set<string>();
  const ids = new Set<string>();
  for (const { part, nodes } of stories) {
    const open = new Set<string>();
    for (const node of nodes) {
      const id = attribute(node, "w:id") ?? "";
      if (node.name === "w:bookmarkStart") {
        const name = attribute(node, "w:name") ?? "";
        if (names.has(name) || ids.has(id)) findings.push({ code: "WF-06", part, detail: `${name} (${id}) occurs twice` });
        if (!/^[\p{L}_][\p{L}\d_]{0,39}$/u.test(name)) findings.push({ code: "WF-06", part, detail: `${name} is no bookmark name` });
        names.add(name);
        ids.add(id);
        open.add(id);
      } else if (node.name === "w:bookmarkEnd" && !open.delete(id)) findings.push({ code: "WF-06", part, detail: `end ${id} without start` });
    }
    for (const id of open) findings.push({ code: "WF-06", part, detail: `${id} is never closed` });
  }
  for (const { part, nodes } of stories) {
    for (const node of nodes) {
      const target = node.name === "w:hyperlink" ? attribute(node, "w:anchor") : node.name === "w:instrText" ? /^\s*PAGEREF (\S+)/.exec(node.children.join(""))?.[1] : undefined;
      if (target !== undefined && attribute(node, "r:id") === undefined && !names.has(target)) findings.push({ code: "WF-10", part, detail: target });
    }
  }
  return findings;
}

const STYLE_REFERENCES = new Set(["w:pStyle", "w:rStyle", "w:tblStyle"]);

function styles(file: WordPackage, stories: Stories): LintFinding[] {
  const sheet = file.trees.get("word/styles.xml");
  const ids = new Set<string>();
  const findings: LintFinding[] = [];
  for (const node of sheet === undefined ? [] : descendants(sheet)) {
    if (node.name !== "w:style") continue;
    const id = attribute(node, "w:styleId") ?? "";
    if (ids.has(id)) findings.push({ code: "WF-09", part: "word/styles.xml", detail: `${id} occurs twice` });
    ids.add(id);
    if (/^heading [1-9]$/.test(value(node, "w:name") ?? "") && value(child(node, "w:pPr"), "w:outlineLvl") === undefined) {
      findings.push({ code: "WF-15", part: "word/styles.xml", detail: `${id} has no outline level` });
    }
  }
  const used = [...stories, ...(sheet === undefined ? [] : [{ part: "word/styles.xml", nodes: [...descendants(sheet)] }])];
  for (const { part, nodes } of used) {
    for (const node of nodes) {
      if (!STYLE_REFERENCES.has(node.name) && !["w:basedOn", "w:next", "w:link"].includes(node.name)) continue;
      const id = attribute(node, "w:val") ?? "";
      if (!ids.has(id)) findings.push({ code: "WF-09", part, detail: `${node.name} ${id}` });
    }
  }
  return findings;
}

function numbering(file: WordPackage, stories: Stories): LintFinding[] {
  const definitions = file.trees.get("word/numbering.xml");
  const all = definitions === undefined ? [] : [...descendants(definitions)];
  const abstracts = new Set(all.filter((node) => node.name === "w:abstractNum").map((node) => attribute(node, "w:abstractNumId")));
  const instances = new Set(all.filter((node) => node.name === "w:num" && abstracts.has(value(node, "w:abstractNumId"))).map((node) => attribute(node, "w:numId")));
  return stories.flatMap(({ part, nodes }) =>
    nodes
      .filter((node) => node.name === "w:numId" && node.parent?.name === "w:numPr" && !instances.has(attribute(node, "w:val")))
      .map((node): LintFinding => ({ code: "WF-08", part, detail: attribute(node, "w:val") ?? "" })),
  );
}

function notes(file: WordPackage, stories: Stories): LintFinding[] {
  const tree = file.trees.get("word/footnotes.xml");
  const bodies = new Set([...(tree === undefined ? [] : descendants(tree))].filter((node) => node.name === "w:footnote" && attribute(node, "w:type") === undefined).map((node) => attribute(node, "w:id")));
  const findings: LintFinding[] = [];
  const seen = new Set<string | undefined>();
  for (const { part, nodes } of stories) {
    for (const node of nodes) {
      if (node.name !== "w:footnoteReference") continue;
      const id = attribute(node, "w:id");
      if (!bodies.has(id) || seen.has(id)) findings.push({ code: "WF-11", part, detail: `reference ${id ?? ""}` });
      seen.add(id);
    }
  }
  for (const id of bodies) if (!seen.has(id)) findings.push({ code: "WF-11", part: "word/footnotes.xml", detail: `note ${id ?? ""} is never referred to` });
  return findings;
}

function revisions(stories: Stories): LintFinding[] {
  return stories.flatMap(({ part, nodes }) =>
    nodes
      .filter((node) => /^w:(?:ins|del|moveFrom|moveTo|delText|\w+Change|comment\w*)$/.test(node.name))
      .map((node): LintFinding => ({ code: "WF-07", part, detail: node.name })),
  );
}
