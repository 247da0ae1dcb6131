import type { OrganisationArt } from "../../facts/register/grunddaten.ts";
import { formatDate } from "../../values/date.ts";
import { atFact, organisationOf } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

/** CM-02: the CM-Konzept is agreed with the Beratungsansätze; with whom and when stands in the register. To inform them is no agreement, and neither is a talk inside the own administration. */
export const cm02: Rule = {
  id: "CM-02",
  severity: "pflicht",
  sources: faq(16),
  *check({ facts, today }): Iterable<Violation> {
    const rows = facts.abstimmungen.filter((row) => row.gegenstand === "case-management-konzept");
    const agreed = rows.filter((row) => row.art !== "information" && (row.beratungsansatz !== null || !OWN.includes(organisationOf(facts, row.organisation)?.art ?? null)));
    const dated = agreed.filter((row) => row.organisation !== null && row.datum !== null);
    if (dated.length === 0) yield { place: atFact("abstimmungen"), params: { fall: rows.length === 0 ? "keine" : agreed.length === 0 ? "ohne" : "unvollstaendig" } };
    else if (dated.every((row) => row.datum! > today)) yield { place: atFact("abstimmungen", dated[0]!.id, "datum"), derived: true, params: { fall: "geplant", datum: formatDate(dated[0]!.datum!) } };
  },
};

const OWN: readonly (OrganisationArt | null)[] = ["kommunales-integrationszentrum", "kreisverwaltung"];
