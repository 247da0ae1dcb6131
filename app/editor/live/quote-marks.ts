import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

/** The words that open comments quote; looked for in the text, never stored in it, so that a comment cannot change a document. */
export interface Quote {
  thread: string;
  text: string;
}

interface State {
  quotes: readonly Quote[];
  marks: DecorationSet;
}

/** Meta to dispatch with `tr.setMeta`: the quotes to look for. */
export const quotesKey = new PluginKey<State>("quoteMarks");

/** Underlines what comments are about. */
export const quoteMarks = Extension.create({
  name: "quoteMarks",
  addProseMirrorPlugins: () => [
    new Plugin<State>({
      key: quotesKey,
      state: {
        init: () => ({ quotes: [], marks: DecorationSet.empty }),
        apply(transaction, state) {
          const quotes = (transaction.getMeta(quotesKey) as readonly Quote[] | undefined) ?? state.quotes;
          if (quotes === state.quotes && !transaction.docChanged) return state;
          return { quotes, marks: DecorationSet.create(transaction.doc, quotes.flatMap((quote) => markOf(transaction.doc, quote))) };
        },
      },
      props: { decorations: (state) => quotesKey.getState(state)?.marks },
    }),
  ],
});

/** Where words stand in the text, as positions of the editor; undefined when they were changed since. White space of any kind counts as one space. */
function findQuote(doc: Node, words: string): { from: number; to: number } | undefined {
  const wanted = words.replace(/\s+/g, " ").trim();
  if (wanted === "") return undefined;
  let text = "";
  const positions: number[] = [];
  const append = (unit: string, position: number) => {
    if (/\s/.test(unit) && (text === "" || text.endsWith(" "))) return;
    positions.push(position);
    text += /\s/.test(unit) ? " " : unit;
  };
  doc.descendants((node, position) => {
    if (node.isTextblock) append(" ", position);
    const units = node.text ?? "";
    for (let index = 0; index < units.length; index += 1) append(units[index]!, position + index);
  });
  const found = text.indexOf(wanted);
  return found < 0 ? undefined : { from: positions[found]!, to: positions[found + wanted.length - 1]! + 1 };
}

function markOf(doc: Node, quote: Quote): Decoration[] {
  const range = findQuote(doc, quote.text);
  return range ? [Decoration.inline(range.from, range.to, { class: "quoted", "data-thread": quote.thread })] : [];
}
