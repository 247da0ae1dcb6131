import { roomName } from "#app/collab-protocol/protocol.ts";
import type { EditorNode } from "#app/domain/vorhaben/section-content.ts";
import type { Id } from "#app/domain/values/ids.ts";
import type { SectionTexts } from "#server/vorhaben/section-texts.ts";

interface MemoryTexts extends SectionTexts {
  /** What was told to open sockets, in order: "lock <room>", "access <vorhaben> <organisation>". */
  told: string[];
}

/** Section texts in memory, for tests that are not about rooms. What is seeded stays, also when the transaction does not. */
export function memoryTexts(): MemoryTexts {
  const rooms = new Map<string, EditorNode | null>();
  const told: string[] = [];
  return {
    told,
    async contentsOf(vorhaben, document) {
      const prefix = `${vorhaben}.${document}.`;
      return new Map([...rooms].flatMap(([room, content]): [Id, EditorNode][] => (content && room.startsWith(prefix) ? [[room.slice(prefix.length), content]] : [])));
    },
    async seed(_trx, room, content) {
      if (!rooms.has(room)) rooms.set(room, content);
    },
    async lockChanged(vorhaben, document, section) {
      told.push(`lock ${roomName(vorhaben, document, section)}`);
    },
    async accessChanged(vorhaben, organisation) {
      told.push(`access ${vorhaben} ${organisation ?? "*"}`);
    },
  };
}
