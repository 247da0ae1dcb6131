import type { Facts, Row } from "../facts/register.ts";
import { organisationOf } from "./look-up.ts";

/**
 * The posts for which neither the register (contract, Vereinbarung of the Schnittstellenmatrix, result of an Abstimmung) nor these paragraphs name an
 * agreement. A paragraph that names employers speaks of them; one that names none speaks of all. The applicant's own employer is a party to every agreement,
 * so its name says nothing: an own post is meant where its place is named, or where no other posts are in question. Our inference: the reader judges the rest.
 */
export function withoutAgreement(facts: Facts, posts: readonly Row<"stellen">[], paragraphs: readonly string[]): Row<"stellen">[] {
  const isOwn = ({ anstellungstraeger }: Row<"stellen">) => OWN.has(organisationOf(facts, anstellungstraeger)?.art ?? "");
  const others = posts.filter((post) => !isOwn(post));
  const employers = [...new Set(others.flatMap((post) => post.anstellungstraeger ?? []))];
  const speaking = paragraphs.filter(namesAgreement);
  const forAll = speaking.some((paragraph) => !employers.some((id) => isNamed(facts, id, paragraph)));
  return posts.filter((post) => {
    const { id, anstellungstraeger: employer, verortung } = post;
    if (facts.vertraege.some((row) => row.stellen?.includes(id) || (employer !== null && row.traeger === employer))) return false;
    if (forAll && (others.length === 0 || !isOwn(post))) return false;
    const partners = isOwn(post) ? facts.organisationen.flatMap((row) => (row.art === verortung ? row.id : [])) : employer === null ? [] : [employer];
    if (speaking.some((paragraph) => partners.some((partner) => isNamed(facts, partner, paragraph)))) return false;
    if (facts.schnittstellen.some((row) => row.vereinbarungDatum !== null && partners.includes(row.abgestimmtMit ?? ""))) return false;
    return !facts.abstimmungen.some((row) => partners.includes(row.organisation ?? "") && namesAgreement(row.ergebnis ?? ""));
  });
}

const OWN: ReadonlySet<string> = new Set(["kreisverwaltung", "kommunales-integrationszentrum"]);

/** Kooperationsvereinbarung, Weiterleitungsvertrag, „vertraglich geregelt“: as words of their own, not denied, and not those of daily life. */
const namesAgreement = (text: string): boolean => AGREEMENT.test(text.replace(OTHER, " "));

const AGREEMENT = /(?<!\p{L})(?:\p{L}*(?:vereinbarung(?:en)?|vertrag(?:e?s)?|verträgen?)|vertraglich\p{L}*)(?!\p{L})/iu;
const OTHER = /(?<!\p{L})(?:(?:kein|keine|keinen|keinem|keiner|ohne|nach|je nach)\s+(?:\p{L}+(?:en|e|er|em)\s+)?(?:\p{L}*vereinbarung(?:en)?|\p{L}*vertrag(?:e?s)?|\p{L}*verträgen?)|(?:arbeits|miet|kauf|tarif|termin|ziel|eingliederungs|hilfe)(?:vereinbarung(?:en)?|vertrag(?:e?s)?|verträgen?))(?!\p{L})/giu;

function isNamed(facts: Facts, id: string, text: string): boolean {
  const organisation = organisationOf(facts, id);
  return [organisation?.name, organisation?.kurzname].some((name) => name !== null && name !== undefined && name.length > 1 && text.includes(name));
}
