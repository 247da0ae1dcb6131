/** A German term as the code uses it: defined by statute, form or the procedure of the users, so it keeps its name (ASCII). */
interface Term {
  /** As people write it. */
  term: string;
  /** The words of the code that stand for it, lower-case. */
  forms: readonly string[];
  meaning: string;
  /** Where the term comes from. */
  source: string;
}

const FAQ = "FAQ vom 23.04.2026";
const RICHTLINIE = "Richtlinie vom 12.12.2024";
const HAUSHALT = "Landeshaushaltsordnung, Nebenbestimmungen";
const VERFAHREN = "Verfahren vor Ort";

const entry = (term: string, forms: string, source: string, meaning: string): Term => ({ term, forms: forms.split(" "), meaning, source });

export const GLOSSARY: readonly Term[] = [
  entry("Abgrenzung", "abgrenzung", FAQ, "what KIM does and what another programme does, so that nothing is paid twice"),
  entry("Abstimmung", "abstimmungen abgestimmt", FAQ, "agreement on a subject with an organisation, with its date"),
  entry("Aktenzeichen", "aktenzeichen", VERFAHREN, "file reference of an authority"),
  entry("Anstellungsträger", "anstellungstraeger", VERFAHREN, "who employs the person; not necessarily the team they work in"),
  entry("Antrag", "antrag antragsart", FAQ, "the yearly application through integration.web"),
  entry("Antragsfrist", "antragsfrist", FAQ, "end of October of the year before the Förderjahr"),
  entry("Antragsteller", "antragsteller", FAQ, "the Kreis or kreisfreie Stadt that applies"),
  entry("Arbeitsplatz", "arbeitsplatz", FAQ, "equipment of a post, capped per year and never reduced for part years"),
  entry("Aufbewahrung", "aufbewahrung", HAUSHALT, "how long vouchers are kept"),
  entry("Ausländerbehörde", "auslaenderbehoerde", FAQ, "authority for residence law (ABH)"),
  entry("Ausnahmegenehmigung", "ausnahmegenehmigung", FAQ, "permit of the ministry for a Koordination outside the KI"),
  entry("Baustein", "baustein", FAQ, "one of the three parts of KIM: Koordination, Case Management, posts in Ausländer- and Einbürgerungsbehörden"),
  entry("Beratungsansatz", "beratungsansatz", FAQ, "a counselling service with which the Case-Management-Konzept is agreed"),
  entry("Beratungsdienste", "beratungsdienste", FAQ, "JMD, MBE and Flüchtlingsberatung: forwarded posts lie outside their staff"),
  entry("Bescheid", "bescheid bescheide", HAUSHALT, "the grant notice (Zuwendungsbescheid)"),
  entry("Beschluss", "beschluss beschluesse", VERFAHREN, "resolution of a political body"),
  entry("Besetzt", "besetzt besetzung", FAQ, "a post with somebody in it"),
  entry("Case Management (CM)", "cm", FAQ, "Baustein 2: individual support over several Rechtskreise"),
  entry("Doppelfinanzierung", "doppelfinanzierung", FAQ, "the same work paid from two public sources; forbidden"),
  entry("Durchführungszeitraum", "durchfuehrung", FAQ, "the period that the Bescheid fixes"),
  entry("Eigenanteil", "eigenanteil", HAUSHALT, "own contribution; none is asked of the applicant"),
  entry("Einwilligung", "einwilligung", FAQ, "signed consent of a client before data are processed"),
  entry("Fall", "faelle fallarbeit fallzahlen", FAQ, "one supported person; every further person of a Bedarfsgemeinschaft is a case of its own"),
  entry("Fallbesprechungen", "fallbesprechungen", FAQ, "team and case conferences by which the KI follows the work"),
  entry("Fallmanagement", "fallmanagement", FAQ, "case work of another Rechtskreis, for instance of the Jobcenter"),
  entry("Finanzierung", "finanzierung", RICHTLINIE, "planned expenditure against caps; Vollfinanzierung"),
  entry("FDE NRW", "fde", FAQ, "Fachdatenerhebung, the online controlling of the Land"),
  entry("Federführung", "federfuehrung", VERFAHREN, "the leading part in a Vorhaben"),
  entry("Förderjahr", "foerderjahr", FAQ, "the calendar year that is applied for"),
  entry("Förderung", "foerderung", RICHTLINIE, "the grant as a whole"),
  entry("Förderperiode", "foerderperiode", FAQ, "the years of the programme, till 31.12.2028"),
  entry("Gremium", "gremium gremien", FAQ, "Lenkungsgruppe, Arbeitsgruppe or Projektgruppe"),
  entry("Integrationsgremium", "integrationsgremium", FAQ, "Integrationsrat or Integrationsausschuss of a Kommune"),
  entry("Jugendamt", "jugendamt", FAQ, "youth welfare office; one of the conditions of an extra coordination post"),
  entry("KIM", "kim", RICHTLINIE, "Kommunales Integrationsmanagement"),
  entry("KIM-Datenbank", "datenbank", FAQ, "the case application of the Land; binding"),
  entry("Kommunales Integrationszentrum (KI)", "ki", RICHTLINIE, "the municipal unit that leads KIM; never artificial intelligence"),
  entry("Kommune", "kommune kommunen", FAQ, "in the register: a kreisangehörige Stadt or Gemeinde"),
  entry("Koordination", "koordination", FAQ, "Baustein 1: strategic coordination at the KI"),
  entry("Kurzberatung", "kurzberatung kurzberatungen", FAQ, "advice of at least two sessions on few needs; counts as a case"),
  entry("Lehrkraft", "lehrkraft", FAQ, "seconded teacher of the KI; holds no KIM post"),
  entry("Leitungsebene", "leitungsebene", FAQ, "people who may decide for their organisation"),
  entry("Lenkungsgruppe", "lenkungsgruppe", FAQ, "steering body of KIM on Leitungsebene"),
  entry("Maßnahme", "massnahmen", FAQ, "an event, or a measure that follows from the interface analysis"),
  entry("Meilenstein", "meilensteine", FAQ, "reached or planned step of the yearly update"),
  entry("Mittelabruf", "mittelabruf", HAUSHALT, "how the Träger gets the money: call for funds"),
  entry("Nachweis", "nachweis", HAUSHALT, "proof: of qualification, or of use (Verwendungsnachweis)"),
  entry("Qualifikation", "qualifikation", RICHTLINIE, "degree that Koordination and Case Management demand (Ziffer 4.1 e)"),
  entry("Rechtskreis", "rechtskreis", FAQ, "a field of law with its own help, for instance SGB II"),
  entry("Rechtsprüfung", "rechtspruefung", VERFAHREN, "the part of whoever reviews contracts"),
  entry("Schnittstelle", "schnittstelle schnittstellen", FAQ, "where KIM meets another programme"),
  entry("Spitzenverband", "spitzenverband", FAQ, "umbrella association of the Freie Wohlfahrtspflege"),
  entry("Standort", "standort", FAQ, "one of the 54 places with a KI"),
  entry("Stelle", "stelle stellen", FAQ, "a post of the Stellenplan; stelle in steuerung: an organisational unit"),
  entry("Stellenanteil", "stellenanteile", VERFAHREN, "the part of a post that works for one place"),
  entry("Steuerung", "steuerung", FAQ, "strategic steering by the Kommune"),
  entry("Stichtag", "stichtag", VERFAHREN, "the day to which a figure applies"),
  entry("Tätigkeitsbericht", "taetigkeitsbericht", FAQ, "report of the Träger on its work"),
  entry("Träger", "traeger", FAQ, "organisation of the Freie Wohlfahrtspflege to which money is forwarded"),
  entry("Übergabe", "uebergabe", FAQ, "hand-over between services, with feedback"),
  entry("Verortung", "verortung", FAQ, "where a post sits; decides R-26 to R-28"),
  entry("Verteilung", "verteilung zuteilung massstab stufe", VERFAHREN, "key by which posts are shared out over Kommunen, and what was fixed by hand"),
  entry("Variante", "variante", VERFAHREN, "kind of a contract by its parties: A to a free Träger, B to a kreisangehörige Kommune, C from there on"),
  entry("Vertrag", "vertraege vertrag", RICHTLINIE, "Weiterleitungsvertrag after Anlage 4"),
  entry("Verwaltungsassistenz", "verwaltungsassistenz", FAQ, "administrative assistance in Baustein 1, 0,5 VZÄ"),
  entry("Verwendungsnachweis", "verwendungsnachweis", HAUSHALT, "proof of use, given through integration.web"),
  entry("Vorhaben", "vorhaben", VERFAHREN, "one applicant and one Förderjahr"),
  entry("VZÄ", "vzae", FAQ, "Vollzeitäquivalent: share of a full post"),
  entry("Weiterleitung", "weiterleitungsvertrag weiterleitung", FAQ, "passing grant money on to a third party"),
  entry("Wohlfahrtspflege", "wohlfahrtspflege", FAQ, "the Freie Wohlfahrtspflege with its associations"),
  entry("Zielgruppe", "zielgruppe", FAQ, "the people KIM is for"),
  entry("Zusätzlichkeit", "zusaetzlich", FAQ, "a post that did not exist before; only such posts are funded"),
  entry("Zuweisung", "zuweisung", FAQ, "the number of Case-Management posts a site may apply for"),
];
