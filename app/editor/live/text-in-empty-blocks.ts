import { Extension } from "@tiptap/core";
import type { Schema } from "@tiptap/pm/model";
import { Plugin, type PluginView } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import type { Binding } from "./binding.ts";

/**
 * Gives an empty line its text as soon as it is made or emptied. The binding makes it with the first letter: of two people who begin the same line at once each
 * would make one, and the binding's mending of two texts side by side mixes or doubles letters. Only who made or emptied the line (a footnote in it goes together
 * with the texts around it) adds to it; the server does the same when it seeds.
 */
export const textInEmptyBlocks = Extension.create({
  name: "textInEmptyBlocks",
  // After Collaboration (1000), which has made the line.
  priority: 900,
  addProseMirrorPlugins: () => [new Plugin({ view: watch })],
});

interface SyncState {
  binding: Binding | null;
  isChangeOrigin: boolean;
}

const syncOf = ({ state }: EditorView): SyncState | undefined => ySyncPluginKey.getState(state) as SyncState | undefined;

function watch(view: EditorView): PluginView {
  const doc = syncOf(view)?.binding?.doc;
  /** What was put in or taken out here since the text was last looked through. */
  let touched = new Set<unknown>();
  const changed = ({ local, origin, changed: types }: Y.Transaction) => {
    if (local && origin === ySyncPluginKey) for (const type of types.keys()) touched.add(type);
  };
  doc?.on("afterTransaction", changed);
  return {
    update({ state }, previous) {
      const sync = syncOf(view);
      if (!sync?.binding || sync.isChangeOrigin || state.doc === previous.doc) return;
      const ours = touched;
      touched = new Set();
      addTexts(sync.binding, state.schema, (block) => ours.has(block) || madeBy(sync.binding!.doc.clientID, block));
    },
    destroy: () => doc?.off("afterTransaction", changed),
  };
}

function addTexts({ doc, type, mux }: Binding, schema: Schema, isOurs: (block: Y.XmlElement) => boolean): void {
  const bare = [...type.createTreeWalker((node) => node instanceof Y.XmlElement)].filter(
    (node): node is Y.XmlElement => node instanceof Y.XmlElement && node.length === 0 && schema.nodes[node.nodeName]?.isTextblock === true && isOurs(node),
  );
  if (bare.length > 0) mux(() => doc.transact(() => bare.forEach((block) => block.insert(0, [new Y.XmlText()])), ySyncPluginKey));
}

// oxlint-disable-next-line no-underscore-dangle -- Yjs tells nowhere else who made an element
const madeBy = (client: number, element: Y.XmlElement): boolean => element._item?.id.client === client;
