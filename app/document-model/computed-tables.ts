import type { Facts, PartId } from "#app/domain/facts/register.ts";
import type { ComputedTableId } from "#app/domain/template/template.ts";
import type { ComputedTable } from "./computed-tables/computed-table.ts";
import { finanzierung, stellenfinanzierung } from "./computed-tables/finanzierung.ts";
import { kapazitaet, verteilungsschluessel } from "./computed-tables/case-management.ts";
import { besetzung, verortung } from "./computed-tables/stellen.ts";

/** What each table is called, also while it is empty, on which page of the register it is explained, and who makes it. */
const TABLES: Readonly<Record<ComputedTableId, { title: string; page: PartId; make(facts: Facts): ComputedTable | undefined }>> = {
  finanzierung: { title: "Finanzierungsübersicht", page: "finanzierung", make: finanzierung },
  stellenfinanzierung: { title: "Finanzierung der einzelnen Stellen", page: "stellen", make: stellenfinanzierung },
  verortung: { title: "Verteilung der Stellen im Baustein 2", page: "stellen", make: verortung },
  verteilungsschluessel: { title: "Verteilungsschlüssel für das Case Management", page: "verteilung", make: verteilungsschluessel },
  kapazitaet: { title: "Kapazität im Case Management", page: "fallarbeit", make: kapazitaet },
  besetzung: { title: "Besetzung der Stellen nach Bausteinen", page: "stellen", make: besetzung },
};

/** The table as the register stands; undefined while it has nothing to compute from. */
export const computedTable = (facts: Facts, id: ComputedTableId): ComputedTable | undefined => TABLES[id].make(facts);

export const computedPage = (id: ComputedTableId): PartId => TABLES[id].page;

export const computedTitle = (id: ComputedTableId): string => TABLES[id].title;
