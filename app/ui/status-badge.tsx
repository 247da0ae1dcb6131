import type { ReactNode } from "react";
import { Check, CircleAlert, CircleDashed, CircleDot, Info, Lightbulb, Scale, TriangleAlert } from "lucide-react";
import type { Severity } from "#app/domain/checks/finding.ts";
import { SEVERITY_WORDS } from "#app/wording/findings.ts";
import "./status-badge.css";

export type BadgeTone = "neutral" | "info" | "ok" | "warn" | "stop" | "accent";

/** A state as icon and word, never as colour alone. */
export function StatusBadge({ tone = "neutral", icon, children }: { tone?: BadgeTone; icon?: ReactNode; children: ReactNode }) {
  return (
    <span className="status-badge" data-tone={tone}>
      {icon ?? DEFAULT_ICON[tone]}
      {children}
    </span>
  );
}

/** How strong a Hinweis is. */
export function SeverityBadge({ severity }: { severity: Severity }) {
  const { tone, icon } = SEVERITIES[severity];
  return (
    <StatusBadge tone={tone} icon={icon}>
      {SEVERITY_WORDS[severity]}
    </StatusBadge>
  );
}

const DEFAULT_ICON: Record<BadgeTone, ReactNode> = {
  neutral: <CircleDashed aria-hidden />,
  info: <Info aria-hidden />,
  ok: <Check aria-hidden />,
  warn: <TriangleAlert aria-hidden />,
  stop: <CircleAlert aria-hidden />,
  accent: <CircleDot aria-hidden />,
};

const SEVERITIES: Record<Severity, { tone: BadgeTone; icon: ReactNode }> = {
  pflicht: { tone: "stop", icon: <CircleAlert aria-hidden /> },
  bedingt: { tone: "stop", icon: <Scale aria-hidden /> },
  empfehlung: { tone: "warn", icon: <Lightbulb aria-hidden /> },
  info: { tone: "info", icon: <Info aria-hidden /> },
};
