import { useState } from "react";
import type { FactCommand } from "#app/domain/facts/commands.ts";
import type { Refusal } from "#app/domain/values/result.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { refusalSentence } from "#app/wording/refusals.ts";
import { sendTo, type Answer } from "../register/store/send.ts";
import { useSettledRevalidation } from "../use-settled-revalidation.ts";
import type { ContractsPageData } from "./page-data.ts";

function refusalOf(answer: Answer): Refusal | undefined {
  switch (answer.kind) {
    case "outcomes":
      // Somebody has changed one of the figures meanwhile: the list is made anew.
      return answer.outcomes.every(({ outcome }) => outcome === "done") ? undefined : { code: "content-changed" };
    case "refused":
      return answer.refusal;
    case "sign-in-again":
      return { code: "not-signed-in" };
    case "try-later":
      return { code: "unavailable" };
  }
}

/** What the Bescheid makes of the contracts, as a list, and one button that enters it in all of them. */
export function FollowUpPanel({ page, note }: { page: ContractsPageData; note: string }) {
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const refresh = useSettledRevalidation();
  const changes = Object.entries(Object.groupBy(page.followUp, ({ vertrag }) => vertrag));
  const take = async () => {
    setBusy(true);
    const commands = page.followUp.map(({ vertrag, field, value }): FactCommand => ({ do: "set", part: "vertraege", row: vertrag, field, value, base: page.versions[vertrag]?.[field] ?? 0 }));
    const answer = await sendTo(page.vorhaben)(commands);
    setBusy(false);
    const refusal = refusalOf(answer);
    setProblem(refusal && refusalSentence(refusal));
    refresh("now");
  };
  return (
    <Panel title="Verträge an den Bescheid anpassen" note={note}>
      <div className="panel-text">
        <p>Zeitraum, Höchstbetrag und Nachweis folgen dem Bescheid und dem Stellenplan. Das ändert sich:</p>
        <dl className="follow-up">
          {changes.map(([vertrag, own]) => (
            <div key={vertrag}>
              <dt>{own![0]!.traeger}</dt>
              {own!.map(({ field, label, before, after }) => (
                <dd key={field}>
                  {label}: {before === "" ? null : <del>{before}</del>} <ins>{after}</ins>
                </dd>
              ))}
            </div>
          ))}
        </dl>
        {problem ? <Banner tone="stop">{problem}</Banner> : null}
        {page.mayWrite ? (
          <Button look="primary" isPending={busy} onPress={() => void take()}>
            {changes.length === 1 ? "In den Vertrag übernehmen" : `In ${changes.length} Verträge übernehmen`}
          </Button>
        ) : null}
      </div>
    </Panel>
  );
}
