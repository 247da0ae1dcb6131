import type { ReactNode } from "react";
import type { Status } from "#app/domain/template/template.ts";
import { formatDate } from "#app/domain/values/date.ts";
import type { Id } from "#app/domain/values/ids.ts";
import type { TemplateOffer } from "#app/services.ts";
import { Banner } from "#app/ui/banner.tsx";
import { FindingLine } from "../finding-line.tsx";

const STATUS: Readonly<Record<Status, string>> = { pflicht: "Pflicht", bedingt: "bedingt Pflicht", empfehlung: "Empfehlung" };
const statusWord = (status: Status | undefined): string => (status ? STATUS[status] : "Überschrift");

/** What the switch would do, before anybody does it. */
export function DryRun({ vorhaben, newer }: { vorhaben: Id; newer: NonNullable<TemplateOffer["newer"]> }) {
  const { comparison, homeless, newFindings, goneFindings } = newer;
  const without = comparison.gone.filter(({ id }) => !homeless.some((section) => section.id === id));
  if (comparison.faulty.length > 0) return <Banner tone="stop">Die neue Fassung vom {formatDate(newer.validFrom)} ist fehlerhaft: Sie macht Abschnitte mit Text zu bloßen Überschriften ({comparison.faulty.join(", ")}). Ein Umstellen ist nicht möglich.</Banner>;
  return (
    <div className="dry-run">
      <p>
        Neue Fassung, gültig ab {formatDate(newer.validFrom)}. Grundlage: {newer.basis.map((basis) => `${basis.title} (${formatDate(basis.date)})`).join("; ")}.
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
          <FindingLine key={finding.key} vorhaben={vorhaben} finding={finding} />
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
