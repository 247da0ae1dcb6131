import type { LintFinding, WordPackage } from "./lint.ts";
import { isStory } from "./stories.ts";
import { attribute, descendants } from "./xml.ts";

const VECTOR = /\.(svg|emf)$/;

/** Pictures: a text alternative for those who do not see them, vector forms only, an id of their own. */
export function lintPictures(file: WordPackage): LintFinding[] {
  const ids = new Set<string>();
  const inText = [...file.trees].filter(([part]) => isStory(part)).flatMap(([part, tree]) =>
    [...descendants(tree)].filter((node) => node.name === "wp:docPr").flatMap((node): LintFinding[] => {
      const id = attribute(node, "id") ?? "";
      const twice = ids.has(id);
      ids.add(id);
      return [
        ...(twice ? [{ code: "WF-19" as const, part, detail: `id ${id} occurs twice` }] : []),
        ...((attribute(node, "descr") ?? "").trim() === "" ? [{ code: "WF-19" as const, part, detail: `picture ${id} without text alternative` }] : []),
      ];
    }),
  );
  const media = [...file.parts.keys()].filter((part) => part.startsWith("word/media/") && !VECTOR.test(part));
  return [...inText, ...media.map((part): LintFinding => ({ code: "WF-19", part, detail: "not a vector image" }))];
}
