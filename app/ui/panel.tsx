import { useId, type ReactNode } from "react";
import "./panel.css";

/** A titled card. */
export function Panel({ title, id, note, actions, children }: { title: string; id?: string; note?: ReactNode; actions?: ReactNode; children: ReactNode }) {
  const heading = useId();
  return (
    <section className="card panel" aria-labelledby={heading} id={id}>
      <header className="panel-head">
        <h2 id={heading}>{title}</h2>
        {note ? <span className="muted panel-note">{note}</span> : null}
        {actions}
      </header>
      {children}
    </section>
  );
}
