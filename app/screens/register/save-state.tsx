import { Check, CloudOff, LoaderCircle, LogIn, TriangleAlert } from "lucide-react";
import { Link, useLocation } from "@remix-run/react";
import { Fragment } from "react";
import { REGISTER } from "#app/domain/facts/register.ts";
import { registerPath, signInPath } from "../paths.ts";
import { cellOf } from "./store/cell.ts";
import type { Snapshot } from "./store/register-store.ts";
import "./register.css";

/** One small steady place that says whether everything is on the server; input that does not fit is not. With a Vorhaben it leads to where that stands. */
export function SaveState({ vorhaben, snapshot: { save, state } }: { vorhaben?: string; snapshot: Snapshot }) {
  const { pathname } = useLocation();
  const cells = Object.keys(state.refused).map(cellOf);
  const refused = cells.length;
  const places = cells.filter((cell, index) => cells.findIndex(({ part }) => part === cell.part) === index);
  return (
    <p className="save-state" data-save={save} data-refused={refused > 0 || undefined} role="status">
      {save === "saved" && refused > 0 ? (
        <>
          <TriangleAlert aria-hidden />
          <span>
            Gespeichert, {refused === 1 ? "1 Eingabe" : `${refused} Eingaben`} nicht übernommen
            {places.map(({ part, row, field }, index) => vorhaben === undefined ? null : (
              <Fragment key={part}>
                {index > 0 ? ", " : ": "}
                <Link to={registerPath(vorhaben, part, { ...(row === null ? {} : { row }), field })}>{REGISTER[part].title}</Link>
              </Fragment>
            ))}
          </span>
        </>
      ) : save === "saved" ? (
        <>
          <Check aria-hidden /> Gespeichert
        </>
      ) : save === "saving" ? (
        <>
          <LoaderCircle aria-hidden /> Speichert …
        </>
      ) : save === "offline" ? (
        <>
          <CloudOff aria-hidden /> Nicht gespeichert – Verbindung unterbrochen
        </>
      ) : (
        <>
          <LogIn aria-hidden /> Nicht gespeichert – <Link to={signInPath(pathname)}>neu anmelden</Link>
        </>
      )}
    </p>
  );
}
