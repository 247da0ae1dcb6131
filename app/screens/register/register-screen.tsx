import { useLocation, useSearchParams } from "@remix-run/react";
import { useEffect, useMemo, useState } from "react";
import type { CarriedMark } from "#app/domain/fortschreibung/marks.ts";
import type { Finding } from "#app/domain/checks/finding.ts";
import { fieldsOf, REGISTER, type PartId, type SheetId, type TableId } from "#app/domain/facts/register.ts";
import { Banner } from "#app/ui/banner.tsx";
import { CarriedRows } from "../year/carried-rows.tsx";
import { FindingLine } from "../finding-line.tsx";
import { vorhabenPath } from "../paths.ts";
import { Page } from "../shell/page.tsx";
import { CoreRows } from "./core-rows.tsx";
import { FigurePanel } from "./figures/figure-panel.tsx";
import { panelsOf } from "./figures/panels.ts";
import type { FillState } from "./fill-state.ts";
import { keyAction } from "./grid/keys.ts";
import { RegisterGrid } from "./grid/register-grid.tsx";
import type { Position } from "./grid/position.ts";
import { HistorySheet } from "./history-sheet.tsx";
import { RegisterNav } from "./register-nav.tsx";
import { RegisterPictures } from "./register-pictures.tsx";
import { SaveState } from "./save-state.tsx";
import { SheetForm } from "./sheet/sheet-form.tsx";
import type { ServerFacts } from "./store/register-state.ts";
import type { RegisterStore } from "./store/register-store.ts";
import { useRegisterStore } from "./use-register-store.ts";
import "./register.css";

export interface RegisterPageData {
  vorhaben: string;
  title: string;
  part: PartId;
  me: { account: string; name: string };
  server: ServerFacts;
  mayWrite: boolean;
  parts: FillState[];
  /** Of this part only. */
  findings: Finding[];
  /** What of this part came from the past year and is still to be looked at. */
  carried: CarriedMark[];
}

export function RegisterScreen({ page }: { page: RegisterPageData }) {
  const { vorhaben, part, mayWrite, findings } = page;
  const { store, snapshot } = useRegisterStore({ vorhaben, account: page.me.account, server: page.server });
  const [historyOpen, setHistoryOpen] = useState(false);
  const goTo = useGoTo(part);
  useUndoKeys(store);
  const definition = REGISTER[part];
  const panels = panelsOf(part, snapshot.facts).map((panel) => <FigurePanel key={panel.id} vorhaben={vorhaben} facts={snapshot.facts} panel={panel} />);
  return (
    <Page
      width="full"
      title={definition.title}
      lead={definition.purpose}
      trail={[
        { label: "Übersicht", to: "/" },
        { label: page.title, to: vorhabenPath(vorhaben) },
      ]}
      actions={<SaveState vorhaben={vorhaben} snapshot={snapshot} />}
    >
      <div className="register">
        <RegisterNav vorhaben={vorhaben} parts={page.parts} current={part} />
        <div className="register-main">
          {snapshot.save === "offline" ? <Banner tone="warn">Die Verbindung ist unterbrochen. Sie können weiterarbeiten. Ihre Änderungen sind auf diesem Gerät gesichert und werden übertragen, sobald die Verbindung steht.</Banner> : null}
          <CarriedRows vorhaben={vorhaben} facts={snapshot.facts} marks={page.carried} mayConfirm={mayWrite} />
          {PANELS_FIRST.includes(part) ? panels : null}
          {part === "schnittstellen" && mayWrite ? <CoreRows store={store} facts={snapshot.facts} /> : null}
          {definition.shape === "table" ? (
            <RegisterGrid key={part} part={part as TableId} store={store} snapshot={snapshot} mayWrite={mayWrite} findings={findings} goTo={goTo} onHistory={() => setHistoryOpen(true)} />
          ) : (
            <SheetForm key={part} part={part as SheetId} store={store} snapshot={snapshot} mayWrite={mayWrite} findings={findings} goTo={goTo} onHistory={() => setHistoryOpen(true)} />
          )}
          {PANELS_FIRST.includes(part) ? null : panels}
          <RegisterPictures part={part} facts={snapshot.facts} />
          {findings.length > 0 ? (
            <section className="card register-findings" aria-labelledby="hinweise-teil">
              <h2 id="hinweise-teil">Hinweise zu {definition.title}</h2>
              <ul>
                {findings.map((finding) => (
                  <FindingLine key={finding.key} vorhaben={vorhaben} finding={finding} />
                ))}
              </ul>
            </section>
          ) : null}
        </div>
      </div>
      <HistorySheet vorhaben={vorhaben} part={part} facts={snapshot.facts} isOpen={historyOpen} onOpenChange={setHistoryOpen} />
    </Page>
  );
}

/** Strg+Z and Strg+Y wherever on the page the focus is, also after a button that has gone; an input takes back its own typing first. */
function useUndoKeys(store: RegisterStore): void {
  useEffect(() => {
    const takeBack = (event: KeyboardEvent) => {
      const action = event.defaultPrevented || (event.target as HTMLElement).closest("input, textarea, [role=dialog]") ? undefined : keyAction(event);
      if (action?.do !== "undo" && action?.do !== "redo") return;
      event.preventDefault();
      if (action.do === "undo") store.undo();
      else store.redo();
    };
    document.addEventListener("keydown", takeBack);
    return () => document.removeEventListener("keydown", takeBack);
  }, [store]);
}

/** Here what is computed is the matter itself; what is entered only comments on it. */
const PANELS_FIRST: readonly PartId[] = ["finanzierung"];

/** The cell that the address names, if this part has it. Following the same link again is a new wish. */
function useGoTo(part: PartId): Position | null {
  const [query] = useSearchParams();
  const { key } = useLocation();
  const field = query.get("feld");
  const row = query.get("zeile");
  return useMemo(() => {
    const names = Object.keys(fieldsOf(part));
    return field === null && row === null ? null : { row: row ?? "", field: field !== null && names.includes(field) ? field : names[0]! };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the key makes each visit its own
  }, [part, field, row, key]);
}
