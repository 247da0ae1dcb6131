import type { Document, Element } from "@xmldom/xmldom";
import { all, attr, first } from "./word-reader.ts";

export interface Numbering {
  /** The label that Word would print before the next paragraph of this list on this level. */
  next(numId: string, depth: number): string;
}

interface LevelDefinition {
  format: string;
  text: string;
  start: number;
}

/** Counts lists as Word does: a level starts again after a paragraph of a higher level; each instance counts by itself from its own start. */
export function createNumbering(document: Document): Numbering {
  const root = document.documentElement as Element;
  const abstracts = new Map(all(root, "abstractNum").map((node) => [attr(node, "abstractNumId") ?? "", all(node, "lvl").map(levelOf)]));
  const instances = new Map(
    all(root, "num").map((node) => {
      const levels = (abstracts.get(attr(first(node, "abstractNumId"), "val") ?? "") ?? []).map((level) => ({ ...level }));
      for (const override of all(node, "lvlOverride")) {
        const level = levels[Number(attr(override, "ilvl"))];
        const start = attr(first(override, "startOverride"), "val");
        if (level !== undefined && start !== undefined) level.start = Number(start);
      }
      return [attr(node, "numId") ?? "", levels];
    }),
  );
  const counters = new Map<string, (number | undefined)[]>();
  return {
    next(numId, depth) {
      const levels = instances.get(numId);
      const level = levels?.[depth];
      if (level === undefined) throw new Error(`No numbering ${numId} on level ${depth}`);
      const counts = counters.get(numId) ?? [];
      counts[depth] = (counts[depth] ?? level.start - 1) + 1;
      counters.set(numId, counts.slice(0, depth + 1));
      return level.text.replace(/%(\d)/g, (_, one: string) => {
        const at = Number(one) - 1;
        return print(counts[at] ?? levels?.[at]?.start ?? 1, levels?.[at]?.format ?? "decimal");
      });
    },
  };
}

const levelOf = (node: Element): LevelDefinition => ({
  format: attr(first(node, "numFmt"), "val") ?? "decimal",
  text: attr(first(node, "lvlText"), "val") ?? "",
  start: Number(attr(first(node, "start"), "val") ?? 1),
});

function print(count: number, format: string): string {
  if (format === "lowerLetter") return String.fromCodePoint(97 + ((count - 1) % 26)).repeat(Math.floor((count - 1) / 26) + 1);
  if (format === "lowerRoman") return roman(count);
  return String(count);
}

function roman(count: number): string {
  const table: readonly [number, string][] = [[50, "l"], [40, "xl"], [10, "x"], [9, "ix"], [5, "v"], [4, "iv"], [1, "i"]];
  let rest = count;
  return table.map(([value, sign]) => { const times = Math.floor(rest / value); rest -= times * value; return sign.repeat(times); }).join("");
}
