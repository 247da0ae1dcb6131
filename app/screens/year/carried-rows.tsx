import { History } from "lucide-react";
import { Link } from "@remix-run/react";
import { placeKey, type CarriedMark } from "#app/domain/fortschreibung/marks.ts";
import { fieldsOf, REGISTER, rowName, type Facts } from "#app/domain/facts/register.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { Button } from "#app/ui/button.tsx";
import { registerPath } from "../paths.ts";
import { useConfirm } from "./use-confirm.ts";
import "./year.css";

export interface CarriedRowsProps {
  vorhaben: Id;
  facts: Facts;
  /** Of one part of the register. */
  marks: readonly CarriedMark[];
  mayConfirm: boolean;
  /** Folded away until asked for; above a table that people want to see. */
  folded?: boolean;
}

/** What of a part of the register came from the past year and is still to be looked at, row by row. */
export function CarriedRows({ folded = false, ...props }: CarriedRowsProps) {
  if (props.marks.length === 0) return null;
  if (!folded) return <Rows {...props} />;
  return (
    <details className="carried-rows">
      <summary>
        <History aria-hidden size={15} /> Aus dem Vorjahr übernommen, noch prüfen{isSheet(props.marks) ? "" : `: ${props.marks.length === 1 ? "1 Zeile" : `${props.marks.length} Zeilen`}`}
      </summary>
      <Rows {...props} />
    </details>
  );
}

function Rows({ vorhaben, facts, marks, mayConfirm }: Omit<CarriedRowsProps, "folded">) {
  const { confirm, busy } = useConfirm(vorhaben);
  return (
    <>
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
      {mayConfirm && marks.length > 1 ? (
        <div className="panel-more">
          <Button size="small" look="quiet" isPending={busy} onPress={() => confirm(marks.map(({ place }) => place))}>
            Alle {marks.length} stimmen noch
          </Button>
        </div>
      ) : null}
    </>
  );
}

const isSheet = (marks: readonly CarriedMark[]): boolean => marks.length === 1 && marks[0]!.place.kind === "fact" && marks[0]!.place.row === null;
