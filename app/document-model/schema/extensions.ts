import { getSchema, type Extensions } from "@tiptap/core";
import { Blockquote } from "@tiptap/extension-blockquote";
import { ListItem } from "@tiptap/extension-list";
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import { StarterKit } from "@tiptap/starter-kit";
import { Footnote } from "./footnote.ts";
import { allowedHref, LINK_PROTOCOLS } from "./links.ts";

/** Heading levels below the section title; level 1 belongs to the frame. */
export const HEADING_LEVELS = [2, 3, 4] as const;

/**
 * What may stand inside an item, a quote or a cell. Deliberately loose: two people may delete different blocks of one item at the same moment, and the
 * Yjs binding deletes for everybody a node that its schema refuses. With this expression only a node without any content can meet that fate.
 */
const INNER = "(paragraph | list)+";

/**
 * The nodes and marks of a section's text, without React and without views: browser, server and command line build the same schema from it.
 * Whoever mounts an editor adds what belongs to typing (cursors, placeholders, node views, collaboration, undo).
 * Changing the set means raising `SCHEMA_VERSION` in `collab-protocol/protocol.ts`.
 */
export const editorExtensions: Extensions = [
  StarterKit.configure({
    heading: { levels: [...HEADING_LEVELS] },
    link: {
      protocols: [...LINK_PROTOCOLS],
      defaultProtocol: "https",
      openOnClick: false,
      autolink: false,
      isAllowedUri: (uri) => allowedHref(uri) !== undefined,
      HTMLAttributes: { target: null, rel: null, class: null },
    },
    blockquote: false,
    listItem: false,
    code: false,
    codeBlock: false,
    dropcursor: false,
    gapcursor: false,
    horizontalRule: false,
    listKeymap: false,
    strike: false,
    trailingNode: false,
    underline: false,
    undoRedo: false,
  }),
  Blockquote.extend({ content: INNER }),
  ListItem.extend({ content: INNER }),
  Table.configure({ resizable: false }),
  TableRow,
  TableHeader.extend({ content: INNER }),
  TableCell.extend({ content: INNER }),
  Footnote,
];

export const editorSchema = getSchema(editorExtensions);
