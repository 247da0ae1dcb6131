import { useId, useState, type FormEvent } from "react";
import type { PruefungCommand, PruefungStep } from "#app/domain/contract/pruefung/command.ts";
import type { IsoDate } from "#app/domain/values/date.ts";
import { MAX_REMARK } from "#app/domain/values/limits.ts";
import { Button } from "#app/ui/button.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { SelectField, TextField, type Option } from "#app/ui/field.tsx";
import { STEP_NAMES } from "#app/wording/pruefung.ts";
import { newId } from "../new-id.ts";
import type { StepActing } from "./use-step.ts";

/** The steps that open a dialog, and what it asks for besides a confirmation. */
const ASKS: Partial<Record<PruefungStep, { note: string; frist?: true; wirksam?: true; text?: string; slot?: true; copy?: true }>> = {
  vorlegen: { note: "Der Vertrag wird so, wie er jetzt dasteht, als Fassung festgehalten. Ändert danach jemand eine Angabe, kommt er von selbst zurück.", frist: true },
  "an-traeger-geben": { note: "Die rechtliche Prüfung der Kommune ist damit ohne Einwände abgeschlossen. Der Träger sieht dieselbe Fassung.", frist: true },
  zustimmen: { note: "Die Zustimmung gilt dieser Fassung. Mit jeder Änderung erlischt sie." },
  "aenderung-erbitten": { note: "Der Vertrag geht zurück an die Federführung. Der Wortlaut des Musters ist fest; ändern lassen sich die Angaben und die freie Klausel.", slot: true, text: "Was soll anders sein, und warum?" },
  freigeben: { note: "Mit der Freigabe steht der Inhalt fest. Ändert danach jemand eine Angabe, erlischt sie, und der Vertrag kommt zurück." },
  "seiten-bestaetigen": { note: "Der Vergleich der gedruckten Seiten ist ausgeblieben. Öffnen Sie die Word-Datei dieser Fassung, sehen Sie jede Seite neben dem Text hier durch, und bestätigen Sie, dass nichts fehlt oder verdeckt ist. Name und Grund stehen im Verlauf.", text: "Womit geöffnet, was verglichen?" },
  "unterschriftsreif-machen": { note: "Die freigegebene Fassung ist damit die, die unterschrieben wird." },
  unterzeichnen: { note: "Das Exemplar wird unverändert mit seiner Prüfsumme aufbewahrt.", copy: true },
  "aenderung-beginnen": { note: "Ändern Sie danach die Angaben, um die es geht. Die Änderungsvereinbarung entsteht daraus von selbst; das unterschriebene Exemplar bleibt, wie es ist.", text: "Anlass, wie er in der Vereinbarung steht", wirksam: true },
  "aenderung-verwerfen": { note: "Es gilt weiter, was zuletzt unterschrieben wurde. Geänderte Angaben bleiben in den Stammdaten." },
  zurueckziehen: { note: "Der Vertrag wird wieder zum Entwurf; Zustimmung und Freigabe erlöschen.", text: "Grund" },
};

/** Asks for what a step needs and takes it. What was typed stays when the server refuses. */
export function StepDialog({ step, slots, noted, today, acting, onClose }: { step: PruefungStep; slots: readonly Option[]; /** The Kreis notes the consent of a Träger that takes no part. */ noted: boolean; today: IsoDate; acting: StepActing; onClose: () => void }) {
  const asks = ASKS[step];
  const [text, setText] = useState("");
  const [slot, setSlot] = useState<string | null>(null);
  const [copy, setCopy] = useState<File>();
  const [date, setDate] = useState(step === "unterzeichnen" ? today : "");
  const fileInput = useId();
  if (!asks) return null;
  const textLabel = step === "zustimmen" && noted ? "Wann und wie hat der Träger zugestimmt?" : asks.text;
  const ready = (textLabel === undefined || text.trim() !== "") && (!asks.slot || slot !== null) && (!asks.copy || (copy !== undefined && date !== "")) && (!asks.wirksam || date !== "");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (ready && !acting.busy && (await acting.act(commandOf(step, { text: text.trim(), slot, date: date === "" ? null : date }), copy))) onClose();
  };
  return (
    <Dialog title={STEP_NAMES[step]} isOpen onOpenChange={(open) => !open && onClose()}>
      <form className="dialog-form" onSubmit={(event) => void submit(event)}>
        <p>{asks.note}</p>
        {asks.slot ? <SelectField label="Angabe" options={slots} value={slot} onChange={(key) => setSlot(String(key))} /> : null}
        {textLabel === undefined ? null : <TextField label={textLabel} rows={4} value={text} onChange={setText} maxLength={MAX_REMARK} autoFocus />}
        {asks.frist ? <TextField label="Antwort bis (freiwillig)" type="date" value={date} onChange={setDate} /> : null}
        {asks.wirksam ? <TextField label="Wirksam ab" type="date" value={date} onChange={setDate} /> : null}
        {asks.copy ? (
          <>
            <TextField label="Tag der letzten Unterschrift" type="date" value={date} onChange={setDate} />
            <div className="field">
              <label className="field-label" htmlFor={fileInput}>
                Unterschriebenes Exemplar (PDF)
              </label>
              <input id={fileInput} type="file" accept="application/pdf,.pdf" onChange={(event) => setCopy(event.target.files?.[0])} />
            </div>
          </>
        ) : null}
        {acting.problem ? <Banner tone="stop">{acting.problem}</Banner> : null}
        <div className="dialog-actions">
          <Button look="quiet" onPress={onClose}>
            Abbrechen
          </Button>
          <Button look="primary" type="submit" isDisabled={!ready} isPending={acting.busy}>
            {STEP_NAMES[step]}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function commandOf(step: PruefungStep, { text, slot, date }: { text: string; slot: string | null; date: IsoDate | null }): PruefungCommand {
  switch (step) {
    case "vorlegen":
    case "an-traeger-geben":
      return { do: step, frist: date };
    case "zustimmen":
      return { do: step, vermerk: text === "" ? null : text };
    case "aenderung-erbitten":
      return { do: step, point: newId(), subject: { kind: "slot", slot: slot ?? "" }, text };
    case "freigeben":
    case "unterschriftsreif-machen":
      return { do: step };
    case "unterzeichnen":
      return { do: step, am: date ?? "" };
    case "aenderung-beginnen":
      return { do: step, anlass: text, wirksamAb: date ?? "" };
    case "aenderung-verwerfen":
      return { do: step };
    case "zurueckziehen":
    case "seiten-bestaetigen":
      return { do: step, grund: text };
    default:
      throw new Error(`the step ${step} has a form of its own`);
  }
}
