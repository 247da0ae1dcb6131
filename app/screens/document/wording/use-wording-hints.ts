import { useEffect, useMemo } from "react";
import type { Editor } from "@tiptap/core";
import { isKreis } from "#app/domain/checks/look-up.ts";
import { placeKey } from "#app/domain/checks/place.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { dismissedIn } from "#app/domain/wording-checks/dismissal.ts";
import type { LiveSection } from "#app/editor/live/live-document.ts";
import type { WordingReading } from "#app/editor/wording/index.ts";
import { findingSentence } from "#app/wording/findings.ts";
import { useDocument } from "../document-context.tsx";
import { useStore } from "../live/use-store.ts";
import { useHints } from "./hint-context.ts";
import { spokenHit } from "./spoken-hit.ts";

/** Marks words in a section's editor, and shows the remark that somebody asked for as soon as it stands. */
export function useWordingHints(editor: Editor | undefined, section: LiveSection, entry: Id): void {
  const reading = useReading(entry);
  const { show, want, wanted } = useHints();
  const asked = useStore(wanted, null);
  useEffect(() => {
    if (editor) section.wording.setReading(editor, reading);
  }, [editor, section, reading]);
  useEffect(() => {
    if (!editor || asked?.entry !== entry) return;
    want(null);
    const hint = section.wording.findHint(editor, asked.rule, asked.words);
    if (!hint) return;
    section.wording.elementOf(editor, hint)?.scrollIntoView({ block: "center" });
    editor.commands.setTextSelection(hint.from);
    show({ section, entry, editor, hint, by: "keyboard" });
  }, [editor, asked, section, entry, show, want]);
}

/** The same as long as nothing of it changes: a new one reads the whole section again. */
function useReading(entry: Id): WordingReading {
  const { data } = useDocument();
  const { facts, dismissals } = data.view.snapshot;
  const kreis = isKreis(facts);
  const foerderjahr = facts.foerderung.foerderjahr ?? Number(data.view.today.slice(0, 4)) + 1;
  const place = placeKey({ kind: "section", document: data.kind, section: entry });
  const aside = JSON.stringify((dismissals ?? []).filter((dismissal) => dismissal.place === place).map(({ rule, words }) => ({ place, rule, words })));
  return useMemo(() => {
    const isDismissed = dismissedIn(JSON.parse(aside) as { place: string; rule: string; words: string }[]);
    return { context: { kreis, foerderjahr }, isDismissed: (rule, words) => isDismissed(place, rule, words), describe: (hit) => `Hinweis: ${findingSentence(spokenHit(hit))} Alt+Eingabe öffnet ihn.` };
  }, [kreis, foerderjahr, place, aside]);
}
