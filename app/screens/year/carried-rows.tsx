import { History } from "lucide-react";
import { Link } from "@remix-run/react";
import { placeKey, type CarriedMark } from "#app/domain/fortschreibung/marks.ts";
import { fieldsOf, REGISTER, rowName, type Facts } from "#app/domain/facts/register.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { Button } from "#app/ui/button.tsx";
import { registerPath } from "../paths.ts";
import { ConfirmAll } from "./confirm-all.tsx";
import { useConfirm } from "./use-confirm.ts";
import "./year.css";

interface CarriedRowsProps {
  vorhaben: Id;
  facts: Facts;
  /** Of one part of the register. */
  marks: readonly CarriedMark[];
  mayConfirm: boolean;
}

/** What of a part of the register came from the past year and is still to be looked at, folded away until asked for: people want to see the table below. */
export function CarriedRows(props: CarriedRowsProps) {
  if (props.marks.length === 0) return null;
  return (
    <details className="carried-rows">
      <summary>
        <History aria-hidden size={15} /> Aus dem Vorjahr übernommen, noch prüfen{isSheet(props.marks) ? "" : `: ${props.marks.length === 1 ? "1 Zeile" : `${props.marks.length} Zeilen`}`}
      </summary>
      <CarriedList {...props} />
      {props.mayConfirm && props.marks.length > 1 ? (
        <div className="panel-more">
          <ConfirmAll vorhaben={props.vorhaben} marks={props.marks} />
        </div>
      ) : null}
    </details>
  );
}

/** Row by row. */
export function CarriedList({ vorhaben, facts, marks, mayConfirm }: CarriedRowsProps) {
  const { confirm, busy } = useConfirm(vorhaben);
  return (
      <ul className="carried-list">
        {marks.map((mark) => {
          const { place } = mark;
          if (place.kind !== "fact") return null;
          const name = place.row === null ? REGISTER[place.part].title : (rowName(facts, place.part, place.row) ?? "Zeile");
          return (
            <li key={placeKey(place)}>
              <span className="carried-text">
                <Link to={registerPath(vorhaben, place.part, { row: place.row ?? undefined, field: mark.renew[0] })}>{name}</Link>
                {mark.renew.length > 0 ? <span className="muted"> erneuern: {mark.renew.map((field) => fieldsOf(place.part)[field]?.label ?? field).join(", ")}</span> : null}
              </span>
              {mayConfirm ? (
                <Button size="small" look="quiet" isPending={busy} aria-label={`${name}: stimmt noch`} onPress={() => confirm([place])}>
                  Stimmt noch
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
  );
}

const isSheet = (marks: readonly CarriedMark[]): boolean => marks.length === 1 && marks[0]!.place.kind === "fact" && marks[0]!.place.row === null;
