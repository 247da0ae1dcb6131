import { Check, CloudOff, LoaderCircle, LogIn, TriangleAlert } from "lucide-react";
import { Link, useLocation } from "@remix-run/react";
import { signInPath } from "../paths.ts";
import type { Snapshot } from "./store/register-store.ts";
import "./register.css";

/** One small steady place that says whether everything is on the server; input that does not fit is not. */
export function SaveState({ snapshot: { save, state } }: { snapshot: Snapshot }) {
  const { pathname } = useLocation();
  const refused = Object.keys(state.refused).length;
  return (
    <p className="save-state" data-save={save} data-refused={refused > 0 || undefined} role="status">
      {save === "saved" && refused > 0 ? (
        <>
          <TriangleAlert aria-hidden /> Gespeichert, {refused === 1 ? "1 Eingabe" : `${refused} Eingaben`} nicht übernommen
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
