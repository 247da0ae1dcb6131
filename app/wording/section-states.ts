import type { SectionStatus } from "../domain/vorhaben/vorhaben.ts";

/** How far the authors are with a section, as people read it. */
export const SECTION_STATE_WORDS: Readonly<Record<SectionStatus, string>> = {
  offen: "offen",
  "in-arbeit": "in Arbeit",
  "zur-abstimmung": "zur Abstimmung",
  abgestimmt: "abgestimmt",
};
