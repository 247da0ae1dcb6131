import { CONCEPT_KINDS, ID_PATTERN, type ConceptKind, type Id } from "#app/domain/values/ids.ts";

interface RoomAddress {
  vorhaben: Id;
  document: ConceptKind;
  section: Id;
}

/** Takes a room name apart, exactly as `roomName` makes it; undefined for anything else (other spelling, other case, other parts). */
export function parseRoomName(name: string): RoomAddress | undefined {
  const [vorhaben, document, section, ...rest] = name.split(".");
  if (rest.length > 0 || !isId(vorhaben) || !isId(section) || !isConcept(document)) return undefined;
  return { vorhaben, document, section };
}

export const isId = (text: string | undefined): text is Id => text !== undefined && ID_PATTERN.test(text);
const isConcept = (text: string | undefined): text is ConceptKind => (CONCEPT_KINDS as readonly (string | undefined)[]).includes(text);
