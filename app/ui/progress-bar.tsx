import { ProgressBar as AriaProgressBar } from "react-aria-components";
import "./progress-bar.css";

/** How much of what is required is there; the figures stand beside it as text, so the bar itself is only announced with `label`. `finished`: nothing else is open either. */
export function ProgressBar({ label, value, of, finished = value === of }: { label: string; value: number; of: number; finished?: boolean }) {
  const share = of === 0 ? 100 : Math.round((value / of) * 100);
  return (
    <AriaProgressBar className="progress-bar" aria-label={label} value={value} maxValue={Math.max(of, 1)} valueLabel={`${value} von ${of}`}>
      <span className="progress-track">
        <span className="progress-fill" data-full={finished ? "" : undefined} style={{ inlineSize: `${share}%` }} />
      </span>
    </AriaProgressBar>
  );
}
