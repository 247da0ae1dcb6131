import { useMemo, useState } from "react";
import { useSearchParams } from "@remix-run/react";
import type { TableId } from "#app/domain/facts/register.ts";
import { ALL_FIELDS, columnsOf, fieldGroups, groupOf } from "../field-groups.ts";
import type { Position } from "./position.ts";

/** Which columns of a wide table are shown: those that a link leads to, else what the address says, else the first group. */
export function useColumns(part: TableId, goTo: Position | null) {
  const [query] = useSearchParams();
  const [chosen, setChosen] = useState<{ group: string; visit: Position | null } | null>(null);
  // A link that is followed later counts more than an earlier choice.
  const wanted = goTo && chosen?.visit !== goTo ? groupOf(part, goTo.field) : undefined;
  const group = wanted ?? chosen?.group ?? query.get("spalten") ?? fieldGroups(part)[0]?.id ?? ALL_FIELDS;
  const columns = useMemo(() => columnsOf(part, group), [part, group]);
  return { group, setGroup: (next: string) => setChosen({ group: next, visit: goTo }), columns };
}

/** Chooses what is looked at; nothing is hidden from copying the whole table: "Alle Spalten" shows it. */
export function ColumnGroups({ part, chosen, onChoose }: { part: TableId; chosen: string; onChoose(group: string): void }) {
  const groups = fieldGroups(part);
  if (groups.length === 0) return null;
  return (
    <div className="grid-columns" role="group" aria-label="Spalten">
      {[...groups, { id: ALL_FIELDS, title: "Alle Spalten" }].map(({ id, title }) => (
        <button key={id} type="button" className="grid-columns-choice" aria-pressed={id === chosen} onClick={() => onChoose(id)}>
          {title}
        </button>
      ))}
    </div>
  );
}
