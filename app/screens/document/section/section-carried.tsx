import type { EditorNode } from "#app/domain/vorhaben/section-content.ts";
import { plainText } from "#app/domain/vorhaben/section-content.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { CarriedNote } from "#app/screens/year/carried-note.tsx";
import { useDocument } from "../document-context.tsx";
import { useStore } from "../live/use-store.ts";

const NO_CONTENTS: ReadonlyMap<Id, EditorNode> = new Map();

/** "Aus dem Vorjahr übernommen, noch prüfen", gone with the first changed word. */
export function SectionCarried({ section }: { section: Id }) {
  const { data, model, live, may } = useDocument();
  const here = useStore(live?.contents, NO_CONTENTS).get(section);
  const mark = data.view.carried.find(({ place }) => place.kind === "section" && place.document === data.kind && place.section === section);
  if (!mark) return null;
  // What was read with the page is the text as it came over, else it would carry no mark.
  if (here && plainText(here).trim() !== plainText(model.stateOf(section).content).trim()) return null;
  return <CarriedNote vorhaben={data.view.snapshot.id} mark={mark} mayConfirm={may("section.write")} />;
}
