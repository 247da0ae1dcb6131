import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useLocation } from "@remix-run/react";
import { showToast } from "#app/ui/toast.tsx";
import { ActiveEditor, ActiveEditorContext } from "#app/editor/toolbar/active-editor.ts";
import { writable } from "#app/editor/collab/readable.ts";
import { isWordingRule } from "#app/domain/wording-checks/rules/index.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { sectionAnchor } from "#app/screens/paths.ts";
import type { DocumentData } from "./data.ts";
import { LeaveDialog } from "./dialogs/leave-dialog.tsx";
import { ShortcutsDialog } from "./dialogs/shortcuts-dialog.tsx";
import { TextDialogsProvider } from "./dialogs/text-dialogs.tsx";
import { DocumentProvider, FindingsProvider, type DocumentContextValue } from "./document-context.tsx";
import { rememberLayout, type LayoutChoice, type PanelId } from "./layout-choice.ts";
import { useLiveDocument } from "./live/use-live-document.ts";
import { useLiveFindings } from "./live/use-live-findings.ts";
import { blockingBySection, modelOf } from "./model.ts";
import { Outline } from "./outline/outline.tsx";
import { Paper } from "./paper.tsx";
import { inReadingOrder, nextFinding } from "./panel/reading-order.ts";
import { SidePanel, type PanelFocus } from "./panel/side-panel.tsx";
import { selectedPassage, selectedQuote } from "./selected-quote.ts";
import { OfflineBanner } from "./top/offline-banner.tsx";
import { TopBar } from "./top/top-bar.tsx";
import type { WantedHint } from "./wording/hint-context.ts";
import { HintProvider } from "./wording/hint-provider.tsx";
import { useCommands } from "./use-commands.ts";
import { useShortcuts } from "./use-shortcuts.ts";
import "./document.css";

