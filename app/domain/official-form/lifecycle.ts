import { z } from "zod";
import type { Id } from "../values/ids.ts";
import { isFormValue } from "../contract/form-values/catalogue.ts";
import { VARIANT_IDS } from "../template/contract-variant.ts";
import { isIsoDate } from "../values/date.ts";
import type { Action } from "../vorhaben/roles.ts";
import type { Blank } from "./form.ts";
import { formDecisionSchema, formMappingSchema, type FormDecision, type FormMapping } from "./mapping.ts";

/** A mapping goes from draft over a person's confirmation to the release by another person; then it is in force until it is withdrawn or a newer one is released. */
const MAPPING_STATES = ["entwurf", "bestaetigt", "freigegeben", "zurueckgezogen"] as const;
export type MappingState = (typeof MAPPING_STATES)[number];

const day = z.string().refine(isIsoDate).nullable();

/** What a person says about a form when loading it, and may correct later. */
export const formDescriptionSchema = z
  .strictObject({ title: z.string().trim().min(1).max(160), issuer: z.string().trim().min(1).max(160), issuedOn: day, validFrom: day, validTo: day, variants: z.array(z.enum(VARIANT_IDS)).min(1).max(VARIANT_IDS.length) })
  .refine(({ validFrom, validTo }) => validFrom === null || validTo === null || validFrom <= validTo, { path: ["validTo"] });
export type FormDescription = z.infer<typeof formDescriptionSchema>;

export const formCommandSchema = z.discriminatedUnion("do", [
  /** Decides blanks; null takes a decision back. */
  z.strictObject({ do: z.literal("set"), blanks: z.record(z.string().max(80), formDecisionSchema.nullable()) }),
  z.strictObject({ do: z.literal("import"), mapping: formMappingSchema }),
  z.strictObject({ do: z.literal("confirm") }),
  z.strictObject({ do: z.literal("reopen") }),
  z.strictObject({ do: z.literal("release") }),
  z.strictObject({ do: z.literal("withdraw") }),
  z.strictObject({ do: z.literal("new-version") }),
  z.strictObject({ do: z.literal("describe"), about: formDescriptionSchema }),
  /** A form that was never in force goes for good. */
  z.strictObject({ do: z.literal("remove") }),
]);
export type FormCommand = z.infer<typeof formCommandSchema>;
/** Commands that concern a version of the mapping. */
type MappingCommand = Exclude<FormCommand, { do: "describe" | "remove" }>;

/** One version of the mapping, as far as decisions about it need. */
export interface MappingVersion {
  version: number;
  state: MappingState;
  mapping: FormMapping;
  /** Accounts that worked on it, the one that confirmed it included. */
  editors: readonly Id[];
}

/** Why a command is not carried out; `wording/form-steps.ts` has the sentences. */
const FORM_STEP_PROBLEMS = ["not-a-draft", "not-confirmed", "not-released", "undecided", "unknown-blanks", "unknown-values", "list-in-single", "other-form", "four-eyes", "draft-open", "was-released", "scope-released"] as const;
export type FormStepProblem = (typeof FORM_STEP_PROBLEMS)[number];

/** Why a file is not taken in as a form, or a file that came back cannot be compared; the sentences stand there too. */
export type FormFileProblem = "no-blanks" | "known-file" | "nothing-made" | "made-otherwise";

type MappingOutcome = { ok: true; next: MappingVersion } | { ok: false; problem: FormStepProblem; params?: Record<string, string> };

/** Who may do what with a form: loading and mapping is one right, putting in force another. */
export const actionFor = (command: FormCommand["do"]): Action => (command === "release" || command === "withdraw" ? "formular.freigeben" : "formular.pflegen");

const refused = (problem: FormStepProblem, params?: Record<string, string>): MappingOutcome => ({ ok: false, problem, ...(params ? { params } : {}) });

/** What becomes of the newest version of a mapping. @param blanks all blanks of the form. */
export function decideMapping(now: MappingVersion, command: MappingCommand, context: { account: Id; form: string; blanks: readonly Pick<Blank, "id" | "label" | "repeats">[] }): MappingOutcome {
  const { account, blanks } = context;
  const edited = (changes: Partial<MappingVersion>): MappingOutcome => ({ ok: true, next: { ...now, ...changes, editors: [...new Set([...now.editors, account])] } });
  switch (command.do) {
    case "set":
    case "import": {
      if (now.state !== "entwurf") return refused("not-a-draft");
      const misfit = misfitOf(command.do === "set" ? command.blanks : command.mapping.blanks, blanks);
      if (misfit) return misfit;
      if (command.do === "set") return edited({ mapping: { ...now.mapping, blanks: decided(now.mapping.blanks, command.blanks) } });
      return command.mapping.form !== undefined && command.mapping.form !== context.form ? refused("other-form") : edited({ mapping: { ...command.mapping, form: context.form } });
    }
    case "confirm": {
      const open = blanks.filter(({ id }) => !Object.hasOwn(now.mapping.blanks, id)).length;
      if (now.state !== "entwurf") return refused("not-a-draft");
      return open > 0 ? refused("undecided", { count: String(open) }) : edited({ state: "bestaetigt" });
    }
    case "reopen":
      return now.state === "bestaetigt" ? edited({ state: "entwurf" }) : refused("not-confirmed");
    case "release":
      if (now.state !== "bestaetigt") return refused("not-confirmed");
      return now.editors.includes(account) ? refused("four-eyes") : { ok: true, next: { ...now, state: "freigegeben" } };
    case "withdraw":
      return now.state === "freigegeben" ? { ok: true, next: { ...now, state: "zurueckgezogen" } } : refused("not-released");
    case "new-version":
      return now.state === "entwurf" || now.state === "bestaetigt" ? refused("draft-open") : { ok: true, next: { version: now.version + 1, state: "entwurf", mapping: now.mapping, editors: [account] } };
  }
}

/** Decisions that no contract could carry out: about no blank of the form, with a value that no contract has, with a list where one value stands. */
function misfitOf(decisions: Readonly<Record<string, FormDecision | null>>, blanks: readonly Pick<Blank, "id" | "label" | "repeats">[]): MappingOutcome | undefined {
  const known = new Map(blanks.map((blank) => [blank.id, blank]));
  const unknown = Object.keys(decisions).filter((id) => !known.has(id));
  if (unknown.length > 0) return refused("unknown-blanks", { blanks: unknown.join(", ") });
  const named = Object.entries(decisions).flatMap(([id, decision]) => {
    const value = typeof decision === "string" ? decision : decision && "value" in decision ? decision.value : undefined;
    return value === undefined ? [] : [{ blank: known.get(id)!, value }];
  });
  const strange = named.filter(({ value }) => !isFormValue(value));
  if (strange.length > 0) return refused("unknown-values", { values: strange.map(({ blank, value }) => `„${value}“ (Feld „${blank.label}“)`).join(", ") });
  const lists = named.filter(({ blank, value }) => value.includes("[]") && !blank.repeats);
  return lists.length > 0 ? refused("list-in-single", { blanks: lists.map(({ blank, value }) => `„${blank.label}“ (${value})`).join(", ") }) : undefined;
}

function decided(now: FormMapping["blanks"], changes: Record<string, FormDecision | null>): FormMapping["blanks"] {
  const next = { ...now, ...changes };
  return Object.fromEntries(Object.entries(next).filter((entry): entry is [string, FormDecision] => entry[1] !== null));
}
