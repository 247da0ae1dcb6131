import { useState, type ReactNode } from "react";
import type { FormCommand } from "#app/domain/official-form/lifecycle.ts";
import type { Action } from "#app/domain/vorhaben/roles.ts";
import type { FormView, MappingView } from "#app/services.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { ProgressBar } from "#app/ui/progress-bar.tsx";
import { moment } from "../moments.ts";
import type { FormActing } from "./use-form-act.ts";

/** Where the mapping stands and the one step that comes next. */
export function FormSteps({ view, decided, mayDo, acting }: { view: FormView; decided: number; mayDo: readonly Action[]; acting: FormActing }) {
  const newest = view.versions[0]!;
  const mayMap = mayDo.includes("formular.pflegen");
  const mayRelease = mayDo.includes("formular.freigeben");
  const button = (command: FormCommand, label: string, look: "primary" | "secondary" | "quiet" = "secondary", isDisabled = false) => (
    <Button look={look} isDisabled={isDisabled} isPending={acting.busy} onPress={() => void acting.act(command)}>
      {label}
    </Button>
  );
  const all = view.blanks.length;
  const steps: Readonly<Record<MappingView["state"], ReactNode>> = {
    entwurf: (
      <>
        <div className="form-progress">
          <p className="numeric">
            <b>
              {decided} von {all} zugeordnet
            </b>
          </p>
          <ProgressBar label="Zugeordnete Felder" value={decided} of={all} />
        </div>
        {mayMap ? button({ do: "confirm" }, "Zuordnung bestätigen", "primary", decided < all) : null}
      </>
    ),
    bestaetigt: (
      <>
        <p>
          Bestätigt von {stampText(newest.confirmed)}. {mayRelease && !view.workedOnIt ? "Sehen Sie jedes Feld durch und geben Sie die Zuordnung frei." : "Jetzt gibt eine zweite Person der Federführung oder der Rechtsprüfung sie frei."}
        </p>
        {mayMap ? button({ do: "reopen" }, "Wieder öffnen", "quiet") : null}
        {mayRelease && !view.workedOnIt ? button({ do: "release" }, "Freigeben", "primary") : null}
      </>
    ),
    freigegeben: (
      <>
        <p>
          In Kraft. Bestätigt von {stampText(newest.confirmed)}, freigegeben von {stampText(newest.released)}.
        </p>
        {mayRelease ? <Withdraw acting={acting} /> : null}
        {mayMap ? button({ do: "new-version" }, "Zuordnung ändern") : null}
      </>
    ),
    zurueckgezogen: (
      <>
        <p>Die Freigabe wurde zurückgezogen von {stampText(newest.withdrawn)}. Verträge entstehen nicht mehr mit diesem Formular.</p>
        {mayMap ? button({ do: "new-version" }, "Neue Zuordnung beginnen", "primary") : null}
      </>
    ),
  };
  return (
    <section className="card form-steps" aria-label="Stand der Zuordnung">
      {steps[newest.state]}
      {acting.problem ? <Banner tone="stop">{acting.problem}</Banner> : null}
    </section>
  );
}

/** Asks once more in its place: contracts under review come back when their form goes. */
function Withdraw({ acting }: { acting: FormActing }) {
  const [asked, setAsked] = useState(false);
  if (!asked)
    return (
      <Button look="quiet" onPress={() => setAsked(true)}>
        Freigabe zurückziehen
      </Button>
    );
  return (
    <Button look="stop" isPending={acting.busy} onPress={() => void acting.act({ do: "withdraw" })}>
      Ja, zurückziehen: Verträge in Prüfung kommen zurück
    </Button>
  );
}

const stampText = (stamp: MappingView["confirmed"]): string => (stamp ? `${stamp.by} (${stamp.organisation}), ${moment(stamp.at)}` : "");
