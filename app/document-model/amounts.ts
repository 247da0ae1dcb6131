import { fundingOverview } from "#app/domain/calculations/finanzierung.ts";
import type { Facts } from "#app/domain/facts/register.ts";
import { formatEuro, formatEuroExact, type Cents } from "#app/domain/values/money.ts";

/**
 * How the tables of a concept write amounts: all without cents while every amount that they can show is in whole euros, all with cents otherwise.
 * One document thus never mixes both forms. Contracts always write cents.
 */
export function amountForm(facts: Facts): (amount: Cents) => string {
  const overview = fundingOverview(facts);
  const amounts = [
    ...facts.stellen.map((stelle) => stelle.kosten),
    ...facts.massnahmen.map((massnahme) => massnahme.betrag),
    facts.foerderung.bescheidBetrag,
    ...(overview?.positions.flatMap(({ planned, cap, fundable }) => [planned?.value ?? null, cap?.value ?? null, fundable.value]) ?? []),
  ];
  return amounts.every((amount) => amount === null || amount % 100 === 0) ? formatEuro : formatEuroExact;
}

/** A table head whose cells carry the unit themselves. */
export const withoutEuro = (label: string): string => label.replace(/ \(€\)$/, "");
