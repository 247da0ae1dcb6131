const DAY_AND_TIME = new Intl.DateTimeFormat("de-DE", { timeZone: "Europe/Berlin", day: "2-digit", month: "2-digit", year: "numeric", hour: "2-digit", minute: "2-digit" });

/** "21.11.2026, 09:15" in German time, on server and browser alike, so that both render the same. */
export const moment = (iso: string): string => DAY_AND_TIME.format(new Date(iso));

/** "84 kB", "1,2 MB" */
export function fileSize(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1).replace(".", ",")} MB`;
}
