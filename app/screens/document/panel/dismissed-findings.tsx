import { Undo2 } from "lucide-react";
import { isWordingRule } from "#app/domain/wording-checks/rules/index.ts";
import { findingSentence } from "#app/wording/findings.ts";
import { Button } from "#app/ui/button.tsx";
import { useDocument } from "../document-context.tsx";
import { Moment } from "../moment.tsx";

/** Remarks on words that were put aside, with who, when and why; each can be taken up again. */
export function DismissedFindings() {
  const { data, model, may, commands } = useDocument();
  const here = (data.view.snapshot.dismissals ?? []).filter(({ place }) => placedHere(place, data.kind));
  if (here.length === 0) return null;
  const nameOf = (place: string): string => {
    const entry = model.outline.entries.find((candidate) => place === `${data.kind}/${candidate.id}`);
    return entry ? `${entry.number} ${entry.title}` : "Stammdaten";
  };
  return (
    <section className="finding-group" aria-label="Zurückgestellt">
      <h3>
        Zurückgestellt <span className="panel-number">{here.length}</span>
      </h3>
      <ul>
        {here.map((dismissal) => (
          <li key={dismissal.id} className="finding" data-dismissed="">
            <span className="finding-place">{nameOf(dismissal.place)}</span>
            <p>{isWordingRule(dismissal.rule) ? findingSentence({ id: dismissal.rule, params: { worte: dismissal.words } }) : `„${dismissal.words}“`}</p>
            <p className="finding-reason">Begründung: {dismissal.reason}</p>
            <div className="finding-foot">
              <span className="finding-source">
                {dismissal.by}, {dismissal.organisation} · <Moment at={dismissal.at} />
              </span>
              {may("section.write") ? (
                <Button size="small" look="quiet" icon={<Undo2 aria-hidden />} onPress={() => void commands.takeUpWording(dismissal.id)}>
                  Wieder zeigen
                </Button>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Sections of this document, and figures, which every concept rests on; contracts have their own page. */
const placedHere = (place: string, kind: string): boolean => (place.includes(".") ? !place.startsWith("vertraege/") : place.startsWith(`${kind}/`));
