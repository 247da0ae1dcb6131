import { Link } from "@remix-run/react";
import { useState, type ReactNode } from "react";
import { derivationOf } from "#app/domain/calculations/derivation.ts";
import { isDerived } from "#app/domain/calculations/figure.ts";
import { contractMaximum } from "#app/domain/calculations/weiterleitung.ts";
import type { Row } from "#app/domain/facts/register.ts";
import { formatEuro } from "#app/domain/values/money.ts";
import type { Action } from "#app/domain/vorhaben/roles.ts";
import { Button } from "#app/ui/button.tsx";
import { registerPath } from "../paths.ts";
import { mayWritePart } from "../register/may-write.ts";
import { FigureTrace } from "../register/figures/figure-trace.tsx";
import { SheetField } from "../register/sheet/sheet-field.tsx";
import type { Cell } from "../register/store/cell.ts";
import type { RegisterStore, Snapshot } from "../register/store/register-store.ts";
import type { FormField, FormGroup } from "./form-groups.ts";
import { PostsChoice } from "./posts-choice.tsx";

interface ContractFormProps {
  vorhaben: string;
  vertrag: Row<"vertraege">;
  groups: readonly FormGroup[];
  store: RegisterStore;
  snapshot: Snapshot;
  mayDo: readonly Action[];
  /** The field that a blank or a link leads to. */
  goTo: { part: string; field: string } | null;
  onFocusField(cell: Cell | null): void;
}

/** The blanks of the contract as a form in clause order. What other documents need too is the same fact here and there. */
export function ContractForm(props: ContractFormProps) {
  return (
    <div className="contract-form">
      {props.groups.map((group) => (
        <section key={group.id} className="card contract-group" aria-labelledby={`gruppe-${group.id}`}>
          {group.folded ? (
            <Folded group={group} wanted={group.fields.some(({ cell }) => leadsTo(props.goTo, cell))}>
              <Fields {...props} group={group} />
            </Folded>
          ) : (
            <>
              <h2 id={`gruppe-${group.id}`}>{group.title}</h2>
              <Fields {...props} group={group} />
            </>
          )}
        </section>
      ))}
    </div>
  );
}

function Fields({ group, ...props }: ContractFormProps & { group: FormGroup }) {
  return group.fields.map((entry) => (
    // Focus of any control inside tells which blanks to light; no control of its own.
    <div key={`${entry.cell.part}.${entry.cell.field}`} onFocus={() => props.onFocusField(entry.cell)} onBlur={() => props.onFocusField(null)}>
      <Entry {...props} entry={entry} />
    </div>
  ));
}

/** Opens by itself when a link leads to one of its fields. */
function Folded({ group, wanted, children }: { group: FormGroup; wanted: boolean; children: ReactNode }) {
  const [open, setOpen] = useState(wanted);
  if (wanted && !open) setOpen(true);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2 id={`gruppe-${group.id}`}>{group.title}</h2>
      </summary>
      {children}
    </details>
  );
}

const leadsTo = (goTo: ContractFormProps["goTo"], { part, field }: Cell): boolean => goTo !== null && goTo.part === part && goTo.field === field;

function Entry({ entry: { cell, field }, vorhaben, vertrag, store, snapshot, mayDo, goTo }: ContractFormProps & { entry: FormField }) {
  const mayWrite = mayWritePart(cell.part, mayDo);
  const focused = leadsTo(goTo, cell);
  if (cell.part === "vertraege" && cell.field === "stellen") return <PostsChoice vertrag={vertrag} store={store} snapshot={snapshot} mayWrite={mayWrite} visit={focused ? goTo : null} />;
  return (
    <>
      <SheetField cell={cell} field={field} store={store} snapshot={snapshot} mayWrite={mayWrite} focused={focused} visit={goTo} />
      {cell.part === "vertraege" && cell.field === "betrag" ? <Proposal vorhaben={vorhaben} vertrag={vertrag} cell={cell} store={store} snapshot={snapshot} mayWrite={mayWrite} /> : null}
      {cell.part !== "vertraege" ? (
        <p className="contract-origin">
          {mayWrite ? "Gilt für alle Dokumente. " : "Gilt für alle Dokumente; Ihre Organisation ändert es hier nicht. "}
          <Link to={registerPath(vorhaben, cell.part, { row: cell.row ?? undefined, field: cell.field })}>Stammdaten</Link>
        </p>
      ) : null}
    </>
  );
}

/** The highest amount that the posts allow, with its derivation, and one click to take it. */
function Proposal({ vorhaben, vertrag, cell, store, snapshot, mayWrite }: { vorhaben: string; vertrag: Row<"vertraege">; cell: Cell; store: RegisterStore; snapshot: Snapshot; mayWrite: boolean }) {
  const maximum = contractMaximum(snapshot.facts, vertrag);
  if (!maximum) return <p className="contract-origin">Ein Vorschlag erscheint, sobald Stellen und Vertragszeitraum im Förderjahr eingetragen sind.</p>;
  return (
    <details className="contract-proposal">
      <summary>
        Zulässig bis {formatEuro(maximum.value)}
        {isDerived(maximum) ? " (abgeleitet)" : ""}
      </summary>
      <p>{derivationOf(maximum)}</p>
      <FigureTrace vorhaben={vorhaben} facts={snapshot.facts} figure={maximum} />
      {mayWrite && vertrag.betrag !== maximum.value ? (
        <Button size="small" onPress={() => store.set(cell, maximum.value)}>
          {formatEuro(maximum.value)} übernehmen
        </Button>
      ) : null}
    </details>
  );
}
