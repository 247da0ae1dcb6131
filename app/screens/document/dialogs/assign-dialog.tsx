import { useState } from "react";
import { rowName } from "#app/domain/facts/register.ts";
import type { OutlineEntry } from "#app/domain/template/outline.ts";
import { formatDate, parseDate } from "#app/domain/values/date.ts";
import type { SectionState } from "#app/domain/vorhaben/vorhaben.ts";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { SelectField, TextField } from "#app/ui/field.tsx";
import { useDocument } from "../document-context.tsx";

const NOBODY = "-";

/** Which organisation drafts a section, and until when. */
export function AssignDialog({ entry, state, onClose }: { entry: OutlineEntry; state: SectionState; onClose: () => void }) {
  const { data, commands } = useDocument();
  const { facts } = data.view.snapshot;
  const [responsible, setResponsible] = useState(state.responsible ?? NOBODY);
  const [due, setDue] = useState(state.due ? formatDate(state.due) : "");
  const date = due.trim() === "" ? null : parseDate(due);
  const save = () => {
    if (date === undefined) return;
    void commands.section({ do: "assign", section: entry.id, responsible: responsible === NOBODY ? null : responsible, due: date });
    onClose();
  };
  return (
    <Dialog title={`${entry.number} ${entry.title}`} isOpen onOpenChange={(open) => !open && onClose()}>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <SelectField
          label="Zuständige Organisation"
          options={[{ id: NOBODY, label: "niemand bestimmt" }, ...facts.organisationen.map(({ id }) => ({ id, label: rowName(facts, "organisationen", id) ?? id }))]}
          value={responsible}
          onChange={(key) => setResponsible(String(key))}
        />
        <TextField
          label="Termin"
          help="Leer: kein Termin."
          placeholder="31.10.2026"
          value={due}
          onChange={setDue}
          error={date === undefined ? "Schreiben Sie das Datum so: 31.10.2026." : undefined}
        />
        <div className="dialog-actions">
          <Button look="primary" type="submit" isDisabled={date === undefined}>
            Übernehmen
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
