import { useFetcher } from "@remix-run/react";
import { useEffect } from "react";
import { formatField, type FieldValue } from "#app/domain/facts/field.ts";
import type { FactHistoryEntry } from "#app/domain/facts/commands.ts";
import { fieldsOf, REGISTER, rowName, type Facts, type PartId } from "#app/domain/facts/register.ts";
import { Dialog } from "#app/ui/dialog.tsx";
import { moment } from "../moments.ts";
import { factHistoryPath } from "../paths.ts";
import { nameOf } from "./cell-text.ts";

/** Who changed which figure when, in one part of the register. */
export function HistorySheet({ vorhaben, part, facts, isOpen, onOpenChange }: { vorhaben: string; part: PartId; facts: Facts; isOpen: boolean; onOpenChange(open: boolean): void }) {
  const { load, data } = useFetcher<{ entries: FactHistoryEntry[] }>();
  useEffect(() => {
    if (isOpen) load(factHistoryPath(vorhaben, part));
  }, [isOpen, load, vorhaben, part]);
  return (
    <Dialog title={`Verlauf: ${REGISTER[part].title}`} shape="sheet" isOpen={isOpen} onOpenChange={onOpenChange}>
      {!data ? <p className="muted">Wird geladen …</p> : null}
      {data?.entries.length === 0 ? <p className="muted">Hier wurde noch nichts geändert. Was mit einer Vorhaben-Datei kam, steht nicht im Verlauf.</p> : null}
      <ol className="history-list">
        {data?.entries.map((entry) => (
          <li key={entry.seq}>
            <p>
              <strong>{placeOf(entry, facts)}</strong>
            </p>
            <p>{whatOf(entry, facts)}</p>
            <p className="muted numeric">
              {entry.by}
              {entry.organisation ? `, ${entry.organisation}` : ""} · {moment(entry.at)}
            </p>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}

function placeOf(entry: FactHistoryEntry, facts: Facts): string {
  const row = entry.row === null ? undefined : (rowName(facts, entry.part, entry.row) ?? (typeof entry.after === "string" && entry.field === null ? entry.after : "gelöschte Zeile"));
  const field = entry.field === null ? undefined : fieldsOf(entry.part)[entry.field]?.label;
  return [row, field].filter(Boolean).join(" · ");
}

function whatOf(entry: FactHistoryEntry, facts: Facts): string {
  const field = entry.field === null ? undefined : fieldsOf(entry.part)[entry.field];
  const show = (value: FieldValue): string => (value === null ? "leer" : field ? `„${formatField(field, value, (id) => nameOf(field, id, facts))}“` : String(value));
  switch (entry.change) {
    case "set":
      return `${show(entry.before)} → ${show(entry.after)}`;
    case "added":
      return "Zeile hinzugefügt";
    case "removed":
      return "Zeile gelöscht";
    case "restored":
      return "Zeile wiederhergestellt";
    case "moved":
      return "Zeile verschoben";
  }
}
