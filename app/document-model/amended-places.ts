import type { Block, DocumentContent } from "./content.ts";

/** A piece of a contract that an amendment can give new words: an Absatz, a paragraph of the head, a table. */
export interface AmendedPlace {
  /** "§ 3 Absatz 1", "Einleitung, Absatz 2", "Tabelle in § 3". */
  place: string;
  /** Null: it is new. */
  before: Block | null;
  /** Null: it goes. */
  after: Block | null;
}

interface Unit {
  key: string;
  place: string;
  block: Block;
}

/**
 * What reads differently in two states of one contract, Absatz by Absatz, in the order of reading: old and new in full. Signatures and the list of annexes
 * stay out: an amendment carries its own.
 */
export function amendedPlaces(before: DocumentContent, after: DocumentContent): AmendedPlace[] {
  const old = unitsOf(before);
  const now = unitsOf(after);
  const was = new Map(old.map((unit) => [unit.key, unit]));
  const is = new Set(now.map((unit) => unit.key));
  const changed = now.flatMap(({ key, place, block }): AmendedPlace[] => {
    const former = was.get(key)?.block ?? null;
    return former && wordsOfBlock(former) === wordsOfBlock(block) ? [] : [{ place, before: former, after: block }];
  });
  return [...changed, ...old.filter(({ key }) => !is.has(key)).map(({ place, block }): AmendedPlace => ({ place, before: block, after: null }))];
}

/** The pieces of a contract with what they are called; each key and each place stands once. */
function unitsOf(content: DocumentContent): Unit[] {
  const units: Unit[] = [];
  let clause = { id: "", name: "Einleitung" };
  const counts = new Map<string, number>();
  const count = (kind: string): number => {
    const key = `${clause.id} ${kind}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts.get(key)!;
  };
  for (const block of content.blocks) {
    if (block.kind === "heading") {
      if (block.id === ANNEXES) break;
      clause = { id: block.id, name: block.number?.replaceAll("\u00a0", " ") ?? block.text };
    } else if (block.kind === "numbered") {
      units.push({ key: `${clause.id} ${block.label}`, place: `${clause.name} Absatz ${block.label.replace(/[()]/g, "")}`, block });
    } else if (block.kind === "paragraph") {
      const number = count("paragraph");
      units.push({ key: `${clause.id} p${number}`, place: `${clause.name}, Absatz ${number}`, block });
    } else if (block.kind === "table") {
      const number = count("table");
      units.push({ key: `${clause.id} t${number}`, place: number === 1 ? `Tabelle in ${clause.name}` : `${number}. Tabelle in ${clause.name}`, block });
    }
  }
  return units;
}

/** The heading behind which nothing is wording any more (`assemble-contract.ts`). */
const ANNEXES = "anhaenge";

/** Everything that is read at a block; how a blank is marked is not. */
function wordsOfBlock(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return inlineWords(block.inlines);
    case "numbered":
      return [inlineWords(block.inlines), ...block.items.map((item) => `${item.label} ${inlineWords(item.inlines)}`)].join("\n");
    case "table":
      return block.table.rows.map((row) => row.map((cell) => cell.blocks.map(wordsOfBlock).join(" ")).join(" | ")).join("\n");
    case "heading":
      return block.text;
    default:
      return "";
  }
}

const inlineWords = (inlines: Extract<Block, { kind: "paragraph" }>["inlines"]): string => inlines.map((inline) => (inline.kind === "break" ? "\n" : inline.text)).join("");
