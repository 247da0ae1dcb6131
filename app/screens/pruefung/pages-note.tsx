import { Link } from "@remix-run/react";
import { FileCheck } from "lucide-react";
import type { Pruefung } from "#app/domain/contract/pruefung/pruefung.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { Banner } from "#app/ui/banner.tsx";
import { proofPath } from "../paths.ts";

/** What the comparison of the printed pages with the official form and its values came to. */
export function PagesNote({ fassung, seiten }: { fassung: Id; seiten: NonNullable<Pruefung["seiten"]> }) {
  const protocol = <Link to={proofPath(fassung)}>Prüfprotokoll</Link>;
  if (seiten.passed === false)
    return (
      <Banner tone="stop">
        Die gedruckten Seiten weichen ab: {seiten.detail}. So wird der Vertrag nicht unterschriftsreif. Kürzen Sie die Angabe; liegt es am Formular, wenden Sie sich an den Herausgeber. {protocol}
      </Banner>
    );
  if (seiten.passed === true || seiten.confirmed)
    return (
      <p className="pruefung-pages">
        <FileCheck aria-hidden size={16} />
        <span>
          {seiten.confirmed ? `Seiten von Hand bestätigt (${seiten.confirmed.name})` : `Seiten verglichen: ${seiten.detail}`}. {protocol}
        </span>
      </p>
    );
  return (
    <Banner tone="warn">
      Die gedruckten Seiten wurden nicht verglichen ({seiten.detail}). Unterschriftsreif wird der Vertrag, wenn der Vergleich nachgeholt ist oder die Rechtsprüfung die Seiten von Hand durchgesehen und das bestätigt hat. {protocol}
    </Banner>
  );
}
