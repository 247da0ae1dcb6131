import type { ShownStage } from "#app/domain/contract/pruefung/pruefung.ts";
import { STAGE_NAMES } from "#app/wording/pruefung.ts";

const WAY: readonly (readonly ShownStage[])[] = [["entwurf", "vollstaendig", "aenderung-erbeten"], ["rechtliche-pruefung"], ["pruefung-traeger"], ["freigegeben"], ["unterschriftsreif"], ["unterzeichnet", "ersetzt"]];

/** The way to signature, with the present stage marked. */
export function StageLine({ stage }: { stage: ShownStage }) {
  const here = WAY.findIndex((stages) => stages.includes(stage));
  return (
    <ol className="stage-line" aria-label="Weg zur Unterschrift">
      {WAY.map((stages, index) => {
        const shown = index === here ? stage : stages[0]!;
        return (
          <li key={stages[0]} data-state={index < here ? "done" : index === here ? "here" : "ahead"} aria-current={index === here ? "step" : undefined}>
            <span>{STAGE_NAMES[shown]}</span>
          </li>
        );
      })}
    </ol>
  );
}
