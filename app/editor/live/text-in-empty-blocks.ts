import { Extension } from "@tiptap/core";
import type { Schema } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import type { Binding } from "./type-at-caret.ts";

/**
 * Gives an empty line its text as soon as it is made. The binding makes it with the first letter: of two people who begin the same line at once each would make
 * one, and the binding's mending of two texts side by side mixes or doubles letters. Only who made the line adds to it; the server does the same when it seeds.
 */
export const textInEmptyBlocks = Extension.create({
  name: "textInEmptyBlocks",
  // After Collaboration (1000), which has made the line.
  priority: 900,
  addProseMirrorPlugins: () => [
    new Plugin({
      view: () => ({
        update(view, previous) {
          const sync = ySyncPluginKey.getState(view.state) as { binding: Binding | null; isChangeOrigin: boolean } | undefined;
          if (!sync?.binding || sync.isChangeOrigin || view.state.doc === previous.doc) return;
          addTexts(sync.binding, view.state.schema);
        },
      }),
    }),
  ],
});

function addTexts({ doc, type, mux }: Binding, schema: Schema): void {
  const bare = [...type.createTreeWalker((node) => node instanceof Y.XmlElement)].filter(
    (node): node is Y.XmlElement => node instanceof Y.XmlElement && node.length === 0 && schema.nodes[node.nodeName]?.isTextblock === true && madeBy(doc.clientID, node),
  );
  if (bare.length > 0) mux(() => doc.transact(() => bare.forEach((block) => block.insert(0, [new Y.XmlText()])), ySyncPluginKey));
}

// oxlint-disable-next-line no-underscore-dangle -- Yjs tells nowhere else who made an element
const madeBy = (client: number, element: Y.XmlElement): boolean => element._item?.id.client === client;
