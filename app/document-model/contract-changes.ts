import type { ContractChange } from "#app/domain/contract/pruefung/pruefung.ts";
import { slotLabel } from "#app/domain/contract/form-values/shown.ts";
import { FORM_TABLE } from "./assemble-form.ts";
import type { Block, DocumentContent, Inline, TableContent } from "./content.ts";

/**
 * What changed between two assembled contracts, in the order of reading: filled blanks by name, the table of posts, the signatories, and wording of the
 * form itself, which only another version of the form or a condition can change. Number and day of the Fassung do not count.
 */
export function contractChanges(before: DocumentContent, after: DocumentContent): ContractChange[] {
  const [old, now] = [readingOf(before), readingOf(after)];
  return [...changedEntries(old.blanks, now.blanks), ...changedWording(old.wording, now.wording)];
}

interface Entry {
  place: string;
  label: string;
  text: string;
}

interface Reading {
  /** By key; a blank that stands in several places counts once, where it stands first. */
  blanks: Map<string, Entry>;
  /** Paragraphs of the form with their blanks masked. */
  wording: { place: string; text: string }[];
}

function readingOf(content: DocumentContent): Reading {
  const blanks: Reading["blanks"] = new Map();
  const wording: Reading["wording"] = [];
  let clause = "";
  const note = (key: string, entry: Entry) => {
    if (!blanks.has(key)) blanks.set(key, entry);
  };
  const read = (inlines: readonly Inline[], place: string) => {
    for (const [slot, text] of slotTexts(inlines)) note(slot, { place, label: slotLabel(slot), text });
    wording.push({ place, text: inlines.map(masked).join("") });
  };
  /** A column of a list is one entry, row by row. */
  const readFormTable = ({ rows }: TableContent, place: string) => {
    const texts = new Map<string, string[]>();
    for (const row of rows) {
      const cells = row.map((cell) => cell.blocks.flatMap((block) => (block.kind === "paragraph" ? block.inlines : [])));
      for (const [slot, text] of slotTexts(cells.flat())) texts.set(slot, [...(texts.get(slot) ?? []), text]);
      wording.push({ place, text: cells.map((inlines) => inlines.map(masked).join("")).join(" | ") });
    }
    for (const [slot, lines] of texts) note(slot, { place, label: slotLabel(slot), text: lines.join("\n") });
  };
  const walk = (blocks: readonly Block[]) => {
    for (const block of blocks) {
      switch (block.kind) {
        case "heading":
          clause = block.number?.replaceAll("\u00a0", " ") ?? block.text;
          wording.push({ place: clause, text: block.text });
          break;
        case "paragraph":
          read(block.inlines, clause);
          break;
        case "numbered": {
          const place = `${clause} Absatz ${block.label.replace(/[()]/g, "")}`;
          read(block.inlines, place);
          for (const item of block.items) read(item.inlines, `${place} Buchstabe ${item.label.replace(")", "")}`);
          break;
        }
        case "table":
          if (block.table.description === FORM_TABLE) readFormTable(block.table, clause);
          else note("posts", { place: clause, label: "Weitergeleitete Stellen", text: block.table.rows.map((row) => row.map((cell) => plainText(cell.blocks)).join(" · ")).join("\n") });
          break;
        case "signatures":
          note("signatories", {
            place: "Unterschriften",
            label: "Unterzeichnende",
            text: block.parties.flatMap((party) => party.signatories.map((signatory) => [party.name, signatory.name, signatory.function, signatory.place].filter(Boolean).join(", "))).join("\n"),
          });
          break;
        case "list":
          for (const item of block.items) walk(item);
          break;
        case "quote":
          walk(block.blocks);
          break;
        default:
          break;
      }
    }
  };
  walk(content.blocks);
  return { blanks, wording };
}

/** The text of each blank in a paragraph; lines of one blank belong together. A gap has none. */
function slotTexts(inlines: readonly Inline[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const inline of inlines) {
    if (inline.kind !== "text" || inline.slot === undefined) continue;
    const known = texts.get(inline.slot);
    const text = inline.missing ? "" : inline.text;
    // A blank that a paragraph names twice says the same both times.
    texts.set(inline.slot, known === undefined || known === text ? text : `${known}\n${text}`);
  }
  return texts;
}

const masked = (inline: Inline): string => (inline.kind === "text" ? (inline.slot === undefined ? inline.text : "…") : "");

const plainText = (blocks: readonly Block[]): string =>
  blocks.map((block) => (block.kind === "paragraph" ? block.inlines.map((inline) => (inline.kind === "text" ? inline.text : " ")).join("") : "")).join(" ");

function changedEntries(before: Reading["blanks"], after: Reading["blanks"]): ContractChange[] {
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((key) => {
    const [old, now] = [before.get(key), after.get(key)];
    if ((old?.text ?? "") === (now?.text ?? "")) return [];
    const { place, label } = (now ?? old)!;
    return [{ place, label, before: old?.text ?? "", after: now?.text ?? "" }];
  });
}

function changedWording(before: Reading["wording"], after: Reading["wording"]): ContractChange[] {
  const [old, now] = [new Set(before.map((line) => line.text)), new Set(after.map((line) => line.text))];
  const label = "Wortlaut des Musters";
  return [
    ...before.filter((line) => !now.has(line.text)).map(({ place, text }) => ({ place, label, before: text, after: "" })),
    ...after.filter((line) => !old.has(line.text)).map(({ place, text }) => ({ place, label, before: "", after: text })),
  ];
}
