import type { ReactNode } from "react";
import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import "./banner.css";

export type Tone = "info" | "ok" | "warn" | "stop";

const ICONS = { info: Info, ok: CircleCheck, warn: TriangleAlert, stop: CircleAlert };

/** A sentence that concerns the whole page. `stop` and `warn` are announced to screen readers when they appear. */
export function Banner({ tone, children, actions }: { tone: Tone; children: ReactNode; actions?: ReactNode }) {
  const Icon = ICONS[tone];
  return (
    <div className="banner" data-tone={tone} role={tone === "stop" || tone === "warn" ? "alert" : "status"}>
      <Icon aria-hidden size={18} />
      <div className="banner-text">{children}</div>
      {actions ? <div className="banner-actions">{actions}</div> : null}
    </div>
  );
}
