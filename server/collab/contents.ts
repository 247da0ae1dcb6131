import type { EditorNode } from "#app/domain/vorhaben/section-content.ts";
import type { ConceptKind, Id } from "#app/domain/values/ids.ts";
import { UNREADABLE_SECTION } from "#app/wording/section-text.ts";
import type { Log } from "../log.ts";
import { buildDocument, contentOf } from "./documents.ts";
import { parseRoomName } from "./room-name.ts";
import type { Rooms } from "./rooms.ts";
import type { RoomRow } from "./room-log.ts";

/** Rendered sections kept, so that hints and pages do not decode every room anew; about 20 kB each. */
const MOST_CACHED = 2000;

/** What stands in the rooms of a document, as committed; rooms nobody is in are read without being loaded. */
export function createContents(rooms: Rooms, log: Log) {
  const cache = new Map<string, { lineage: string; seq: number; content: EditorNode | null }>();

  const read = (row: RoomRow): EditorNode | null => {
    const live = rooms.ready.get(row.name);
    if (live?.seq === row.seq && live.lineage === row.lineage) return contentOf(live.doc);
    const stored = rooms.log.read(row.name);
    if (!stored) return null;
    const { doc } = buildDocument(stored);
    const content = contentOf(doc);
    doc.destroy();
    return content;
  };

  const cached = (row: RoomRow): EditorNode | null => {
    const known = cache.get(row.name);
    cache.delete(row.name);
    const content = known?.seq === row.seq && known.lineage === row.lineage ? known.content : read(row);
    cache.set(row.name, { lineage: row.lineage, seq: row.seq, content });
    if (cache.size > MOST_CACHED) cache.delete(cache.keys().next().value!);
    return content;
  };

  /** One section that cannot be read must not hide the others; it says so itself, wherever its text would stand. */
  const readable = (row: RoomRow): EditorNode | null => {
    try {
      return cached(row);
    } catch (error) {
      log.error({ err: error, room: row.name }, "section cannot be read");
      return { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: UNREADABLE_SECTION }] }] };
    }
  };

  return {
    /** Content by section; sections in which a reader sees nothing are left out. The nodes are shared: do not change them. */
    contentsOf: (vorhaben: Id, document: ConceptKind): Promise<Map<Id, EditorNode>> =>
      rooms.exclusive.call(() => {
        const contents = new Map<Id, EditorNode>();
        for (const row of rooms.log.rowsBelow(`${vorhaben}.${document}`)) {
          const section = parseRoomName(row.name)?.section;
          const content = section === undefined ? null : readable(row);
          if (section !== undefined && content) contents.set(section, content);
        }
        return contents;
      }),
  };
}
