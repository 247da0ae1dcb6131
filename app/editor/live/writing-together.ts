import type { AnyExtension } from "@tiptap/core";
import { Collaboration } from "@tiptap/extension-collaboration";
import type { Doc } from "yjs";
import { FRAGMENT } from "#app/collab-protocol/protocol.ts";
import { editorSchema } from "#app/document-model/schema.ts";

/** Taking back a line, an item or a table leaves standing what others have written into it meanwhile, and so all that it stands in; the binding by itself spares only paragraphs. */
const SPARED = new Set(Object.keys(editorSchema.nodes));

/** Binds the editor to the room's text; everybody takes back their own changes alone. */
export const writingTogether = (document: Doc): AnyExtension => Collaboration.configure({ document, field: FRAGMENT, yUndoOptions: { protectedNodes: SPARED } });
