import { useEffect, useRef, type ReactNode } from "react";
import type { Finding } from "#app/domain/checks/finding.ts";
import type { Field, FieldValue } from "#app/domain/facts/field.ts";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { SelectField, TextField } from "#app/ui/field.tsx";
import { findingSentence } from "#app/wording/findings.ts";
import { fieldProblemSentence } from "#app/wording/fields.ts";
import { moment } from "../../moments.ts";
import { cellText } from "../cell-text.ts";
import { choicesFor } from "../grid/cell-editor.tsx";
import { MendWords } from "../mend-words.tsx";
import { keyOf, valueAt, type Cell } from "../store/cell.ts";
import type { RegisterStore, Snapshot } from "../store/register-store.ts";
import { isSiteField } from "./site-commands.ts";
import { SiteInput } from "./site-input.tsx";
import { useDraft } from "./use-draft.ts";

interface SheetFieldProps {
  cell: Cell;
  field: Field;
  store: RegisterStore;
  snapshot: Snapshot;
  mayWrite: boolean;
  /** Remarks on the words of this field. */
  hints?: readonly Finding[];
  /** A link leads here. Another `visit` takes the focus again. */
  focused: boolean;
  visit?: unknown;
}

/** One field of a form with its state: refused input, two values, changed by others. */
export function SheetField({ cell, field, store, snapshot, mayWrite, hints = [], focused, visit }: SheetFieldProps) {
  const place = useRef<HTMLDivElement>(null);
  const wished = focused ? (visit ?? true) : null;
  useEffect(() => {
    if (wished) place.current?.querySelector<HTMLElement>("input, textarea, button")?.focus();
  }, [wished]);
  const { state, facts } = snapshot;
  const key = keyOf(cell);
  const refused = state.refused[key];
  const conflict = state.conflicts[key];
  const touched = state.touched[key];
  const value = valueAt(facts, cell) ?? null;
  return (
    <div className="sheet-field" ref={place} data-kind={field.kind} data-touched={touched ? "" : undefined}>
      <Input cell={cell} field={field} value={value} store={store} snapshot={snapshot} mayWrite={mayWrite} error={refused ? fieldProblemSentence(refused.problem, field) : undefined} />
      {conflict ? (
        <div className="sheet-conflict" role="alert">
          <p>
            <strong>{conflict.by}</strong> hat dieses Feld inzwischen geändert ({moment(conflict.at)}). Ihr Wert: <strong>{cellText(field, conflict.mine, facts) || "(leer)"}</strong>
          </p>
          <span className="sheet-conflict-actions">
            <Button size="small" look="primary" onPress={() => store.resolveConflict(cell, "mine")}>
              Meinen Wert übernehmen
            </Button>
            <Button size="small" onPress={() => store.resolveConflict(cell, "theirs")}>
              Anderen behalten
            </Button>
          </span>
        </div>
      ) : null}
      {hints.map((hint) => (
        <div key={hint.key} className="sheet-hint">
          <p>{findingSentence(hint)}</p>
          {mayWrite ? <MendWords finding={hint} cell={cell} store={store} snapshot={snapshot} /> : null}
        </div>
      ))}
      {touched && !conflict ? <p className="muted sheet-touched">Geändert von {touched.by}</p> : null}
    </div>
  );
}

interface InputProps {
  cell: Cell;
  field: Field;
  value: FieldValue;
  store: RegisterStore;
  snapshot: Snapshot;
  mayWrite: boolean;
  error: string | undefined;
}

function Input(props: InputProps): ReactNode {
  const { cell, field, value, store, snapshot, mayWrite } = props;
  if (field.kind === "flag") {
    return (
      <Checkbox isSelected={value === true} isReadOnly={!mayWrite} onChange={(selected) => store.set(cell, selected)}>
        {field.label}
        {value === null ? <span className="muted sheet-open"> noch offen</span> : value === false ? <span className="muted sheet-open"> nein</span> : null}
      </Checkbox>
    );
  }
  if (field.kind === "choice" || field.kind === "ref") {
    const options = [{ id: NOTHING, label: "– keine Angabe –" }, ...choicesFor(field, snapshot.facts)];
    return <SelectField label={field.label} help={field.help} options={options} placeholder="Noch offen" isDisabled={!mayWrite} selectedKey={value === null ? null : String(value)} onSelectionChange={(key) => store.set(cell, key === null || key === NOTHING ? null : String(key))} />;
  }
  return isSiteField(cell) ? <SiteInput {...props} /> : <TextInput {...props} />;
}

const NOTHING = "nichts";

/** Typed input: saved when it is left or with Enter; Escape brings the stored value back. */
function TextInput(props: InputProps) {
  const { field, mayWrite, error } = props;
  const draft = useDraft(props);
  return (
    <TextField
      label={field.label}
      help={field.help}
      error={draft.typing ? undefined : error}
      value={draft.text}
      isReadOnly={!mayWrite}
      rows={field.kind === "longText" ? 4 : undefined}
      inputMode={field.kind === "money" || field.kind === "vzae" ? "decimal" : field.kind === "integer" ? "numeric" : undefined}
      placeholder={field.kind === "date" ? "TT.MM.JJJJ" : undefined}
      onChange={draft.type}
      onBlur={draft.commit}
      onKeyDown={(event) => {
        if (event.key === "Enter" && field.kind !== "longText") draft.commit();
        else if (event.key === "Escape") draft.cancel();
        else event.continuePropagation();
      }}
    />
  );
}
