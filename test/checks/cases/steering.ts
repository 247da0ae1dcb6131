import { addRow, paragraphs, removeRow, row } from "#test/builders/vorhaben.ts";
import type { VorhabenSnapshot } from "#app/domain/vorhaben/vorhaben.ts";
import type { ConceptKind, Id } from "#app/domain/values/ids.ts";
import type { RuleCases } from "./rule-cases.ts";

const write = (snapshot: VorhabenSnapshot, document: ConceptKind, section: Id, text: string | null) => {
  snapshot.concepts[document].sections[section]!.content = text === null ? null : paragraphs(text);
};

/** Eleven Case-Management posts as in the Rhein-Sieg-Kreis, `forwarded` of them at Träger. */
const elevenPosts = (facts: Parameters<RuleCases["breaks"][number]["change"]>[0], forwarded: number) => {
  const [municipal, atTraeger] = [{ ...row(facts, "stellen", "cm-1") }, { ...row(facts, "stellen", "cm-3") }];
  facts.stellen = facts.stellen.filter((post) => post.funktion !== "case-management");
  const ids = Array.from({ length: 11 }, (_, index) => `cm-${index + 1}`);
  for (const [index, id] of ids.entries()) addRow(facts, "stellen", id, { ...(index < forwarded ? atTraeger : municipal) });
  row(facts, "vertraege", "vertrag").stellen = ids.slice(0, forwarded);
  facts.foerderung.cmStellenZuweisung = 11;
};

