import { useEffect } from "react";
import { useFetcher } from "@remix-run/react";
import { Download } from "lucide-react";
import type { FassungView } from "#app/services.ts";
import { fassungTitle } from "#app/wording/fassung-title.ts";
import { historySentence } from "#app/wording/history.ts";
import type { DocumentHistory } from "../data.ts";
import { useDocument } from "../document-context.tsx";
import { Moment } from "../moment.tsx";
import { conceptHistoryPath, fassungFilePath } from "../../paths.ts";

/** Frozen Fassungen with their files, and what happened to the document. */
export function HistoryPanel() {
  const { data } = useDocument();
  const { load, data: history } = useFetcher<DocumentHistory>();
  // Read again with every new state of the page: something has happened.
  useEffect(() => load(conceptHistoryPath(data.view.snapshot.id, data.kind)), [load, data]);
  if (!history) return <p className="panel-empty">Wird geladen …</p>;
  if (!("fassungen" in history)) return <p className="panel-empty">Der Verlauf ist im Augenblick nicht erreichbar.</p>;
  return (
    <>
      <section className="fassungen" aria-label="Fassungen">
        <h3>Fassungen</h3>
        {history.fassungen.length === 0 ? <p className="panel-empty">Noch keine. „Word“ hält den Stand fest und macht die Datei.</p> : null}
        <ul>
          {history.fassungen.map((fassung) => (
            <FassungItem key={fassung.id} fassung={fassung} />
          ))}
        </ul>
      </section>
      <section aria-label="Verlauf">
        <h3>Verlauf</h3>
        <ol className="history">
          {history.entries.map((entry, index) => (
            <li key={`${entry.at}-${index}`}>
              <p>{historySentence(entry.event, entry.params)}</p>
              <p className="thread-by">
                {entry.by}
                {entry.organisation ? `, ${entry.organisation}` : ""} · <Moment at={entry.at} />
              </p>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

function FassungItem({ fassung }: { fassung: FassungView }) {
  return (
    <li className="fassung">
      <p>
        <strong>{fassungTitle(fassung)}</strong>
        <span className="fassung-kind">{fassung.kind === "entwurf" ? "Entwurf" : "zum Einreichen"}</span>
      </p>
      <p className="thread-by">
        {fassung.by} · <Moment at={fassung.at} />
      </p>
      <p className="thread-by" title={fassung.contentHash}>
        Prüfsumme {fassung.contentHash.slice(0, 12)}
      </p>
      <a href={fassungFilePath(fassung.id)} download className="fassung-file">
        <Download aria-hidden size={14} /> Word-Datei
      </a>
    </li>
  );
}
