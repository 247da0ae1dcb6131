import { History, Redo2, Undo2 } from "lucide-react";
import type { Finding } from "#app/domain/checks/finding.ts";
import { fieldsOf, type SheetId } from "#app/domain/facts/register.ts";
import { isWordingRule } from "#app/domain/wording-checks/rules/index.ts";
import { Button } from "#app/ui/button.tsx";
import { fieldGroups, type FieldGroup } from "../field-groups.ts";
import type { Position } from "../grid/position.ts";
import type { RegisterStore, Snapshot } from "../store/register-store.ts";
import { SheetField } from "./sheet-field.tsx";
import "./sheet.css";

interface SheetFormProps {
  part: SheetId;
  store: RegisterStore;
  snapshot: Snapshot;
  mayWrite: boolean;
  findings: readonly Finding[];
  /** The field that a link leads to. */
  goTo: Position | null;
  onHistory(): void;
}

/** A part of the register with exactly one row, as a form. Each field is saved by itself when it is left. */
export function SheetForm({ part, store, snapshot, mayWrite, findings, goTo, onHistory }: SheetFormProps) {
  return (
    <section className="card sheet">
      <div className="sheet-toolbar">
        {mayWrite ? (
          <>
            <Button size="small" look="quiet" icon={<Undo2 aria-hidden />} isDisabled={!snapshot.canUndo} onPress={() => store.undo()}>
              Rückgängig
            </Button>
            <Button size="small" look="quiet" icon={<Redo2 aria-hidden />} isDisabled={!snapshot.canRedo} onPress={() => store.redo()}>
              Wiederholen
            </Button>
          </>
        ) : (
          <p className="muted">Sie können lesen; Ihre Organisation ändert hier nichts.</p>
        )}
        <Button size="small" look="quiet" icon={<History aria-hidden />} onPress={onHistory}>
          Verlauf
        </Button>
      </div>
      {groupsOf(part).map((group) => (
        <fieldset key={group.id} className="sheet-group">
          {group.title === "" ? null : <legend>{group.title}</legend>}
          <div className="sheet-fields">
            {group.fields.map((name) => (
              <SheetField key={name} cell={{ part, row: null, field: name }} field={fieldsOf(part)[name]!} store={store} snapshot={snapshot} mayWrite={mayWrite} hints={findings.filter(({ id, place }) => isWordingRule(id) && place.kind === "fact" && place.field === name)} focused={goTo?.field === name} visit={goTo} />
            ))}
          </div>
        </fieldset>
      ))}
    </section>
  );
}

/** A short form is one group without a title. */
function groupsOf(part: SheetId): readonly FieldGroup[] {
  const groups = fieldGroups(part);
  return groups.length > 0 ? groups : [{ id: part, title: "", fields: Object.keys(fieldsOf(part)) }];
}