/** One concept, read and written: outline, paper, panels. */
export function DocumentScreen({ data }: { data: DocumentData }) {
  const model = useMemo(() => modelOf(data), [data]);
  const live = useLiveDocument(data);
  const findings = useLiveFindings(data, live);
  const commands = useCommands(data.view.snapshot.id, data.kind);
  const [layout, setLayout] = useState<LayoutChoice>(data.layout);
  const [focus, setFocus] = useState<PanelFocus>();
  const [chosenFinding, setChosenFinding] = useState<string>();
  const [help, setHelp] = useState(false);
  const [wantedHint] = useState(() => writable<WantedHint | null>(null));
  /** On narrow windows outline and panel lie over the paper, one at a time, closed until asked for. */
  const [overlay, setOverlay] = useState<"outline" | "panel" | null>(null);
  const [activeEditor] = useState(() => new ActiveEditor());

  const change = useCallback((next: (before: LayoutChoice) => LayoutChoice) => {
    setLayout((before) => {
      const after = next(before);
      rememberLayout(after);
      return after;
    });
  }, []);
  const showPanel = useCallback(
    (panel: PanelId, wanted?: Omit<PanelFocus, "asked">) => {
      change((before) => ({ ...before, panel }));
      setOverlay("panel");
      setFocus(wanted ? { ...wanted, asked: Date.now() } : undefined);
    },
    [change],
  );
  const closePanel = () => {
    change((before) => ({ ...before, panel: null }));
    setOverlay(null);
  };
  /** A section that was asked for before it stood on the page, because it has only just been added. */
  const pending = useRef<{ section: Id; into: "title" | "text" }>();
  const mayDo = data.view.mayDo;
  const mayWrite = mayDo.includes("section.write");
  const goTo = useCallback(
    (section: Id, into: "title" | "text" = "title") => {
      setOverlay((open) => (open === "outline" ? null : open));
      pending.current = goToSection(section) ? undefined : { section, into };
      if (into === "text" && mayWrite) live?.wanted.set(section);
    },
    [live, mayWrite],
  );

  useEffect(() => {
    const asked = pending.current;
    if (asked && model.outline.entries.some((entry) => entry.id === asked.section)) goTo(asked.section, asked.into);
  }, [model, goTo]);

  const context = useMemo(
    (): DocumentContextValue => ({
      data,
      model,
      live,
      commands,
      may: (action) => mayDo.includes(action),
      showPanel,
      goTo,
    }),
    [data, model, live, commands, mayDo, showPanel, goTo],
  );

  const hints = useMemo(() => ({ findings, blocking: blockingBySection(findings) }), [findings]);

  const comment = useCallback(() => {
    const chosen = selectedQuote();
    if (chosen && mayDo.includes("comment.write")) showPanel("kommentare", chosen);
  }, [mayDo, showPanel]);
  const suggest = useCallback(() => {
    if (!mayDo.includes("suggestion.write")) return;
    const passage = selectedPassage();
    if (passage === "across") showToast({ text: "Ein Vorschlag gilt Wörtern innerhalb eines Absatzes. Markieren Sie weniger." });
    else if (passage) showPanel("vorschlaege", passage);
  }, [mayDo, showPanel]);
  const nextHint = useCallback(() => {
    const next = nextFinding(inReadingOrder(findings, model.outline.entries), chosenFinding);
    if (!next) return;
    setChosenFinding(next.key);
    showPanel("hinweise");
    if (next.place.kind !== "section" || next.place.document !== data.kind) return;
    goTo(next.place.section);
    if (mayWrite && isWordingRule(next.id)) wantedHint.set({ entry: next.place.section, rule: next.id, words: next.params.worte ?? "" });
  }, [findings, model, chosenFinding, showPanel, goTo, data.kind, mayWrite, wantedHint]);

  useShortcuts({ entries: model.outline.entries, goTo, nextHint, comment, suggest, help: () => setHelp(true), activeEditor });
  useGoToAddress();
  useMarkFocusedSection();

  return (
    <DocumentProvider value={context}>
      <FindingsProvider value={hints}>
        <ActiveEditorContext.Provider value={activeEditor}>
          <TextDialogsProvider>
            <HintProvider wanted={wantedHint}>
              <a className="skip-link" href="#inhalt">
                Zum Dokument springen
              </a>
              <TopBar
                layout={layout}
                onOutline={() => {
                  if (!isNarrow()) return change((before) => ({ ...before, outline: !before.outline }));
                  change((before) => ({ ...before, outline: true }));
                  setOverlay((open) => (open === "outline" ? null : "outline"));
                }}
                onPanel={(panel) => (layout.panel === panel && (!isNarrow() || overlay === "panel") ? closePanel() : showPanel(panel))}
                onHelp={() => setHelp(true)}
              />
              <OfflineBanner />
              <div className="document-frame" data-outline={layout.outline ? "" : undefined} data-panel={layout.panel ? "" : undefined} data-overlay={overlay ?? undefined}>
                {layout.outline ? <Outline /> : null}
                <Paper onComment={comment} onSuggest={suggest} />
                {layout.panel ? <SidePanel panel={layout.panel} focus={focus} chosenFinding={chosenFinding} onClose={closePanel} /> : null}
              </div>
              <LeaveDialog />
              {help ? <ShortcutsDialog onClose={() => setHelp(false)} /> : null}
            </HintProvider>
          </TextDialogsProvider>
        </ActiveEditorContext.Provider>
      </FindingsProvider>
    </DocumentProvider>
  );
}

/** As in document.css. */
const isNarrow = (): boolean => window.matchMedia("(max-width: 1023px)").matches;

/** Brings a section to the top of the window, its title into the focus, and its address into the address bar. False when it does not stand on the page. */
function goToSection(section: Id): boolean {
  const element = document.getElementById(sectionAnchor(section));
  if (!element) return false;
  element.scrollIntoView({ block: "start" });
  element.querySelector<HTMLElement>(".section-title")?.focus({ preventScroll: true });
  history.replaceState(history.state, "", `#${sectionAnchor(section)}`);
  return true;
}

/**
 * A link to a section (mail, Hinweis, address bar) leads there also after signing in and within the page: the router remembers one scroll position
 * for all addresses that were typed or opened from outside, and would go there instead.
 */
function useGoToAddress(): void {
  const location = useLocation();
  useEffect(() => {
    // Who is in a text whose editor does not stand yet has clicked there while the page was coming to life, and stays.
    if (document.activeElement?.matches('[role="textbox"]:not([contenteditable])')) return;
    const section = /^#abschnitt-([a-z0-9-]+)$/.exec(location.hash)?.[1];
    if (section) goToSection(section);
  }, [location]);
}

/** The section with the focus carries the accent line; set on the element, so that no part of the page renders again. */
function useMarkFocusedSection(): void {
  useEffect(() => {
    const mark = () => {
      const body = document.activeElement?.closest(".section-body");
      for (const marked of document.querySelectorAll(".section-body[data-here]")) if (marked !== body) marked.removeAttribute("data-here");
      body?.setAttribute("data-here", "");
    };
    document.addEventListener("focusin", mark);
    return () => document.removeEventListener("focusin", mark);
  }, []);
}
