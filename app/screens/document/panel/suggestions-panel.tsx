import { useMemo, useState } from "react";
import type { SuggestionView } from "#app/services.ts";
import { findPassage, normalWords, textBlocks } from "#app/domain/vorhaben/suggestion.ts";
import type { EditorNode } from "#app/domain/vorhaben/section-content.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { SelectField } from "#app/ui/field.tsx";
import { useDocument } from "../document-context.tsx";
import { useStore } from "../live/use-store.ts";
import type { PanelFocus } from "./side-panel.tsx";
import { SuggestionForm } from "./suggestion-form.tsx";
import { SuggestionItem } from "./suggestion-item.tsx";

const FILTERS = {
  open: { label: "Offene", holds: (one: SuggestionView) => one.state === "open" },
  decided: { label: "Entschiedene", holds: (one: SuggestionView) => one.state !== "open" },
  mine: { label: "Meine", holds: (one: SuggestionView) => one.mine },
  all: { label: "Alle", holds: () => true },
} as const;
type Filter = keyof typeof FILTERS;
const FILTER_IDS = Object.keys(FILTERS) as Filter[];

/** What people propose to change, in reading order, and the place to propose something. */
export function SuggestionsPanel({ focus }: { focus: PanelFocus | undefined }) {
  const { data, model, may } = useDocument();
  const [filter, setFilter] = useState<Filter>("open");
  /** The request that has been answered or put away; a newer one opens the form again. */
  const [done, setDone] = useState<number>();
  const changed = useChanged();
  const shown = data.suggestions.filter(FILTERS[filter].holds);
  const writable = model.outline.entries.filter((entry) => entry.writable);
  const homeless = shown.filter((suggestion) => !writable.some((entry) => entry.id === suggestion.section));
  const composing = may("suggestion.write") && focus?.section !== undefined && focus.quote !== undefined && focus.asked !== done;
  const items = (suggestions: readonly SuggestionView[]) => suggestions.map((suggestion) => <SuggestionItem key={suggestion.id} suggestion={suggestion} changed={changed.has(suggestion.id)} />);
  return (
    <>
      {composing ? (
        <SuggestionForm key={focus.asked} section={focus.section!} passage={{ quote: focus.quote!, before: focus.before ?? "" }} entries={writable} onDone={() => setDone(focus.asked)} />
      ) : null}
      {data.suggestions.length > 0 ? (
        <SelectField
          label="Zeigen"
          options={FILTER_IDS.map((id) => ({ id, label: `${FILTERS[id].label} (${data.suggestions.filter(FILTERS[id].holds).length})` }))}
          value={filter}
          onChange={(key) => setFilter(key as Filter)}
        />
      ) : null}
      {shown.length === 0 && !composing ? (
        <p className="panel-empty">
          {data.suggestions.length > 0
            ? "Hier ist nichts."
            : may("suggestion.write")
              ? "Noch keine Vorschläge. Markieren Sie Wörter und drücken Sie Strg+Alt+V, oder wählen Sie „Ergänzung vorschlagen“ am Abschnitt."
              : "Noch keine Vorschläge."}
        </p>
      ) : null}
      {writable.map((entry) => {
        const here = shown.filter((suggestion) => suggestion.section === entry.id);
        return here.length === 0 ? null : (
          <section key={entry.id} className="thread-group" aria-label={`Vorschläge zu ${entry.number} ${entry.title}`}>
            <h3>
              {entry.number} {entry.title}
            </h3>
            {items(here)}
          </section>
        );
      })}
      {homeless.length > 0 ? (
        <section className="thread-group" aria-label="Vorschläge zu Abschnitten, die nicht im Dokument stehen">
          <h3>Abschnitt steht nicht mehr im Dokument</h3>
          {items(homeless)}
        </section>
      ) : null}
    </>
  );
}

const NO_TEXTS: ReadonlyMap<Id, EditorNode> = new Map();

/** The open proposals whose passage no longer stands in the text as it is on this page. */
function useChanged(): ReadonlySet<string> {
  const { data, model, live } = useDocument();
  const texts = useStore(live?.contents, NO_TEXTS);
  return useMemo(() => {
    const blocks = new Map<string, string[]>();
    const blocksOf = (section: string) => {
      if (!blocks.has(section)) blocks.set(section, textBlocks(texts.get(section) ?? model.stateOf(section).content).map(normalWords));
      return blocks.get(section)!;
    };
    const gone = data.suggestions.filter((suggestion) => suggestion.state === "open" && suggestion.quote !== "" && !findPassage(blocksOf(suggestion.section), suggestion));
    return new Set(gone.map((suggestion) => suggestion.id));
  }, [data, model, texts]);
}
