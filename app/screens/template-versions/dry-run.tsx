import type { ReactNode } from "react";
import type { Status } from "#app/domain/template/template.ts";
import { formatDate } from "#app/domain/values/date.ts";
import type { TemplateOffer } from "#app/services.ts";
import { Banner } from "#app/ui/banner.tsx";
import { SeverityBadge } from "#app/ui/status-badge.tsx";
import { findingSentence } from "#app/wording/findings.ts";
import "../finding-line.css";

const STATUS: Readonly<Record<Status, string>> = { pflicht: "Pflicht", bedingt: "bedingt Pflicht", empfehlung: "Empfehlung" };
const statusWord = (status: Status | undefined): string => (status ? STATUS[status] : "Überschrift");

/** What the switch would do, before anybody does it. New Hinweise have no link: their places do not exist yet. */
export function DryRun({ newer }: { newer: NonNullable<TemplateOffer["newer"]> }) {
  const { comparison, homeless, newFindings, goneFindings } = newer;
  const without = comparison.gone.filter(({ id }) => !homeless.some((section) => section.id === id));
  if (comparison.faulty.length > 0) return <Banner tone="stop">Die neue Fassung vom {formatDate(newer.validFrom)} ist fehlerhaft: Sie macht Abschnitte mit Text zu bloßen Überschriften ({comparison.faulty.join(", ")}). Ein Umstellen ist nicht möglich.</Banner>;
  return (
    <div className="dry-run">
      <p>
        Neue Fassung, gültig ab {formatDate(newer.validFrom)}. Grundlage: {newer.basis.map(({ title, date }) => (title.includes(formatDate(date)) ? title : `${title} vom ${formatDate(date)}`)).join("; ")}.
      </p>
      <dl>
        <Line term="Unverändert">{comparison.kept.length} Abschnitte</Line>
        <Line term="Umbenannt">{comparison.renamed.map(({ before, after }) => `„${before}“ heißt „${after}“`).join("; ")}</Line>
        <Line term="An anderer Stelle">{comparison.moved.length > 0 ? `${comparison.moved.length} Abschnitte` : ""}</Line>
        <Line term="Neu">{comparison.added.map(({ title, status }) => `${title} (${statusWord(status)})`).join("; ")}</Line>
        <Line term="Andere Verbindlichkeit">{comparison.demands.map(({ title, before, after }) => `${title}: ${before === after ? "andere Bedingung" : `${statusWord(before)} → ${statusWord(after)}`}`).join("; ")}</Line>
        <Line term="Ohne Platz, bleibt als eigener Abschnitt">{homeless.map(({ title }) => title).join("; ")}</Line>
        <Line term="Entfällt, ohne Text">{without.map(({ title }) => title).join("; ")}</Line>
      </dl>
      <h3>{newFindings.length === 0 ? "Keine neuen Hinweise" : `Neue Hinweise: ${newFindings.length}`}</h3>
      <ul>
        {newFindings.map((finding) => (
          <li key={finding.key} className="finding-line">
            <SeverityBadge severity={finding.severity} />
            <p>{findingSentence(finding)}</p>
          </li>
        ))}
      </ul>
      {goneFindings.length > 0 ? <p className="muted">{goneFindings.length === 1 ? "1 Hinweis entfällt." : `${goneFindings.length} Hinweise entfallen.`}</p> : null}
    </div>
  );
}

function Line({ term, children }: { term: string; children: ReactNode }) {
  if (children === "") return null;
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}
