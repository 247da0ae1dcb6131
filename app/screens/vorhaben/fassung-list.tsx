import { FileText } from "lucide-react";
import type { DocumentProgress, FassungView } from "#app/services.ts";
import { StatusBadge } from "#app/ui/status-badge.tsx";
import { fassungTitle } from "#app/wording/fassung-title.ts";
import { fileSize, moment } from "../moments.ts";
import { Panel } from "#app/ui/panel.tsx";
import { fassungFilePath } from "../paths.ts";

export function FassungList({ fassungen, progress }: { fassungen: readonly FassungView[]; progress: readonly DocumentProgress[] }) {
  return (
    <Panel title="Fassungen" note="Eingefrorene Stände mit Word-Datei">
      {fassungen.length === 0 ? (
        <p className="panel-text muted">Noch keine. Wer am Vorhaben mitwirkt, hält mit „Word“ neben einem Dokument den jetzigen Stand fest; hier bleibt er auffindbar.</p>
      ) : (
        <div className="fassung-table-frame">
          <table className="fassung-table">
            <thead>
              <tr>
                <th scope="col">Dokument</th>
                <th scope="col">Fassung</th>
                <th scope="col">Eingefroren</th>
                <th scope="col">Datei</th>
              </tr>
            </thead>
            <tbody>
              {fassungen.map((fassung) => (
                <tr key={fassung.id}>
                  <td>{titleOf(fassung, progress)}</td>
                  <td>
                    {fassungTitle(fassung)} {fassung.kind === "einreichung" ? <StatusBadge tone="ok">Einreichung</StatusBadge> : <StatusBadge>Entwurf</StatusBadge>}
                  </td>
                  <td className="numeric">
                    <time dateTime={fassung.at}>{moment(fassung.at)}</time>, {fassung.by}
                  </td>
                  <td>
                    {fassung.files.map((file) => (
                      <a key={file.format} href={fassungFilePath(fassung.id)} download={file.fileName} title={`SHA-256 ${file.sha256}`}>
                        <FileText aria-hidden size={15} /> Word ({fileSize(file.bytes)})
                      </a>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}

function titleOf(fassung: FassungView, progress: readonly DocumentProgress[]): string {
  const ref = JSON.stringify(fassung.document);
  return progress.find((candidate) => JSON.stringify(candidate.ref) === ref)?.title ?? "Weiterleitungsvertrag (gelöscht)";
}
