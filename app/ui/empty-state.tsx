import type { ReactNode } from "react";
import "./empty-state.css";

/** Says what is not there yet and what to do next. */
export function EmptyState({ title, level = 2, children, actions }: { title: string; level?: 1 | 2; children?: ReactNode; actions?: ReactNode }) {
  const Title = level === 1 ? "h1" : "h2";
  return (
    <div className="empty-state">
      <Title>{title}</Title>
      {children ? <div className="empty-state-text">{children}</div> : null}
      {actions ? <div className="empty-state-actions">{actions}</div> : null}
    </div>
  );
}
