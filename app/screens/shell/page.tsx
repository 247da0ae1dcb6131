import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import "./shell.css";

/** The frame of a page below the header: way back, title, actions, content. */
export function Page({
  title,
  trail = [],
  actions,
  lead,
  width = "normal",
  children,
}: {
  title: ReactNode;
  /** The pages above this one, outermost first. */
  trail?: readonly { label: string; to: string }[];
  actions?: ReactNode;
  /** One quiet line below the title. */
  lead?: ReactNode;
  width?: "narrow" | "normal" | "full";
  children: ReactNode;
}) {
  return (
    <main className="page" id="inhalt" tabIndex={-1} data-width={width}>
      <div className="page-head">
        <div>
          {trail.length > 0 ? (
            <nav aria-label="Weg zurück">
              <ol className="breadcrumb">
                {trail.map((step) => (
                  <li key={step.to}>
                    <Link to={step.to}>{step.label}</Link>
                  </li>
                ))}
              </ol>
            </nav>
          ) : null}
          <div className="page-title">
            <h1>{title}</h1>
            {lead ? <p className="muted">{lead}</p> : null}
          </div>
        </div>
        {actions ? <div className="page-actions">{actions}</div> : null}
      </div>
      {children}
    </main>
  );
}
