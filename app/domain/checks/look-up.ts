import { rowName, type Facts, type Row, type TableId } from "../facts/register.ts";
import type { Id } from "../values/ids.ts";
import type { Place } from "./finding.ts";
import type { CheckInput } from "./rule.ts";

export { peakVzae } from "../calculations/stellen-summen.ts";

/** The year that is applied for; while nobody has entered it, the coming one. */
export const foerderjahrOf = ({ facts, today }: CheckInput): number => facts.foerderung.foerderjahr ?? Number(today.slice(0, 4)) + 1;

/** Kreise and the StädteRegion Aachen have kreisangehörige Kommunen. */
export const isKreis = (facts: Facts): boolean => facts.antragsteller.art === "kreis" || facts.antragsteller.art === "staedteregion";

export const organisationOf = (facts: Facts, id: Id | null): Row<"organisationen"> | undefined => facts.organisationen.find((row) => row.id === id);

export const isCaseManagement = (stelle: Row<"stellen">): boolean => stelle.funktion === "case-management";
/** Posts of Bausteine 1 and 2: what is applied for. Baustein 3 stands in the register for information only. */
export const isApplied = (stelle: Row<"stellen">): boolean => stelle.baustein === "1" || stelle.baustein === "2";
export const isForwarded = (stelle: Row<"stellen">): boolean => isCaseManagement(stelle) && stelle.verortung === "freie-wohlfahrtspflege";

export const isLenkungsgruppe = (gremium: Row<"gremien">): boolean => gremium.art === "lenkungsgruppe";
export const membersOf = (facts: Facts, belongs: (gremium: Row<"gremien">) => boolean): Row<"mitglieder">[] => {
  const bodies = new Set(facts.gremien.filter(belongs).map((row) => row.id));
  return facts.mitglieder.filter((row) => row.gremium !== null && bodies.has(row.gremium));
};
export const isOfKind = (facts: Facts, mitglied: Row<"mitglieder">, art: Row<"organisationen">["art"]): boolean => organisationOf(facts, mitglied.organisation)?.art === art;

/** The name of a row as it stands in a sentence: „Koordination 1“. A row without name is told apart by its place in the table. */
export function nameOf(facts: Facts, part: TableId, id: Id): string {
  const name = rowName(facts, part, id);
  if (name !== undefined && name !== UNNAMED) return `„${name}“`;
  if (part === "vertraege") return "einem noch offenen Träger";
  return `ohne Namen (Zeile ${(facts[part] as readonly { id: Id }[]).findIndex((row) => row.id === id) + 1})`;
}

/** What `rowName` says of a row whose name is still empty. */
const UNNAMED = "(ohne Namen)";

export const namesOf = (facts: Facts, part: TableId, rows: readonly { id: Id }[]): string => rows.map((row) => nameOf(facts, part, row.id)).join(", ");

export const atFact = (part: Extract<Place, { kind: "fact" }>["part"], row?: Id, field?: string): Place => ({ kind: "fact", part, ...(row ? { row } : {}), ...(field ? { field } : {}) });
export const atContract = (vertrag: Id, field?: string): Place => ({ kind: "contract", vertrag, ...(field ? { field } : {}) });
