import type { PartId } from "#app/domain/facts/register.ts";
import type { Action } from "#app/domain/vorhaben/roles.ts";

/** Whether a person with these rights may change a part: contracts have their own right. The server asks again. */
export const mayWritePart = (part: PartId, mayDo: readonly Action[]): boolean => mayDo.includes(part === "vertraege" ? "vertrag.write" : "facts.write");
