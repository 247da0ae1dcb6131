import type { ReactNode } from "react";
import "./sign-in.css";

/** The page before the house: one card on the desk. */
export function Gate({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className="gate" id="inhalt">
      <div className="gate-inner">
        <p className="gate-brand">
          <img src="/favicon.svg" alt="" width={36} height={36} />
          <span>
            <strong>KIM-Werkstatt</strong>
            <span className="muted">Konzepte und Verträge im Kommunalen Integrationsmanagement gemeinsam schreiben</span>
          </span>
        </p>
        <div className="gate-card">
          <h1>{title}</h1>
          {children}
        </div>
      </div>
    </main>
  );
}