export const STEERING_CASES: Readonly<Record<string, RuleCases>> = {
  "R-20": {
    breaks: [
      { name: "neither set up nor mandated", change: (facts) => (facts.steuerung.lenkungsgruppeArt = null), at: "steuerung.lenkungsgruppeArt", fall: "art" },
      { name: "without a date", change: (facts) => (facts.steuerung.lenkungsgruppeSeit = null), at: "steuerung.lenkungsgruppeSeit", fall: "datum" },
    ],
    keeps: [{ name: "an existing body is mandated, the date is planned", change: (facts) => Object.assign(facts.steuerung, { lenkungsgruppeArt: "beauftragt", lenkungsgruppeSeit: null, lenkungsgruppeGeplant: "2027-02-01" }) }],
  },
  "R-21": {
    breaks: [
      { name: "without members", change: (facts) => (facts.mitglieder = facts.mitglieder.filter((member) => member.gremium !== "lenkungsgruppe")), at: "mitglieder", fall: "leer" },
      { name: "without anybody from inside", change: (facts) => (row(facts, "mitglieder", "m-kreis").seite = "extern"), at: "mitglieder", fall: "intern" },
      { name: "without anybody from outside", change: (facts) => facts.mitglieder.forEach((member) => (member.seite = "intern")), at: "mitglieder", fall: "extern" },
      { name: "with a member below Leitungsebene", change: (facts) => (row(facts, "mitglieder", "m-stadt").leitungsebene = false), at: "mitglieder/m-stadt.leitungsebene", fall: "leitung", says: "Fachbereichsleitung" },
    ],
    keeps: [{ name: "a member of a working group below Leitungsebene", change: (facts) => (row(facts, "mitglieder", "m-ag").leitungsebene = false) }],
  },
  "R-22": {
    breaks: [{ name: "without the Freie Wohlfahrtspflege", change: (facts) => removeRow(facts, "mitglieder", "m-verband"), at: "mitglieder" }],
    keeps: [{ name: "with the Freie Wohlfahrtspflege only and one from inside", change: (facts) => (facts.antragsteller.art === "kreis" ? undefined : removeRow(facts, "mitglieder", "m-stadt")) }],
  },
  "R-23": {
    breaks: [
      { name: "without any group", change: (facts) => (removeRow(facts, "gremien", "ag"), removeRow(facts, "mitglieder", "m-ag")), at: "mitglieder", fall: "keine-gruppe", severity: "pflicht" },
      { name: "absent from every group", change: (facts) => removeRow(facts, "mitglieder", "m-ag"), at: "mitglieder", fall: "keine", severity: "pflicht" },
      { name: "absent from one group of two", change: (facts) => addRow(facts, "gremien", "ag-2", { name: "AG Wohnen", art: "projektgruppe" }), at: "gremien/ag-2", fall: "einzelne", severity: "empfehlung", says: "AG Wohnen" },
    ],
    keeps: [{ name: "a body whose kind nobody has chosen yet", change: (facts) => addRow(facts, "gremien", "neu", {}) }],
  },
  "R-24": {
    breaks: [{ name: "a Kreis without a kreisangehörige Kommune", change: (facts) => removeRow(facts, "mitglieder", "m-stadt"), at: "mitglieder" }],
    keeps: [{ name: "a kreisfreie Stadt", change: (facts) => (Object.assign(facts.antragsteller, { art: "kreisfreie-stadt", standort: "Stadt Bonn" }), removeRow(facts, "stellen", "zusatz"), removeRow(facts, "mitglieder", "m-stadt")) }],
  },
  "R-25": {
    breaks: [
      { name: "nobody has said where the Koordination is", change: (facts) => (facts.steuerung.koordinationAmKi = null), at: "steuerung.koordinationAmKi", fall: "offen", severity: "bedingt" },
      { name: "elsewhere without a permit", change: (facts) => (facts.steuerung.koordinationAmKi = false), at: "steuerung.ausnahmegenehmigungDatum", fall: "genehmigung" },
      { name: "the Stellenplan contradicts", change: (facts) => (row(facts, "stellen", "koord-1").verortung = "kommunale-einheit"), at: "stellen/koord-1.verortung", fall: "widerspruch", derived: true, says: "Koordination 1" },
    ],
    keeps: [{ name: "elsewhere with a permit", change: (facts) => Object.assign(facts.steuerung, { koordinationAmKi: false, ausnahmegenehmigungDatum: "2025-01-01", ausnahmegenehmigungAktenzeichen: "625-1" }) }],
  },
  "R-26": {
    breaks: [
      { name: "posts outside, the section is empty", change: (_facts, snapshot) => write(snapshot, "handlungskonzept", "verortung-ausserhalb-des-ki", null), at: "handlungskonzept/verortung-ausserhalb-des-ki", fall: "leer", severity: "bedingt", says: "Case Management Süd" },
      { name: "the section names no agreement", change: (facts, snapshot) => (removeRow(facts, "vertraege", "vertrag"), write(snapshot, "handlungskonzept", "verortung-ausserhalb-des-ki", "Eine Stelle ist im Süden. Termine nach Vereinbarung, sozialverträglich.")), at: "handlungskonzept/verortung-ausserhalb-des-ki", fall: "vereinbarung", derived: true },
      { name: "an agreement is denied", change: (facts, snapshot) => (removeRow(facts, "vertraege", "vertrag"), write(snapshot, "handlungskonzept", "verortung-ausserhalb-des-ki", "Es gibt noch keine schriftliche Vereinbarung.")), at: "handlungskonzept/verortung-ausserhalb-des-ki", fall: "vereinbarung", derived: true, says: "Case Management Süd" },
      {
        name: "the section names an agreement with another employer only",
        change: (facts, snapshot) => (
          removeRow(facts, "vertraege", "vertrag"),
          addRow(facts, "organisationen", "anderer", { name: "Anderer Träger", art: "wohlfahrtspflege" }),
          addRow(facts, "stellen", "cm-4", { ...row(facts, "stellen", "cm-3"), bezeichnung: "Case Management Nord", anstellungstraeger: "anderer" }),
          write(snapshot, "handlungskonzept", "verortung-ausserhalb-des-ki", "Mit Musterverband e. V. besteht ein Vertrag.")
        ),
        at: "handlungskonzept/verortung-ausserhalb-des-ki",
        fall: "vereinbarung",
        derived: true,
        says: "Case Management Nord",
      },
      {
        name: "a post of the Kreis itself is not meant by the agreement with somebody else",
        change: (facts, snapshot) => (
          removeRow(facts, "vertraege", "vertrag"),
          (row(facts, "stellen", "cm-1").verortung = "auslaenderbehoerde"),
          write(snapshot, "handlungskonzept", "verortung-ausserhalb-des-ki", "Grundlage ist die Vereinbarung zwischen Kreis und Träger.")
        ),
        at: "handlungskonzept/verortung-ausserhalb-des-ki",
        fall: "vereinbarung",
        derived: true,
        says: "„Case Management Ost“",
      },
      {
        name: "an agreement with an organisation that is named like the Einsatzort of a post of the Kreis",
        change: (facts, snapshot) => (
          removeRow(facts, "vertraege", "vertrag"),
          addRow(facts, "organisationen", "anderer", { name: "Caritasverband Ost", art: "wohlfahrtspflege" }),
          Object.assign(row(facts, "stellen", "cm-1"), { verortung: "kommunale-einheit", einsatzort: "Ost", anstellungstraeger: "kreis" }),
          write(snapshot, "handlungskonzept", "verortung-ausserhalb-des-ki", "Mit dem Musterverband e. V. und dem Caritasverband Ost bestehen Verträge.")
        ),
        at: "handlungskonzept/verortung-ausserhalb-des-ki",
        fall: "vereinbarung",
        derived: true,
        says: "„Case Management Ost“",
      },
    ],
    keeps: [
      ...["Für Case Management Ost gilt die Kooperationsvereinbarung mit dem Sozialamt.", "Die Stelle in der Bürgerhalle: Kooperationsvereinbarung vom 01.03.2025.", "Mit dem Amt für Soziales besteht eine Kooperationsvereinbarung."].map((text) => ({
        name: `a post of the Kreis in another unit is named: ${text}`,
        change: (facts: VorhabenSnapshot["facts"], snapshot: VorhabenSnapshot) => (
          addRow(facts, "organisationen", "soziales", { name: "Amt für Soziales", art: "kreisverwaltung" }),
          Object.assign(row(facts, "stellen", "cm-1"), { verortung: "kommunale-einheit", einsatzort: "Bürgerhalle", anstellungstraeger: "kreis" }),
          write(snapshot, "handlungskonzept", "verortung-ausserhalb-des-ki", text)
        ),
      })),
      { name: "the section names the contract", change: (facts, snapshot) => (removeRow(facts, "vertraege", "vertrag"), write(snapshot, "handlungskonzept", "verortung-ausserhalb-des-ki", "Es gelten die Weiterleitungsverträge.")) },
      { name: "the register has the contract", change: (_facts, snapshot) => write(snapshot, "handlungskonzept", "verortung-ausserhalb-des-ki", "Eine Stelle ist im Süden.") },
      { name: "an Abstimmung names the agreement", change: (facts, snapshot) => (removeRow(facts, "vertraege", "vertrag"), (row(facts, "abstimmungen", "a-1").ergebnis = "Kooperationsvereinbarung unterschrieben"), write(snapshot, "handlungskonzept", "verortung-ausserhalb-des-ki", "Eine Stelle ist im Süden.")) },
      { name: "all posts are at the KI", change: (facts, snapshot) => (removeRow(facts, "stellen", "cm-3"), removeRow(facts, "vertraege", "vertrag"), write(snapshot, "handlungskonzept", "verortung-ausserhalb-des-ki", null)) },
    ],
  },
  "R-27": {
    breaks: [{ name: "all posts forwarded, as some Städte do", change: (facts) => elevenPosts(facts, 11), at: "stellen", severity: "empfehlung", says: "Keine der" }, { name: "8 of 11 posts forwarded (kim-facts 10.2)", change: (facts) => elevenPosts(facts, 8), at: "stellen", severity: "empfehlung", says: "27 %" }],
    keeps: [
      { name: "7 of 11 posts forwarded", change: (facts) => elevenPosts(facts, 7) },
      { name: "exactly a third stays", change: (facts) => (Object.assign(row(facts, "stellen", "cm-2"), { verortung: "freie-wohlfahrtspflege", anstellungstraeger: "verband", ausserhalbBeratungsdienste: true }), (row(facts, "vertraege", "vertrag").stellen = ["cm-2", "cm-3"])) },
    ],
  },
  "R-28": {
    breaks: [{ name: "Case Management at the Ausländerbehörde", change: (facts) => (row(facts, "stellen", "cm-1").verortung = "auslaenderbehoerde"), at: "stellen/cm-1.verortung", severity: "empfehlung" }],
    keeps: [{ name: "a post of Baustein 3 there", change: (facts) => (row(facts, "stellen", "abh").verortung = "auslaenderbehoerde") }],
  },
  "R-40": {
    breaks: [
      { name: "the day after the deadline, nothing handed in", change: () => {}, today: "2026-11-01", at: "foerderung.antragGestelltAm", fall: "verstrichen", says: "31.10.2026" },
      { name: "handed in late", change: (facts) => (facts.foerderung.antragGestelltAm = "2026-11-02"), today: "2026-11-21", at: "foerderung.antragGestelltAm", fall: "verspaetet", says: "02.11.2026" },
    ],
    keeps: [
      { name: "the last day", change: () => {}, today: "2026-10-31" },
      { name: "handed in on the last day", change: (facts) => (facts.foerderung.antragGestelltAm = "2026-10-31"), today: "2026-12-01" },
    ],
  },
  "R-41": {
    breaks: [
      { name: "an application for 2029", change: (facts) => (facts.foerderung.foerderjahr = 2029), at: "foerderung.foerderjahr", fall: "jahr", says: "31.12.2028" },
      { name: "a Durchführungszeitraum beyond", change: (facts) => (facts.foerderung.durchfuehrungBis = "2029-03-31"), at: "foerderung.durchfuehrungBis", fall: "durchfuehrung" },
      { name: "a post beyond", change: (facts) => (row(facts, "stellen", "koord-1").bis = "2029-01-01"), at: "stellen/koord-1.bis", fall: "stelle" },
    ],
    keeps: [{ name: "a post until the last day", change: (facts) => (row(facts, "stellen", "koord-1").bis = "2028-12-31") }],
  },
  "R-45": {
    breaks: [
      { name: "without FDE NRW", change: (facts) => (facts.erklaerungen.fdeNrw = null), at: "erklaerungen.fdeNrw", says: "FDE NRW" },
      { name: "without the KIM-Datenbank", change: (facts) => (facts.erklaerungen.kimDatenbank = false), at: "erklaerungen.kimDatenbank" },
      { name: "without the training", change: (facts) => (facts.erklaerungen.fortbildungLand = null), at: "erklaerungen.fortbildungLand" },
    ],
    keeps: [{ name: "with another declaration open", change: (facts) => (facts.erklaerungen.keineDoppelfinanzierung = null) }],
  },
  "R-46": {
    breaks: [{ name: "without the assurance", change: (facts) => (facts.erklaerungen.einwilligung = false), at: "erklaerungen.einwilligung" }],
    keeps: [{ name: "with another declaration open", change: (facts) => (facts.erklaerungen.fdeNrw = null) }],
  },
  "W-06": {
    breaks: [{ name: "without the declaration", change: (facts) => (facts.erklaerungen.keineDoppelfinanzierung = null), at: "erklaerungen.keineDoppelfinanzierung" }],
    keeps: [{ name: "with another declaration open", change: (facts) => (facts.erklaerungen.fdeNrw = null) }],
  },
  "R-42": {
    breaks: [{ name: "nobody has begun the Case-Management-Konzept", change: (_facts, snapshot) => (snapshot.concepts["case-management-konzept"].sections = {}), at: "case-management-konzept", says: "Case-Management" }],
    keeps: [
      {
        name: "one required section is written",
        change: (_facts, snapshot) => {
          const { sections } = snapshot.concepts["case-management-konzept"];
          snapshot.concepts["case-management-konzept"].sections = { abstimmung: sections[Object.keys(sections)[0]!]!, [Object.keys(sections)[0]!]: sections[Object.keys(sections)[0]!]! };
        },
      },
    ],
  },
  "R-47": {
    breaks: [
      { name: "a sanction is announced", change: (_facts, snapshot) => write(snapshot, "handlungskonzept", "grundhaltung", "Wer fehlt, muss mit einer Sanktion rechnen."), at: "handlungskonzept/grundhaltung", derived: true, says: "Sanktion" },
      { name: "participation is made compulsory", change: (_facts, snapshot) => write(snapshot, "handlungskonzept", "grundhaltung", "Die Teilnahme ist verpflichtend."), at: "handlungskonzept/grundhaltung" },
    ],
    keeps: [
      { name: "sanctions are ruled out", change: (_facts, snapshot) => write(snapshot, "handlungskonzept", "grundhaltung", "Sanktionen sind ausgeschlossen. Niemand muss verpflichtend teilnehmen, die Teilnahme ist freiwillig.") },
      { name: "another section speaks of sanctions of the Jobcenter", change: (_facts, snapshot) => write(snapshot, "handlungskonzept", "schnittstellen", "Sanktionen nach dem SGB II verhängt das Jobcenter.") },
    ],
  },
  "R-57": {
    breaks: [{ name: "the section on Baustein 3 is empty", change: (_facts, snapshot) => write(snapshot, "handlungskonzept", "baustein-3", "  "), at: "handlungskonzept/baustein-3" }],
    keeps: [{ name: "no post of Baustein 3 is planned, the section is written", change: (facts) => removeRow(facts, "stellen", "abh") }],
  },
  "HK-03": {
    breaks: [
      { name: "an empty matrix", change: (facts) => (facts.schnittstellen = []), at: "schnittstellen", fall: "leer", severity: "pflicht" },
      { name: "a Rechtskreis that is advised", change: (facts) => removeRow(facts, "schnittstellen", "stag"), at: "schnittstellen", fall: "weitere", severity: "empfehlung", derived: true, says: "StAG" },
    ],
    keeps: [{ name: "a programme of its own besides", change: (facts) => addRow(facts, "schnittstellen", "kaoa", { rechtskreis: "weiteres", programm: "KAoA" }) }],
  },
  "CM-02": {
    breaks: [
      { name: "agreed with nobody", change: (facts) => (facts.abstimmungen = []), at: "abstimmungen", fall: "keine" },
      { name: "agreed at no date", change: (facts) => (row(facts, "abstimmungen", "a-1").datum = null), at: "abstimmungen", fall: "unvollstaendig" },
      { name: "nothing but an information", change: (facts) => (row(facts, "abstimmungen", "a-1").art = "information"), at: "abstimmungen", fall: "ohne", says: "Information" },
      { name: "agreed with the own KI alone", change: (facts) => Object.assign(row(facts, "abstimmungen", "a-1"), { beratungsansatz: null, organisation: "ki", art: "abstimmung" }), at: "abstimmungen", fall: "ohne" },
      { name: "an agreement that is still to come", change: (facts) => (row(facts, "abstimmungen", "a-1").datum = "2026-09-15"), at: "abstimmungen/a-1.datum", fall: "geplant", derived: true, says: "15.09.2026" },
    ],
    keeps: [{ name: "a hearing of a Verband", change: (facts) => Object.assign(row(facts, "abstimmungen", "a-1"), { beratungsansatz: null, art: "anhoerung" }) }, { name: "a further agreement without a date", change: (facts) => addRow(facts, "abstimmungen", "a-2", { gegenstand: "case-management-konzept" }) }],
  },
  "CM-09": {
    breaks: [{ name: "SGB II is not told apart", change: (facts) => (row(facts, "schnittstellen", "sgb-2").abgrenzung = null), at: "schnittstellen", says: "SGB II" }],
    keeps: [{ name: "StAG is not told apart, which question 32 does not name", change: (facts) => (row(facts, "schnittstellen", "stag").abgrenzung = null) }],
  },
};
