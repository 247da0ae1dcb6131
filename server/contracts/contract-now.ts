import type { Kysely } from "kysely";
import { findingsConcerning } from "#app/domain/checks/concerns.ts";
import { holdsUp } from "#app/domain/checks/finding.ts";
import { contractGaps, slotsOf } from "#app/domain/contract/clause-text.ts";
import type { ContractChange } from "#app/domain/contract/pruefung/pruefung.ts";
import { wordingOf } from "#app/domain/contract/variant.ts";
import { slotById, type SlotContext } from "#app/domain/contract/slots.ts";
import { formFor } from "#app/domain/official-form/released-form.ts";
import type { DocumentContent } from "#app/document-model/content.ts";
import { contractChanges } from "#app/document-model/contract-changes.ts";
import { dateInGermany } from "#app/domain/values/date.ts";
import type { Id } from "#app/domain/values/ids.ts";
import type { VorhabenSnapshot } from "#app/domain/vorhaben/vorhaben.ts";
import { contentHashOf } from "../fassungen/content-hash.ts";
import type { FassungDeps } from "../fassungen/deps.ts";
import type { Database } from "../storage/database.ts";
import { contractTemplateOf } from "../vorhaben/assessment.ts";

/** A contract as its Vorhaben gives it at one moment. */
export interface ContractState {
  snapshot: VorhabenSnapshot;
  vertrag: Id;
}

/** Both are assembled as for submission: number, name, day and findings are no content of a contract. */
const assembly = ({ snapshot, vertrag }: ContractState) => ({ snapshot, document: { kind: "weiterleitungsvertrag", vertragId: vertrag }, kind: "einreichung", findings: [] }) as const;

/** SHA-256 of what the contract says; equal to that of a Fassung for submission of the same content. */
export const contractHash = (deps: Pick<FassungDeps, "assemble">, state: ContractState): string => contentHashOf(deps, assembly(state));

/** The contract as it reads, without number and day of a Fassung. */
export const assembled = (deps: Pick<FassungDeps, "assemble">, state: ContractState): DocumentContent => deps.assemble({ ...assembly(state), number: 0, name: "", date: "2000-01-01" });

/** What reads differently; both states must hold the contract. */
export const changesBetween = (deps: Pick<FassungDeps, "assemble">, before: ContractState, after: ContractState): ContractChange[] => [
  ...formChange(before, after),
  ...contractChanges(assembled(deps, before), assembled(deps, after)),
];

/** Another official form, or another mapping of its blanks. */
function formChange(before: ContractState, after: ContractState): ContractChange[] {
  const [old, now] = [before, after].map(({ snapshot, vertrag }) => formFor(snapshot, vertrag));
  if (old?.sha256 === now?.sha256 && old?.mapping.sha256 === now?.mapping.sha256) return [];
  const named = (form: typeof old): string => (form ? `${form.title}${old?.id === now?.id ? `, Zuordnung ${form.mapping.version}` : ""}` : "Arbeitsfassung");
  return [{ place: "Ganzer Vertrag", label: "Amtliches Formular", before: named(old), after: named(now) }];
}

/** Whether the contract is in this state of the Vorhaben at all. */
export const holdsContract = ({ snapshot, vertrag }: ContractState): boolean => snapshot.facts.vertraege.some((row) => row.id === vertrag);

/** Findings and blanks that hold the contract up. */
export function blockingOf(deps: Pick<FassungDeps, "check" | "templates" | "now">, { snapshot, vertrag }: ContractState): number {
  const template = contractTemplateOf(snapshot, deps.templates);
  const context = { facts: snapshot.facts, contractTemplate: template };
  const findings = findingsConcerning({ kind: "weiterleitungsvertrag", vertragId: vertrag }, deps.check(snapshot, dateInGermany(deps.now())), context).filter(holdsUp).length;
  return Math.max(findings, contractGaps(template, slotContext({ snapshot, vertrag })).length);
}

/** The blanks, clauses and annexes that a remark can be about. */
export function subjectsOf(deps: Pick<FassungDeps, "templates">, state: ContractState): { slots: Id[]; clauses: Id[]; annexes: number } {
  const template = contractTemplateOf(state.snapshot, deps.templates);
  const { clauses, annexes } = wordingOf(template, slotContext(state));
  return { slots: slotsOf(template, slotContext(state)), clauses: clauses.map((clause) => clause.id), annexes: annexes.length };
}

/** The account that last changed a figure behind this contract: its row, its Träger, its posts, or a field of a sheet that one of its blanks shows. */
export async function lastEditorOf(db: Kysely<Database>, deps: Pick<FassungDeps, "templates">, state: ContractState): Promise<Id | null> {
  const { snapshot, vertrag } = state;
  const row = slotContext(state).vertrag;
  const fields = subjectsOf(deps, state).slots.flatMap((slot) => slotById(slot)!.fields);
  const sheets = fields.filter(({ part }) => part !== "vertraege" && part !== "organisationen");
  const last = await db
    .selectFrom("fact_change")
    .select("account")
    .where("vorhaben", "=", snapshot.id)
    .where("account", "is not", null)
    .where((where) =>
      where.or([
        where.and([where("part", "=", "vertraege"), where("row_id", "=", vertrag)]),
        ...(row.traeger === null ? [] : [where.and([where("part", "=", "organisationen"), where("row_id", "=", row.traeger)])]),
        ...(row.stellen ?? []).map((stelle) => where.and([where("part", "=", "stellen"), where("row_id", "=", stelle)])),
        ...sheets.map(({ part, field }) => where.and([where("part", "=", part), where("field", "=", field)])),
      ]),
    )
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  return last?.account ?? null;
}

const slotContext = ({ snapshot, vertrag }: ContractState): SlotContext => ({ facts: snapshot.facts, vertrag: snapshot.facts.vertraege.find((row) => row.id === vertrag)! });
