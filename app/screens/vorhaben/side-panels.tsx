import { Link } from "@remix-run/react";
import { useState } from "react";
import { formatDate } from "#app/domain/values/date.ts";
import type { HistoryEntry } from "#app/services.ts";
import { Button } from "#app/ui/button.tsx";
import { historySentence } from "#app/wording/history.ts";
import { distance } from "../deadline.ts";
import { moment } from "../moments.ts";
import type { DueDate } from "./dates.ts";
import { Panel } from "#app/ui/panel.tsx";

const SHOWN_DATES = 6;
const SHOWN_EVENTS = 8;

export function DatesPanel({ dates }: { dates: readonly DueDate[] }) {
  const [all, setAll] = useState(false);
  return (
    <Panel title="Fristen">
      {dates.length === 0 ? <p className="panel-text muted">Noch keine. Sie entstehen aus Förderjahr, Meilensteinen, offenen Punkten und den Terminen der Abschnitte.</p> : null}
      <ul className="side-list">
        {(all ? dates : dates.slice(0, SHOWN_DATES)).map((entry) => (
          <li key={`${entry.date}${entry.title}`}>
            <span className="numeric side-date" data-over={entry.daysLeft < 0 ? "" : undefined}>
              {formatDate(entry.date)} <span className="side-distance">{distance(entry.daysLeft)}</span>
            </span>
            <span>
              {entry.to ? <Link to={entry.to}>{entry.title}</Link> : entry.title}
              {entry.mine ? <strong className="side-mine"> · Ihre Organisation</strong> : null}
            </span>
          </li>
        ))}
      </ul>
      {dates.length > SHOWN_DATES ? <More all={all} count={dates.length} onPress={() => setAll(!all)} /> : null}
    </Panel>
  );
}

export function HistoryPanel({ history }: { history: readonly HistoryEntry[] }) {
  const [all, setAll] = useState(false);
  return (
    <Panel title="Verlauf">
      {history.length === 0 ? <p className="panel-text muted">Noch nichts geschehen.</p> : null}
      <ol className="side-list">
        {(all ? history : history.slice(0, SHOWN_EVENTS)).map((entry, index) => (
          <li key={`${entry.at}${index}`}>
            <span>{historySentence(entry.event, entry.params)}</span>
            <span className="muted side-note numeric">
              {entry.by}
              {entry.organisation ? `, ${entry.organisation}` : ""} · {moment(entry.at)}
            </span>
          </li>
        ))}
      </ol>
      {history.length > SHOWN_EVENTS ? <More all={all} count={history.length} onPress={() => setAll(!all)} /> : null}
    </Panel>
  );
}

function More({ all, count, onPress }: { all: boolean; count: number; onPress(): void }) {
  return (
    <div className="panel-more">
      <Button look="quiet" size="small" onPress={onPress} aria-expanded={all}>
        {all ? "Weniger zeigen" : `Alle ${count} zeigen`}
      </Button>
    </div>
  );
}
