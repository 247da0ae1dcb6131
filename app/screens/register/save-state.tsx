import { Check, CloudOff, LoaderCircle, LogIn } from "lucide-react";
import { Link, useLocation } from "@remix-run/react";
import { signInPath } from "../paths.ts";
import type { SaveState as State } from "./store/register-store.ts";
import "./register.css";

/** One small steady place that says whether everything is on the server. */
export function SaveState({ save }: { save: State }) {
  const { pathname } = useLocation();
  return (
    <p className="save-state" data-save={save} role="status">
      {save === "saved" ? (
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
