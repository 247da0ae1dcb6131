import type { LiveSection } from "#app/editor/live/live-document.ts";
import { useDocument } from "../document-context.tsx";
import { useStore } from "../live/use-store.ts";
import { KeptText } from "./kept-text.tsx";

/** What this person wrote into sections that have left the document meanwhile: the server takes it no more, and no section is there to show it. */
export function RemovedTexts() {
  const { live, model } = useDocument();
  const sections = useStore(live?.sections, NONE_JOINED);
  const onPage = new Set(model.outline.entries.map((entry) => entry.id));
  return [...sections].filter(([id]) => !onPage.has(id)).map(([id, section]) => <RemovedText key={id} section={section} onDismiss={() => live?.letGo(id)} />);
}

function RemovedText({ section, onDismiss }: { section: LiveSection; onDismiss: () => void }) {
  const refusal = useStore(section.refusal, undefined);
  return refusal && refusal.unsaved !== "" ? <KeptText refusal={refusal} onDismiss={onDismiss} /> : null;
}

const NONE_JOINED: ReadonlyMap<string, LiveSection> = new Map();
