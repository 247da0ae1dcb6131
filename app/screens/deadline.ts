import { formatDate, type IsoDate } from "#app/domain/values/date.ts";

interface DeadlineState {
  text: string;
  /** `soon`: less than a month is left. */
  tone: "calm" | "soon" | "over";
}

/** "Frist 31.10.2026 · noch 43 Tage", or "Antrag gestellt am 28.10.2026" once it is; undefined while no Förderjahr is known. */
export function deadlineState(deadline: IsoDate | null, daysLeft: number | null, appliedOn: IsoDate | null = null): DeadlineState | undefined {
  if (appliedOn !== null) return { text: `Antrag gestellt am ${formatDate(appliedOn)}`, tone: "calm" };
  if (deadline === null || daysLeft === null) return undefined;
  return { text: `Frist ${formatDate(deadline)} · ${distance(daysLeft)}`, tone: daysLeft < 0 ? "over" : daysLeft <= 30 ? "soon" : "calm" };
}

/** "noch 43 Tage", "morgen", "heute", "seit 3 Tagen vorbei" */
export function distance(days: number): string {
  if (days === 0) return "heute";
  if (days === 1) return "morgen";
  if (days === -1) return "seit gestern vorbei";
  return days > 0 ? `noch ${days} Tage` : `seit ${-days} Tagen vorbei`;
}
