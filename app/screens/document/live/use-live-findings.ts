import { useDeferredValue, useMemo, useState } from "react";
import { checkInputOf, liveChecks } from "#app/domain/checks/run-checks.ts";
import type { Finding } from "#app/domain/checks/finding.ts";
import type { Id } from "#app/domain/values/ids.ts";
import type { EditorNode } from "#app/domain/vorhaben/section-content.ts";
import { untouchedSection, type VorhabenSnapshot } from "#app/domain/vorhaben/vorhaben.ts";
import type { LiveDocument } from "#app/editor/live/live-document.ts";
import { builtInTemplates } from "#templates/index.ts";
import type { DocumentData } from "../data.ts";
import { findingsOfConcept } from "#app/domain/checks/concerns.ts";
import { useStore } from "./use-store.ts";

const NOTHING_LIVE: ReadonlyMap<Id, EditorNode> = new Map();

/** The server's findings on the first paint; from then on the same checks on the text as it stands here, so that a Hinweis goes with its cause. */
export function useLiveFindings(data: DocumentData, live: LiveDocument | undefined): readonly Finding[] {
  const contents = useDeferredValue(useStore(live?.contents, NOTHING_LIVE));
  const [check] = useState(liveChecks);
  const found = useMemo(() => {
    const { view, kind } = data;
    const all = contents.size === 0 ? view.findings : check(checkInputOf(withLiveText(view.snapshot, kind, contents), builtInTemplates, view.today));
    return findingsOfConcept(kind, all);
  }, [check, data, contents]);
  // Most keystrokes change no finding: the same list then stays, and nothing that shows it is drawn again.
  const [shown, setShown] = useState(found);
  if (shown === found || JSON.stringify(shown) === JSON.stringify(found)) return shown;
  setShown(found);
  return found;
}

function withLiveText(snapshot: VorhabenSnapshot, kind: DocumentData["kind"], contents: ReadonlyMap<Id, EditorNode>): VorhabenSnapshot {
  const concept = snapshot.concepts[kind];
  const sections = { ...concept.sections };
  for (const [section, content] of contents) sections[section] = { ...(sections[section] ?? untouchedSection()), content };
  return { ...snapshot, concepts: { ...snapshot.concepts, [kind]: { ...concept, sections } } };
}
