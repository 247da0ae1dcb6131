import { Extension } from "@tiptap/core";
import { Node, type Schema } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { cleanContent } from "#app/document-model/clean-content.ts";
import { attributeFits, markFits, textFits } from "#app/document-model/schema.ts";
import type { EditorNode } from "#app/domain/vorhaben/section-content.ts";

/**
 * Nothing leaves this browser that the room would refuse: it sends away whoever writes a list that begins at 50000, a span of a hundred columns, or signs that
 * turn text around. However such a thing came in (a typing rule, a paste from another editor, an input method), its block is brought to the schema at once.
 */
export const storable = Extension.create({ name: "storable", addProseMirrorPlugins: () => [storableBlocks()] });

/** The plugin alone, for editors without a view. */
export const storableBlocks = (): Plugin =>
  new Plugin({
    appendTransaction(transactions, before, after) {
      if (before.doc === after.doc || transactions.some((one) => (one.getMeta(ySyncPluginKey) as { isChangeOrigin?: boolean } | undefined)?.isChangeOrigin)) return null;
      const known = new Set(before.doc.children);
      const change = after.tr;
      after.doc.forEach((block, offset) => {
        if (known.has(block) || isStorable(block)) return;
        change.replaceWith(change.mapping.map(offset), change.mapping.map(offset + block.nodeSize), cleaned(after.schema, block).content);
      });
      return change.docChanged ? change : null;
    },
  });

function isStorable(node: Node): boolean {
  const fits = Object.entries(node.attrs).every(([name, value]) => attributeFits(node.type.name, name, value));
  return fits && node.marks.every(({ type, attrs }) => markFits(type.name, attrs)) && (!node.isText || textFits(node.text!)) && node.children.every(isStorable);
}

const cleaned = (schema: Schema, block: Node): Node => Node.fromJSON(schema, cleanContent(block.toJSON() as EditorNode).content);
