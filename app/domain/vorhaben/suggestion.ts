import type { EditorNode } from "./section-content.ts";

/** What has become of a proposal. Only an open one can be decided; a decision of the section's writers can be taken back. */
export const SUGGESTION_STATES = ["open", "taken", "declined", "withdrawn"] as const;
export type SuggestionState = (typeof SUGGESTION_STATES)[number];

/** Which state may follow which. Withdrawing is final: the author writes a new one. */
const NEXT: Readonly<Record<SuggestionState, readonly SuggestionState[]>> = { open: ["taken", "declined", "withdrawn"], taken: ["open"], declined: ["open"], withdrawn: [] };

export const mayFollow = (from: SuggestionState, to: SuggestionState): boolean => NEXT[from].includes(to);

/** Longest in characters: the words that are to change, and what is proposed instead or as the reason. */
export const MAX_PASSAGE = 2000;
export const MAX_PROPOSAL = 5000;
/** So many characters before the passage tell equal words apart. */
export const MAX_BEFORE = 60;
/** Words this long, standing once in a section, are found again also when the words before them were changed. */
const DISTINCT = 24;

/** The words a proposal is about, as they stood when it was written. An empty quote means: at the end of the section. */
export interface Passage {
  quote: string;
  /** The words before it in the same block. */
  before: string;
}

/** White space of any kind counts as one space. */
export const normalWords = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The text of each block that holds words itself (paragraph, heading), in the order of reading; footnotes left out. */
export function textBlocks(node: EditorNode | null): string[] {
  if (!node) return [];
  const children = node.content ?? [];
  if (!children.some((child) => child.type === "text" || child.type === "hardBreak")) return children.flatMap(textBlocks);
  return [children.map((child) => (child.type === "hardBreak" ? " " : (child.text ?? ""))).join("")];
}

/**
 * Where a passage stands, as block and offset in `blocks`, each of which must be normal (`normalWords`). Undefined when it was changed since, or when it
 * cannot be told from equal words elsewhere: taking over at the wrong place would be worse than by hand.
 */
export function findPassage(blocks: readonly string[], { quote, before }: Passage): { block: number; offset: number } | undefined {
  if (quote === "") return undefined;
  const all = blocks.flatMap((text, block) => occurrences(text, quote).map((offset) => ({ block, offset })));
  const exact = all.filter(({ block, offset }) => normalWords(blocks[block]!.slice(0, offset)).endsWith(before) && (before !== "" || offset === 0));
  if (exact.length === 1) return exact[0];
  return exact.length === 0 && all.length === 1 && quote.length >= DISTINCT ? all[0] : undefined;
}

function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

/** What differs between the passage and the proposal, in whole words: `removed` begins at `from` in the passage. Empty `removed` is an insertion, empty `added` a deletion. */
export function changeOf(quote: string, proposal: string): { from: number; removed: string; added: string } {
  const [old, proposed] = [wordsOf(quote), wordsOf(proposal)];
  let start = 0;
  while (start < old.length && start < proposed.length && old[start] === proposed[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < proposed.length - start && old.at(-1 - end) === proposed.at(-1 - end)) end += 1;
  return {
    from: old.slice(0, start).join("").length,
    removed: old.slice(start, old.length - end).join(""),
    added: proposed.slice(start, proposed.length - end).join(""),
  };
}

const wordsOf = (text: string): string[] => text.match(/\s+|[^\s]+/g) ?? [];
