import { Link, useLocation, useSearchParams } from "@remix-run/react";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Finding } from "#app/domain/checks/finding.ts";
import { fieldsOf, REGISTER, type PartId, type SheetId, type TableId } from "#app/domain/facts/register.ts";
import { Banner } from "#app/ui/banner.tsx";
import { FindingLine } from "../finding-line.tsx";
import { openPoints } from "../open-points.ts";
import { registerPath, vorhabenPath } from "../paths.ts";
import { Page } from "../shell/page.tsx";
import type { FillState } from "./fill-state.ts";
import { RegisterGrid } from "./grid/register-grid.tsx";
import type { Position } from "./grid/position.ts";
import { HistorySheet } from "./history-sheet.tsx";
import { SaveState } from "./save-state.tsx";
import { SheetForm } from "./sheet/sheet-form.tsx";
import type { ServerFacts } from "./store/register-state.ts";
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
}

export function RegisterScreen({ page }: { page: RegisterPageData }) {
  const { vorhaben, part, mayWrite, findings } = page;
  const { store, snapshot } = useRegisterStore({ vorhaben, account: page.me.account, server: page.server });
  const [historyOpen, setHistoryOpen] = useState(false);
  const goTo = useGoTo(part);
  const strip = useCurrentInSight(part);
  const definition = REGISTER[part];
  return (
    <Page
      width="full"
      title={definition.title}
      lead={definition.purpose}
      trail={[
        { label: "Übersicht", to: "/" },
        { label: page.title, to: vorhabenPath(vorhaben) },
      ]}
      actions={<SaveState snapshot={snapshot} />}
    >
      <div className="register">
        <nav className="register-nav" ref={strip} aria-label="Teile der Stammdaten">
          <ul>
            {page.parts.map((entry) => (
              <li key={entry.part}>
                <Link to={registerPath(vorhaben, entry.part)} prefetch="intent" aria-current={entry.part === part ? "page" : undefined}>
                  <span>{entry.title}</span>
                  {entry.blocking > 0 ? (
                    <span className="register-nav-count" title={openPoints(entry.blocking)}>
                      {entry.blocking}
                      <span className="visually-hidden">{openPoints(entry.blocking).slice(String(entry.blocking).length)}</span>
                    </span>
                  ) : (
                    <span className="register-nav-fill">{entry.empty ? "leer" : ""}</span>
                  )}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="register-main">
          {snapshot.save === "offline" ? <Banner tone="warn">Die Verbindung ist unterbrochen. Sie können weiterarbeiten. Ihre Änderungen sind auf diesem Gerät gesichert und werden übertragen, sobald die Verbindung steht.</Banner> : null}
          {definition.shape === "table" ? (
            <RegisterGrid key={part} part={part as TableId} store={store} snapshot={snapshot} mayWrite={mayWrite} findings={findings} goTo={goTo} onHistory={() => setHistoryOpen(true)} />
          ) : (
            <SheetForm key={part} part={part as SheetId} store={store} snapshot={snapshot} mayWrite={mayWrite} goTo={goTo} onHistory={() => setHistoryOpen(true)} />
          )}
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

/** On small screens the parts stand side by side: the strip moves, never the page, until the current one is in its middle. */
function useCurrentInSight(part: PartId) {
  const strip = useRef<HTMLElement>(null);
  useEffect(() => {
    const current = strip.current?.querySelector<HTMLElement>('[aria-current="page"]');
    if (!strip.current || !current) return;
    const { left, width } = current.getBoundingClientRect();
    const frame = strip.current.getBoundingClientRect();
    strip.current.scrollLeft += left + width / 2 - (frame.left + frame.width / 2);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- another part is another link in the strip
  }, [part]);
  return strip;
}

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
