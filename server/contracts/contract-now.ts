import type { Kysely } from "kysely";
import { findingsConcerning } from "#app/domain/checks/concerns.ts";
import { holdsUp } from "#app/domain/checks/finding.ts";
import { contractGaps, slotsOf } from "#app/domain/contract/clause-text.ts";
import type { ContractChange } from "#app/domain/contract/pruefung/pruefung.ts";
import { fieldsOfValue, slotLabel, slotOfValue } from "#app/domain/contract/form-values/shown.ts";
import { wordingOf } from "#app/domain/contract/variant.ts";
import { slotById, type SlotContext, type SlotField } from "#app/domain/contract/slots.ts";
import { formFor, type ReleasedForm } from "#app/domain/official-form/released-form.ts";
import type { DocumentContent } from "#app/document-model/content.ts";
import { contractChanges } from "#app/document-model/contract-changes.ts";
import { dateInGermany, formatDate } from "#app/domain/values/date.ts";
import type { Id } from "#app/domain/values/ids.ts";
import type { VorhabenSnapshot } from "#app/domain/vorhaben/vorhaben.ts";
import type { PruefungSubjects } from "#app/services.ts";
import { contentHashOf } from "../fassungen/content-hash.ts";
import type { Assembly, FassungDeps } from "../fassungen/deps.ts";
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

/** The contract in the wording of the Arbeitsfassung, whatever its form. */
export const assembled = (deps: Pick<FassungDeps, "assemble">, state: ContractState, stand: Stand = NO_STAND): DocumentContent => deps.assemble({ ...assembly(state), ...stand });

/** The text of the contract as it will be signed: its official form with the values in it, without one the Arbeitsfassung. What is shown, compared and amended. */
export const textOf = async (deps: Pick<FassungDeps, "assemble" | "forms">, state: ContractState, stand: Stand = NO_STAND): Promise<DocumentContent> =>
  (await deps.forms.text(state.snapshot, state.vertrag, standLine(stand))) ?? assembled(deps, state, stand);

/** Number and day of a Fassung. */
export type Stand = Pick<Assembly, "number" | "name" | "date">;
const NO_STAND: Stand = { number: 0, name: "", date: "2000-01-01" };
const standLine = ({ number, date }: Stand): string => (number === null ? `Stand ${formatDate(date)}` : `Fassung ${number} vom ${formatDate(date)}`);

/** What reads differently; both states must hold the contract. */
export async function changesBetween(deps: Pick<FassungDeps, "assemble" | "forms">, before: ContractState, after: ContractState): Promise<ContractChange[]> {
  // Two forms share no paragraphs: that it is another one says it all.
  if (officialFormOf(before)?.sha256 !== officialFormOf(after)?.sha256) return [...formChange(before, after), ...contractChanges(assembled(deps, before), assembled(deps, after))];
  return [...formChange(before, after), ...contractChanges(await textOf(deps, before), await textOf(deps, after))];
}

/** The form that the contract is signed on; undefined: the Arbeitsfassung. */
export const officialFormOf = ({ snapshot, vertrag }: ContractState): ReleasedForm | undefined => formFor(snapshot, vertrag);

/** Another official form, or another mapping of its blanks. */
function formChange(before: ContractState, after: ContractState): ContractChange[] {
  const [old, now] = [before, after].map(officialFormOf);
  if (old?.sha256 === now?.sha256 && old?.mapping.sha256 === now?.mapping.sha256) return [];
  const named = (form: typeof old): string => (form ? `${form.title}${old?.id === now?.id ? `, Zuordnung ${form.mapping.version}` : ""}` : "Arbeitsfassung");
  return [{ place: "Ganzer Vertrag", label: "Amtliches Formular", before: named(old), after: named(now) }];
}

/** Whether the contract is in this state of the Vorhaben at all. */
export const holdsContract = ({ snapshot, vertrag }: ContractState): boolean => snapshot.facts.vertraege.some((row) => row.id === vertrag);

/** Findings and blanks that hold the contract up; in an official form also what does not fit into it. */
export async function blockingOf(deps: Pick<FassungDeps, "check" | "templates" | "now" | "forms">, state: ContractState): Promise<number> {
  const { snapshot, vertrag } = state;
  const context = { facts: snapshot.facts, contractTemplate: contractTemplateOf(snapshot, deps.templates) };
  const findings = findingsConcerning({ kind: "weiterleitungsvertrag", vertragId: vertrag }, deps.check(snapshot, dateInGermany(deps.now())), context).filter(holdsUp).length;
  return Math.max(findings, (await gapsOf(deps, state)).length);
}

/** The blanks that nobody has filled, in words: those of the official form, without one those of the Arbeitsfassung. */
export async function gapsOf(deps: Pick<FassungDeps, "templates" | "forms">, state: ContractState): Promise<string[]> {
  const inForm = await deps.forms.gaps(state.snapshot, state.vertrag);
  return inForm?.map(({ sentence }) => sentence) ?? contractGaps(contractTemplateOf(state.snapshot, deps.templates), slotContext(state)).map(({ label }) => label);
}

/** The blanks, clauses and annexes that a remark can be about. */
export async function subjectsOf(deps: Pick<FassungDeps, "templates" | "assemble" | "forms">, state: ContractState): Promise<PruefungSubjects> {
  const form = officialFormOf(state);
  if (form) {
    const headings = (await textOf(deps, state)).blocks.flatMap((block) => (block.kind === "heading" ? [block] : []));
    return {
      slots: form.mapping.values.map(({ name }) => named(slotOfValue(name))),
      clauses: headings.map(({ id, number, text }) => ({ id, label: [number?.replaceAll("\u00a0", " "), text].filter(Boolean).join(" ") })),
      annexes: [],
    };
  }
  const template = contractTemplateOf(state.snapshot, deps.templates);
  const { clauses, annexes } = wordingOf(template, slotContext(state));
  return { slots: slotsOf(template, slotContext(state)).map(named), clauses: clauses.map(({ id, title }, index) => ({ id, label: `§ ${index + 1} ${title}` })), annexes };
}

const named = (slot: Id) => ({ id: slot, label: slotLabel(slot) });

/** The fields that the blanks of a contract show. */
function fieldsShown(deps: Pick<FassungDeps, "templates">, state: ContractState): readonly SlotField[] {
  const form = officialFormOf(state);
  if (form) return form.mapping.values.flatMap(({ name }) => fieldsOfValue(name));
  return slotsOf(contractTemplateOf(state.snapshot, deps.templates), slotContext(state)).flatMap((slot) => slotById(slot)!.fields);
}

/** The account that last changed a figure behind this contract: its row, its Träger, its posts, or a field of a sheet that one of its blanks shows. */
export async function lastEditorOf(db: Kysely<Database>, deps: Pick<FassungDeps, "templates">, state: ContractState): Promise<Id | null> {
  const { snapshot, vertrag } = state;
  const row = slotContext(state).vertrag;
  const sheets = fieldsShown(deps, state).filter(({ part }) => part !== "vertraege" && part !== "organisationen");
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
