import { Link, useFetcher, useNavigate } from "@remix-run/react";
import { CalendarPlus } from "lucide-react";
import { useEffect } from "react";
import type { CarriedMark } from "#app/domain/fortschreibung/marks.ts";
import type { Action } from "#app/domain/vorhaben/roles.ts";
import type { YearLink } from "#app/services.ts";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { showToast } from "#app/ui/toast.tsx";
import { DialogTrigger } from "react-aria-components";
import { FOERDERJAHR_FIRST } from "#app/wording/input-problems.ts";
import { templateVersionsPath, vorhabenPath, yearPath } from "../paths.ts";
import { carriedCount } from "./carried-count.ts";
import type { YearAnswer, YearRequest } from "./requests.ts";
import "./year.css";

interface YearPanelData {
  id: string;
  title: string;
  foerderjahr: number | null;
  mayDo: readonly Action[];
  carried: readonly CarriedMark[];
  yearBefore: YearLink | null;
  yearAfter: YearLink | null;
  /** Documents for which a newer template version is there. */
  newerTemplates: number;
}

/** The years before and after, and the way into the next one. */
export function YearPanel({ page }: { page: YearPanelData }) {
  const mayAdvance = page.mayDo.includes("vorhaben.advance");
  if (!page.yearBefore && !page.yearAfter && !mayAdvance) return null;
  return (
    <Panel title="Fortschreibung">
      <ul className="side-list">
        {page.yearBefore ? (
          <li>
            <span>
              Vorjahr: <Link to={vorhabenPath(page.yearBefore.id)}>{page.yearBefore.title}</Link>
            </span>
            {page.carried.length > 0 ? (
              <Link to={yearPath(page.id)}>{carriedCount(page.carried)} noch prüfen</Link>
            ) : (
              <span className="muted side-note">Alles Übernommene ist geprüft.</span>
            )}
            <Link to={`${yearPath(page.id)}#aenderungen`}>Änderungen gegenüber dem Vorjahr</Link>
          </li>
        ) : null}
        {page.yearAfter ? (
          <li>
            <span>
              Nächstes Förderjahr: <Link to={vorhabenPath(page.yearAfter.id)}>{page.yearAfter.title}</Link>
            </span>
          </li>
        ) : null}
        <li>
          <Link to={templateVersionsPath(page.id)}>Vorlagen der Dokumente</Link>
          {page.newerTemplates > 0 ? <span className="side-note">{page.newerTemplates === 1 ? "Eine neuere Fassung liegt bereit." : `${page.newerTemplates} neuere Fassungen liegen bereit.`}</span> : null}
        </li>
      </ul>
      {!page.yearAfter && mayAdvance ? <BeginNextYear page={page} /> : null}
    </Panel>
  );
}

function BeginNextYear({ page }: { page: YearPanelData }) {
  const next = page.foerderjahr === null ? null : page.foerderjahr + 1;
  return (
    <div className="year-begin">
      <DialogTrigger>
        <Button icon={<CalendarPlus aria-hidden />} isDisabled={next === null}>
          Nächstes Förderjahr beginnen
        </Button>
        <Dialog title={`Förderjahr ${next ?? ""} beginnen`}>{(close) => <BeginForm page={page} next={next ?? 0} close={close} />}</Dialog>
      </DialogTrigger>
      {next === null ? <p className="muted side-note">{FOERDERJAHR_FIRST}</p> : null}
    </div>
  );
}

function BeginForm({ page, next, close }: { page: YearPanelData; next: number; close(): void }) {
  const { submit, state, data } = useFetcher<YearAnswer>();
  const navigate = useNavigate();
  useEffect(() => {
    if (!data) return;
    if ("refusal" in data) showToast({ text: data.refusal, tone: "stop" });
    else if (data.done === "begin") {
      if (data.existed) showToast({ text: `Das Vorhaben für ${next} gibt es schon. Hier ist es.` });
      close();
      void navigate(vorhabenPath(data.id));
    }
  }, [data, next, close, navigate]);
  return (
    <div className="dialog-form">
      <p>
        Aus „{page.title}“ entsteht ein eigenes Vorhaben für {next}. Das bisherige bleibt, wie es ist.
      </p>
      <ul className="year-plan">
        <li>Übernommen werden Stammdaten, alle Texte, Beteiligte und ihre Rollen. Alles Übernommene ist gekennzeichnet, bis es jemand prüft oder ändert.</li>
        <li>Zeiträume und Fristen rücken um ein Jahr. Beträge, besetzte Stellen und Zahlen mit Stichtag sind zu erneuern.</li>
        <li>Leer beginnen Bescheid, Antrag, Erklärungen und Abstimmungen. Seit dem letzten Antrag erreichte Meilensteine bilden den Rückblick.</li>
      </ul>
      <div className="dialog-actions">
        <Button look="primary" isPending={state !== "idle"} onPress={() => submit({ do: "begin" } satisfies YearRequest, { method: "post", action: yearPath(page.id), encType: "application/json" })}>
          {state === "idle" ? `Förderjahr ${next} beginnen` : "Wird angelegt …"}
        </Button>
      </div>
    </div>
  );
}
