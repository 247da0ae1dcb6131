import type { Facts, Row } from "../facts/register.ts";
import { organisationOf } from "./look-up.ts";

/**
 * The posts for which neither the register (contract, Vereinbarung of the Schnittstellenmatrix, result of an Abstimmung) nor these paragraphs name an
 * agreement. A paragraph that names employers speaks of them; one that names none speaks of all. Our inference: the reader judges the rest.
 */
export function withoutAgreement(facts: Facts, posts: readonly Row<"stellen">[], paragraphs: readonly string[]): Row<"stellen">[] {
  const employers = [...new Set(posts.flatMap((post) => post.anstellungstraeger ?? []))];
  const spokenOf = paragraphs.filter(namesAgreement).map((paragraph) => employers.filter((id) => isNamed(facts, id, paragraph)));
  const forAll = spokenOf.some((named) => named.length === 0);
  return posts.filter(({ id, anstellungstraeger: employer }) => {
    if (forAll || facts.vertraege.some((row) => row.stellen?.includes(id) || (employer !== null && row.traeger === employer))) return false;
    if (employer === null) return true;
    if (spokenOf.some((named) => named.includes(employer))) return false;
    if (facts.schnittstellen.some((row) => row.abgestimmtMit === employer && row.vereinbarungDatum !== null)) return false;
    return !facts.abstimmungen.some((row) => row.organisation === employer && namesAgreement(row.ergebnis ?? ""));
  });
}

/** Kooperationsvereinbarung, Weiterleitungsvertrag, „vertraglich geregelt“: as words of their own, not denied, and not those of daily life. */
const namesAgreement = (text: string): boolean => AGREEMENT.test(text.replace(OTHER, " "));

const AGREEMENT = /(?<!\p{L})(?:\p{L}*(?:vereinbarung(?:en)?|vertrag(?:e?s)?|verträgen?)|vertraglich\p{L}*)(?!\p{L})/iu;
const OTHER = /(?<!\p{L})(?:(?:kein|keine|keinen|keinem|keiner|ohne|nach|je nach)\s+(?:\p{L}+(?:en|e|er|em)\s+)?(?:\p{L}*vereinbarung(?:en)?|\p{L}*vertrag(?:e?s)?|\p{L}*verträgen?)|(?:arbeits|miet|kauf|tarif|termin|ziel|eingliederungs|hilfe)(?:vereinbarung(?:en)?|vertrag(?:e?s)?|verträgen?))(?!\p{L})/giu;

function isNamed(facts: Facts, id: string, text: string): boolean {
  const organisation = organisationOf(facts, id);
  return [organisation?.name, organisation?.kurzname].some((name) => name !== null && name !== undefined && name.length > 1 && text.includes(name));
}
