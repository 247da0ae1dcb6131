import type { Id } from "#app/domain/values/ids.ts";
import type { Block, DocumentContent, Inline } from "./content.ts";

/** The blanks of one section of a contract, in the order of reading, each once. */
export interface SlotSection {
  id: Id;
  /** "§ 3 Zuwendung"; empty before the first heading. */
  title: string;
  slots: readonly Id[];
  /** Those that nobody has filled. */
  missing: readonly Id[];
}

/** Which blanks stand in which section of an assembled contract. Sections without a blank are left out. */
export function slotSections({ blocks }: Pick<DocumentContent, "blocks">): SlotSection[] {
  const sections = [{ id: "kopf", title: "", slots: new Set<Id>(), missing: new Set<Id>() }];
  for (const block of blocks) {
    if (block.kind === "heading") sections.push({ id: block.id, title: [block.number, block.text].filter(Boolean).join(" "), slots: new Set(), missing: new Set() });
    const section = sections.at(-1)!;
    for (const inline of inlinesOf(block)) {
      if (inline.kind !== "text" || inline.slot === undefined) continue;
      section.slots.add(inline.slot);
      if (inline.missing) section.missing.add(inline.slot);
    }
  }
  return sections.filter(({ slots }) => slots.size > 0).map(({ slots, missing, ...section }) => ({ ...section, slots: [...slots], missing: [...missing] }));
}

function inlinesOf(block: Block): readonly Inline[] {
  switch (block.kind) {
    case "paragraph":
      return block.inlines;
    case "numbered":
      return [...block.inlines, ...block.items.flatMap(({ inlines }) => inlines)];
    case "table":
      return block.table.rows.flatMap((row) => row.flatMap(({ blocks }) => blocks.flatMap(inlinesOf)));
    case "list":
      return block.items.flatMap((item) => item.flatMap(inlinesOf));
    case "quote":
      return block.blocks.flatMap(inlinesOf);
    default:
      return [];
  }
}
