import type { IsoDate } from "../values/date.ts";

/** The application for a Förderjahr is handed in by the end of October of the year before (FAQ of 23.04.2026, Frage 27; rule R-40). */
export const applicationDeadline = (foerderjahr: number | null): IsoDate | null =>
  foerderjahr !== null && foerderjahr >= 1901 && foerderjahr <= 2199 ? `${foerderjahr - 1}-10-31` : null;
