import type { Facts, Row } from "../facts/register.ts";
import type { ContractForm } from "../template/contract-variant.ts";
import type { IsoDate } from "../values/date.ts";
import { profileOf, variantOf } from "./variant.ts";

/** A norm that says in which form a contract binds, from the day on which this wording of it holds. */
export interface FormNorm {
  /** "§ 64 GO NRW" */
  cite: string;
  /** Who or what it is about. */
  about: "stadt" | "kreis" | "oeffentlich-rechtlich" | "textform";
  from: IsoDate;
  /** Null: we have not read the present wording. */
  form: ContractForm | null;
  /** Where this wording stands. */
  source: string;
}

/**
 * Norms on the form of contracts, oldest wording first; a new wording is a new line. The day is that of the act: when the change of § 64 GO NRW took effect and
 * whether § 43 KrO NRW followed has to be read by the Rechtsamt.
 */
const FORM_NORMS: readonly FormNorm[] = [
  { cite: "§ 64 GO NRW", about: "stadt", from: "1994-07-14", form: "schriftform", source: "Fassung vor dem Gesetz vom 10.07.2025" },
  { cite: "§ 64 GO NRW", about: "stadt", from: "2025-07-10", form: "textform", source: "Gesetz vom 10.07.2025 (GV. NRW. S. 618)" },
  { cite: "§ 43 KrO NRW", about: "kreis", from: "1994-07-14", form: null, source: "Fassung vor Verwendung prüfen" },
  { cite: "§ 57 VwVfG NRW", about: "oeffentlich-rechtlich", from: "1999-11-12", form: "schriftform", source: "elektronische Form nach § 3a" },
  { cite: "§ 126b BGB", about: "textform", from: "2001-08-01", form: "textform", source: "Begriff der Textform" },
];

/** The norms on the form of this contract as they read on a day: what it is in law, and what binds the Kommune that forwards. */
export function formNormsOf(context: { facts: Facts; vertrag: Row<"vertraege"> }, day: IsoDate): FormNorm[] {
  const forwardsAsStadt = variantOf(context) === "C" || context.facts.antragsteller.art === "kreisfreie-stadt";
  const about: readonly FormNorm["about"][] = [profileOf(context).nature === "oeffentlich-rechtlich" ? "oeffentlich-rechtlich" : "textform", forwardsAsStadt ? "stadt" : "kreis"];
  return about.flatMap((wanted) => FORM_NORMS.filter((norm) => norm.about === wanted && norm.from <= day).slice(-1));
}
