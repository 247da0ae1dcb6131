import { fieldsOf, PART_IDS, REGISTER, type Facts, type PartId, type RegisterPart } from "#app/domain/facts/register.ts";
import type { Finding } from "#app/domain/checks/finding.ts";
import { isBlocking } from "#app/domain/checks/finding.ts";

/** How far a part of the register is filled, for lists. */
export interface FillState {
  part: PartId;
  title: string;
  purpose: string;
  /** "7 von 11 Angaben", "12 Zeilen", "noch leer" */
  text: string;
  empty: boolean;
  blocking: number;
  warnings: number;
}

/** Every part of the register in its order, with the Hinweise that concern it. */
export function fillStates(facts: Facts, findings: readonly Finding[]): FillState[] {
  return PART_IDS.map((part) => {
    const definition: RegisterPart = REGISTER[part];
    const mine = findings.filter((finding) => finding.place.kind === "fact" && finding.place.part === part);
    const blocking = mine.filter((finding) => isBlocking(finding.severity)).length;
    const { text, empty } = definition.shape === "sheet" ? sheetState(facts, part) : tableState(facts, part);
    return { part, title: definition.title, purpose: definition.purpose, text, empty, blocking, warnings: mine.filter((finding) => finding.severity === "empfehlung").length };
  });
}

function sheetState(facts: Facts, part: PartId): { text: string; empty: boolean } {
  const values = Object.keys(fieldsOf(part)).map((field) => (facts[part] as Record<string, unknown>)[field]);
  const filled = values.filter((value) => value !== null).length;
  return { text: filled === 0 ? "noch leer" : `${filled} von ${values.length} Angaben`, empty: filled === 0 };
}

function tableState(facts: Facts, part: PartId): { text: string; empty: boolean } {
  const rows = (facts[part] as unknown[]).length;
  return { text: rows === 0 ? "noch leer" : rows === 1 ? "1 Zeile" : `${rows} Zeilen`, empty: rows === 0 };
}
