import { fundableAmountOf } from "../../calculations/personnel-amount.ts";
import { forwardedPosts, postInContract } from "../../calculations/weiterleitung.ts";
import type { Row } from "../../facts/register.ts";
import { formatDate } from "../../values/date.ts";
import { formatEuroExact } from "../../values/money.ts";
import { formatDecimal } from "../../values/vzae.ts";
import { optionsOf, withoutCurrency } from "./plain-slots.ts";
import type { SlotContext } from "../slot-values.ts";

/** One column of a repeated table row: one row of the form for each post of the contract. */
export interface PostColumn {
  /** As mappings name it: `stellen[].umfang`. */
  name: string;
  label: string;
  /** Where a person enters what is missing. */
  field: string;
  text(post: Row<"stellen">, context: SlotContext, index: number): string | null;
}

/** The list that repeated rows look into. */
export const POSTS = "stellen";

const column = (name: string, label: string, field: string, text: PostColumn["text"]): PostColumn => ({ name: `${POSTS}[].${name}`, label, field, text });

const amount = (post: Row<"stellen">, { facts, vertrag }: SlotContext): number | undefined => {
  const here = postInContract(post, vertrag);
  return facts.foerderung.foerderjahr === null || !here ? undefined : fundableAmountOf(here, facts.foerderung.foerderjahr)?.value;
};

const money = (show: (cents: number) => string): PostColumn["text"] => (post, context) => {
  const cents = amount(post, context);
  return cents === undefined ? null : show(cents);
};

const choice = (name: "funktion" | "qualifikation" | "verortung"): PostColumn["text"] => (post) => (post[name] === null ? null : (optionsOf({ part: "stellen", field: name })[post[name]] ?? null));
const day = (bound: "von" | "bis"): PostColumn["text"] => (post, { vertrag }) => {
  const date = postInContract(post, vertrag)?.[bound];
  return date ? formatDate(date) : null;
};

export const POST_COLUMNS: readonly PostColumn[] = [
  column("nummer", "Laufende Nummer", "bezeichnung", (_post, _context, index) => String(index + 1)),
  column("bezeichnung", "Stelle", "bezeichnung", (post) => post.bezeichnung),
  // The head of the column says the word.
  column("baustein", "Baustein (nur die Nummer)", "baustein", (post) => post.baustein),
  column("umfang", "Umfang (VZÄ)", "vzae", (post) => (post.vzae === null ? null : formatDecimal(post.vzae))),
  column("einsatzort", "Einsatzort", "einsatzort", (post) => post.einsatzort),
  column("funktion", "Funktion", "funktion", choice("funktion")),
  column("qualifikation", "Qualifikation", "qualifikation", choice("qualifikation")),
  column("verortung", "Verortung", "verortung", choice("verortung")),
  column("von", "Beginn", "von", day("von")),
  column("bis", "Ende", "bis", day("bis")),
  column("betrag", "Zuwendungsfähiger Betrag (mit €)", "kosten", money(formatEuroExact)),
  column("betrag-zahl", "Zuwendungsfähiger Betrag (ohne €)", "kosten", money(withoutCurrency)),
];

/** The rows of the list, and for each column the posts that lack it. */
export function postRows(context: SlotContext): { rows: Record<string, string>[]; missing: Map<string, string[]> } {
  const missing = new Map<string, string[]>();
  const rows = forwardedPosts(context.facts, context.vertrag).map((post, index) =>
    Object.fromEntries(
      POST_COLUMNS.flatMap((one) => {
        const text = one.text(post, context, index);
        if (text !== null && text !== "") return [[one.name.slice(POSTS.length + 3), text]];
        missing.set(one.name, [...(missing.get(one.name) ?? []), post.id]);
        return [];
      }),
    ),
  );
  return { rows, missing };
}
