import { Link } from "@remix-run/react";
import { FileText } from "lucide-react";
import { Fragment } from "react";
import type { ContractLine, ContractRunView } from "#app/domain/contract/contract-run.ts";
import { formatEuro } from "#app/domain/values/money.ts";
import { formatDecimal, sumVzae } from "#app/domain/values/vzae.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { Panel } from "#app/ui/panel.tsx";
import { StatusBadge } from "#app/ui/status-badge.tsx";
import { STAGE_NAMES } from "#app/wording/pruefung.ts";
import { refusalSentence } from "#app/wording/refusals.ts";
import { FindingLine } from "../finding-line.tsx";
import { contractPath, fassungFilePath, pruefungPath } from "../paths.ts";
import { Checksum } from "../submission/checksum.tsx";
import { hasValidFassung, isReady, isSigned } from "./page-data.ts";

/** Every contract with amount, state, file and checksum; below each that is held up, what holds it up. Sums count the first level. */
export function ContractTable({ vorhaben, lines, run }: { vorhaben: Id; lines: readonly ContractLine[]; run: ContractRunView | null }) {
  const first = lines.filter(({ variant }) => variant !== "C");
  return (
    <Panel title="Verträge im Einzelnen">
      <div className="contracts-frame">
        <table className="contracts-table">
          <thead>
            <tr>
              <th scope="col">Träger oder Kommune</th>
              <th scope="col">Variante</th>
              <th scope="col" data-align="right">
                VZÄ
              </th>
              <th scope="col" data-align="right">
                Höchstbetrag
              </th>
              <th scope="col">Stand</th>
              <th scope="col">Fassung</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Fragment key={line.vertrag}>
                <Row vorhaben={vorhaben} line={line} />
                <Held vorhaben={vorhaben} line={line} refusal={run?.results.find(({ vertrag, outcome }) => vertrag === line.vertrag && (outcome === "refused" || outcome === "failed"))} />
              </Fragment>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {first.length < lines.length ? "Summe der ersten Stufe" : "Summe"}
              </th>
              <td data-align="right">{formatDecimal(sumVzae(first.map(({ vzae }) => vzae)))}</td>
              <td data-align="right">{formatEuro(first.reduce((sum, { betrag }) => sum + (betrag ?? 0), 0))}</td>
              <td colSpan={2}>{lines.filter(hasValidFassung).length} mit gültiger Fassung</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </Panel>
  );
}

function Row({ vorhaben, line }: { vorhaben: Id; line: ContractLine }) {
  const { fassung, current } = line;
  return (
    <tr>
      <th scope="row">
        <Link to={contractPath(vorhaben, line.vertrag)}>{line.traeger}</Link>
      </th>
      <td>{line.variant}</td>
      <td data-align="right">{formatDecimal(line.vzae)}</td>
      <td data-align="right">{line.betrag === null ? "–" : formatEuro(line.betrag)}</td>
      <td>
        {isReady(line) || isSigned(line) ? <StatusBadge tone={line.stage === "ersetzt" ? "info" : "ok"}>{STAGE_NAMES[line.stage]}</StatusBadge> : <StatusBadge tone="stop">{openCount(line)}</StatusBadge>}{" "}
        <Link className="contracts-review" to={pruefungPath(vorhaben, line.vertrag)}>
          Prüfung
        </Link>
      </td>
      <td>
        {fassung === null ? (
          <span className="muted">noch keine</span>
        ) : (
          <div className="contracts-file">
            <a href={fassungFilePath(fassung.id)} download={fassung.fileName}>
              <FileText aria-hidden size={15} /> Fassung {fassung.number}
            </a>
            {current || isSigned(line) ? null : <span className="muted">überholt</span>}
            <Checksum value={fassung.sha256} of={line.traeger} />
          </div>
        )}
      </td>
    </tr>
  );
}

const openCount = ({ findings, gaps }: ContractLine): string => {
  const count = findings.length + gaps.length;
  return count === 1 ? "1 Punkt offen" : `${count} Punkte offen`;
};

/** What holds a contract up, closed until asked for. */
function Held({ vorhaben, line: { findings, gaps, traeger }, refusal }: { vorhaben: Id; line: ContractLine; refusal: ContractRunView["results"][number] | undefined }) {
  if (findings.length + gaps.length === 0 && !refusal) return null;
  return (
    <tr className="contracts-held">
      <td colSpan={6}>
        {refusal ? <p className="contracts-refusal">Nicht erstellt: {refusal.refusal ? refusalSentence(refusal.refusal) : "Beim Erstellen ist ein Fehler aufgetreten; er steht im Protokoll des Servers."}</p> : null}
        {findings.length + gaps.length > 0 ? (
          <details>
            <summary>
              Was fehlt<span className="visually-hidden"> im Vertrag mit {traeger}</span>
            </summary>
            <ul className="finding-list">
              {findings.map((finding) => (
                <FindingLine key={finding.key} vorhaben={vorhaben} finding={finding} />
              ))}
            </ul>
            {gaps.length > 0 ? <p className="muted">Noch nicht ausgefüllt: {gaps.join(", ")}</p> : null}
          </details>
        ) : null}
      </td>
    </tr>
  );
}
