import type { Facts, Row } from "../facts/register.ts";
import { VERORTUNGEN } from "../facts/register/stellenplan.ts";
import { organisationOf } from "./look-up.ts";

/**
 * The posts for which neither the register (contract, Vereinbarung of the Schnittstellenmatrix, result of an Abstimmung) nor these paragraphs name an
 * agreement. A paragraph that names employers speaks of them; one that names none speaks of all. The applicant's own employer is a party to every agreement,
 * so its name says nothing: an own post is meant where its place or the post itself is named, or where no other posts are in question. Our inference: the reader judges the rest.
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
    const partners = isOwn(post) ? facts.organisationen.flatMap((row) => (row.id !== employer && row.art !== null && row.art === placeOf(verortung) ? row.id : [])) : employer === null ? [] : [employer];
    if (speaking.some((paragraph) => partners.some((partner) => isNamed(facts, partner, paragraph)) || (isOwn(post) && speaksOf(facts, post, paragraph)))) return false;
    if (facts.schnittstellen.some((row) => row.vereinbarungDatum !== null && partners.includes(row.abgestimmtMit ?? ""))) return false;
    return !facts.abstimmungen.some((row) => partners.includes(row.organisation ?? "") && namesAgreement(row.ergebnis ?? ""));
  });
}

const OWN: ReadonlySet<string> = new Set(["kreisverwaltung", "kommunales-integrationszentrum"]);

/** The kind of organisation where a post of the applicant is; another unit of the administration has no kind of its own. */
const placeOf = (verortung: Row<"stellen">["verortung"]) => (verortung === "kommunale-einheit" ? "kreisverwaltung" : verortung);

/** Whether a paragraph names the post or its place, beside the names of organisations: an Einsatzort "Musterstadt" is not meant by "Caritasverband Musterstadt". */
function speaksOf(facts: Facts, { bezeichnung, einsatzort, verortung }: Row<"stellen">, paragraph: string): boolean {
  const names = facts.organisationen.flatMap((row) => namesOf(row)).toSorted((a, b) => b.length - a.length);
  const rest = names.reduce((text, name) => text.replaceAll(name, " "), paragraph);
  return [bezeichnung, einsatzort, verortung === "auslaenderbehoerde" ? VERORTUNGEN.auslaenderbehoerde : null].some((name) => name !== null && name.length > 1 && asWords(rest).includes(asWords(name)));
}

/** Compared word by word: "Case Management 1" is not named by "Case Management 12". */
const asWords = (text: string): string => ` ${text.replace(/[^\p{L}\d]+/gu, " ").trim()} `;

const namesOf = ({ name, kurzname }: Row<"organisationen">): string[] => [name, kurzname].filter((text): text is string => text !== null && text.length > 1);

/** Kooperationsvereinbarung, Weiterleitungsvertrag, „vertraglich geregelt“: as words of their own, not denied, and not those of daily life. */
const namesAgreement = (text: string): boolean => AGREEMENT.test(text.replace(OTHER, " "));

const AGREEMENT = /(?<!\p{L})(?:\p{L}*(?:vereinbarung(?:en)?|vertrag(?:e?s)?|verträgen?)|vertraglich\p{L}*)(?!\p{L})/iu;
const OTHER = /(?<!\p{L})(?:(?:kein|keine|keinen|keinem|keiner|ohne|nach|je nach)\s+(?:\p{L}+(?:en|e|er|em)\s+)?(?:\p{L}*vereinbarung(?:en)?|\p{L}*vertrag(?:e?s)?|\p{L}*verträgen?)|(?:arbeits|miet|kauf|tarif|termin|ziel|eingliederungs|hilfe)(?:vereinbarung(?:en)?|vertrag(?:e?s)?|verträgen?))(?!\p{L})/giu;

function isNamed(facts: Facts, id: string, text: string): boolean {
  const organisation = organisationOf(facts, id);
  return organisation !== undefined && namesOf(organisation).some((name) => text.includes(name));
}
