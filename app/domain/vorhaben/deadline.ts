import { antragsfristFor } from "../calculations/foerderjahr.ts";
import type { IsoDate } from "../values/date.ts";

/** Until when the application for a Förderjahr is handed in (FAQ of 23.04.2026, Frage 27; rule R-40); null while no plausible year is entered. */
export const applicationDeadline = (foerderjahr: number | null): IsoDate | null => (foerderjahr !== null && foerderjahr >= 1901 && foerderjahr <= 2199 ? antragsfristFor(foerderjahr) : null);
