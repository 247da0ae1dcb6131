import { addRow, paragraphs, removeRow, row } from "#test/builders/vorhaben.ts";
import type { VorhabenSnapshot } from "#app/domain/vorhaben/vorhaben.ts";
import type { RuleCases } from "./rule-cases.ts";

/** Replaces the text of the section on the posts of Baustein 2. */
const write = (snapshot: VorhabenSnapshot, text: string) => (snapshot.concepts.handlungskonzept.sections["verortung-und-verteilung"]!.content = paragraphs(text));

/** What the register itself must hold. */
export const REGISTER_CASES: Readonly<Record<string, RuleCases>> = {
  "S-01": {
    breaks: [
      { name: "without a name of the applicant", change: (facts) => (facts.antragsteller.name = null), at: "antragsteller.name", says: "Name" },
      { name: "without a Förderjahr", change: (facts) => (facts.foerderung.foerderjahr = null), at: "foerderung.foerderjahr" },
      { name: "without the kind of application", change: (facts) => (facts.foerderung.antragsart = null), at: "foerderung.antragsart" },
    ],
    keeps: [{ name: "a first application", change: (facts) => (facts.foerderung.antragsart = "erstmalig") }],
  },
  "S-02": {
    breaks: [
      { name: "a post without share", change: (facts) => (row(facts, "stellen", "koord-1").vzae = null), at: "stellen/koord-1.vzae", fall: "fehlt", says: "Umfang" },
      { name: "a post without place", change: (facts) => (row(facts, "stellen", "cm-1").verortung = null), at: "stellen/cm-1.verortung", fall: "fehlt" },
      { name: "Case Management in Baustein 1", change: (facts) => (row(facts, "stellen", "cm-1").baustein = "1"), at: "stellen/cm-1.baustein", fall: "widerspruch" },
      { name: "a post at a kreisangehörige Kommune in a kreisfreie Stadt", change: (facts) => (Object.assign(facts.antragsteller, { art: "kreisfreie-stadt", standort: "Stadt Bonn" }), removeRow(facts, "stellen", "zusatz"), (row(facts, "stellen", "cm-1").verortung = "kreisangehoerige-kommune")), at: "stellen/cm-1.verortung", fall: "ort" },
      { name: "a forwarded post whose employer is no Träger of the Freie Wohlfahrtspflege", change: (facts) => (row(facts, "stellen", "cm-3").anstellungstraeger = "kreis"), at: "stellen/cm-3.anstellungstraeger", fall: "traeger", says: "Kreisverwaltung" },
      { name: "a post that ends before it begins", change: (facts) => Object.assign(row(facts, "stellen", "cm-1"), { von: "2027-06-01", bis: "2027-05-31" }), at: "stellen/cm-1.bis", fall: "zeitraum" },
      { name: "a post with cost that ends before the Förderjahr", change: (facts) => Object.assign(row(facts, "stellen", "cm-1"), { von: "2026-01-01", bis: "2026-12-31" }), at: "stellen/cm-1.von", fall: "ausserhalb", says: "2027" },
      { name: "a post with a workplace alone that ends before it", change: (facts) => Object.assign(row(facts, "stellen", "koord-1"), { von: "2026-01-01", bis: "2026-12-31", kosten: null, arbeitsplatz: 570_000 }), at: "stellen/koord-1.von", fall: "ausserhalb", says: "Koordination 1" },
      { name: "all posts of another year, told once", change: (facts) => facts.stellen.forEach((post) => Object.assign(post, { von: "2026-01-01", bis: "2026-12-31" })), at: "stellen", fall: "ausserhalb", says: "Förderjahr" },
    ],
    keeps: [{ name: "a post of Baustein 3 without place", change: (facts) => (row(facts, "stellen", "abh").verortung = null) }],
  },
  "S-04": {
    breaks: [
      { name: "a body of no kind", change: (facts) => addRow(facts, "gremien", "neu", { name: "Runder Tisch" }), at: "gremien/neu.art", fall: "art", severity: "empfehlung", says: "Runder Tisch" },
      { name: "a member without body", change: (facts) => addRow(facts, "mitglieder", "neu", { organisation: "kreis", funktion: "Amtsleitung" }), at: "mitglieder/neu.gremium", fall: "gremium", severity: "pflicht", says: "Amtsleitung" },
      { name: "a member without organisation", change: (facts) => (row(facts, "mitglieder", "m-ag").organisation = null), at: "mitglieder/m-ag.organisation", fall: "organisation" },
      { name: "a Verband that sits inside the administration", change: (facts) => (row(facts, "mitglieder", "m-verband").seite = "intern"), at: "mitglieder/m-verband.seite", fall: "intern", severity: "empfehlung", says: "Musterverband" },
      { name: "the KI outside of the administration", change: (facts) => addRow(facts, "mitglieder", "neu", { ...row(facts, "mitglieder", "m-kreis"), organisation: "ki", seite: "extern" }), at: "mitglieder/neu.seite", fall: "extern", severity: "empfehlung" },
    ],
    keeps: [{ name: "an administration that is another one's", change: (facts) => addRow(facts, "mitglieder", "neu", { ...row(facts, "mitglieder", "m-kreis"), seite: "extern" }) }, { name: "a kreisangehörige Stadt counted as inside", change: (facts) => (row(facts, "mitglieder", "m-stadt").seite = "intern") }],
  },
  "S-05": {
    breaks: [{ name: "a Bescheid of tomorrow", change: (facts) => (facts.foerderung.bescheidDatum = "2026-09-02"), at: "foerderung.bescheidDatum", severity: "empfehlung", derived: true, says: "02.09.2026" }],
    keeps: [
      { name: "a Bescheid of today", change: (facts) => (facts.foerderung.bescheidDatum = "2026-09-01") },
      { name: "a Lenkungsgruppe that is planned", change: (facts) => Object.assign(facts.steuerung, { lenkungsgruppeSeit: null, lenkungsgruppeGeplant: "2027-02-01" }) },
    ],
  },
  "S-06": {
    breaks: [
      { name: "contracts above what is granted", change: (facts) => ((facts.foerderung.bescheidBetrag = 5_000_000), (facts.foerderung.foerderjahr = null)), at: "foerderung.bescheidBetrag", fall: "vertraege", severity: "pflicht", derived: true, says: "50.000" },
      { name: "less granted than planned", change: (facts) => (facts.foerderung.bescheidBetrag = 30_000_000), at: "foerderung.bescheidBetrag", fall: "planung", severity: "info" },
    ],
    keeps: [{ name: "more granted than planned", change: (facts) => (facts.foerderung.bescheidBetrag = 90_000_000) }],
  },
  "S-07": {
    breaks: [
      { name: "the text counts twelve posts, the Stellenplan three", change: (_facts, snapshot) => write(snapshot, "Insgesamt arbeiten zwölf Stellen im Case Management."), at: "handlungskonzept/verortung-und-verteilung", severity: "empfehlung", derived: true, says: "3 Stellen mit zusammen 3,0" },
      { name: "a figure in VZÄ", change: (_facts, snapshot) => write(snapshot, "Baustein 2 umfasst 4,5 VZÄ im KIM-Case Management."), at: "handlungskonzept/verortung-und-verteilung", says: "4,5 VZÄ" },
    ],
    keeps: [
      { name: "the same figure", change: (_facts, snapshot) => write(snapshot, "Insgesamt arbeiten drei Stellen im Case Management, zusammen 3,0 VZÄ im Case Management.") },
      { name: "a figure of another year", change: (_facts, snapshot) => write(snapshot, "Im Jahr 2021 waren es insgesamt zwölf Stellen im Case Management.") },
      { name: "a part of the posts", change: (_facts, snapshot) => write(snapshot, "In den beiden Sozialräumen gibt es fünf Stellen im Case Management.") },
      { name: "the posts of one Kommune", change: (_facts, snapshot) => write(snapshot, "In Troisdorf arbeiten zusammen fünf Stellen im Case Management.") },
      { name: "an upper bound", change: (_facts, snapshot) => write(snapshot, "Möglich sind insgesamt bis zu 3,5 VZÄ in der Koordination.") },
      { name: "those at a Träger", change: (_facts, snapshot) => write(snapshot, "Die Träger haben zusammen 1 Stellen im Case Management.") },
    ],
  },
  "S-08": {
    breaks: [
      { name: "a Durchführungszeitraum that ends before it begins", change: (facts) => Object.assign(facts.foerderung, { durchfuehrungVon: "2027-12-31", durchfuehrungBis: "2027-01-01" }), at: "foerderung.durchfuehrungBis", fall: "reihenfolge" },
      { name: "a Durchführungszeitraum of another year", change: (facts) => Object.assign(facts.foerderung, { durchfuehrungVon: "2026-01-01", durchfuehrungBis: "2026-12-31" }), at: "foerderung.durchfuehrungVon", fall: "jahr", says: "2027" },
      { name: "a contract of another year", change: (facts) => (Object.assign(facts.foerderung, { durchfuehrungVon: null, durchfuehrungBis: null }), Object.assign(row(facts, "vertraege", "vertrag"), { von: "2028-01-01", bis: "2028-12-31", nachweisBis: "2029-02-15" }), Object.assign(row(facts, "stellen", "cm-3"), { von: null, bis: null })), at: "vertraege/vertrag.von", fall: "vertragsjahr", says: "2027" },
      { name: "a Bescheid before the application", change: (facts) => (facts.foerderung.antragGestelltAm = "2026-08-20"), at: "foerderung.bescheidDatum", fall: "bescheid", severity: "empfehlung" },
      { name: "a post that ends before its contract begins", change: (facts) => (Object.assign(row(facts, "stellen", "cm-3"), { bis: "2027-03-31", kosten: null }), Object.assign(row(facts, "vertraege", "vertrag"), { von: "2027-04-01", betrag: 0 })), at: "vertraege/vertrag.stellen", fall: "vertrag", says: "Case Management Süd" },
    ],
    keeps: [{ name: "a contract for the second half of the year", change: (facts) => Object.assign(row(facts, "vertraege", "vertrag"), { von: "2027-07-01", betrag: 2_850_000 }) }],
  },
  "S-09": {
    breaks: [{ name: "shares of 0,7 for a full post", change: (facts) => (addRow(facts, "stellenanteile", "a1", { stelle: "cm-1", kommune: "troisdorf", vzae: 0.5 }), addRow(facts, "stellenanteile", "a2", { stelle: "cm-1", vzae: 0.2 })), at: "stellenanteile/a1.vzae", severity: "empfehlung", derived: true, says: "0,7" }],
    keeps: [
      { name: "three shares that add up in decimals", change: (facts) => ["a1", "a2", "a3"].forEach((id, index) => addRow(facts, "stellenanteile", id, { stelle: "cm-1", vzae: [0.1, 0.2, 0.7][index]! })) },
      { name: "a share nobody has entered yet", change: (facts) => addRow(facts, "stellenanteile", "a1", { stelle: "cm-1" }) },
    ],
  },
  "S-10": {
    breaks: [
      { name: "given by hand without a reason", change: (facts) => (row(facts, "kommunen", "troisdorf").zuteilung = 1), at: "kommunen/troisdorf.zuteilungGrund", fall: "grund", severity: "empfehlung", says: "Troisdorf" },
      { name: "more given out than there are posts", change: (facts) => Object.assign(row(facts, "kommunen", "troisdorf"), { zuteilung: 4, zuteilungGrund: "Weite Wege" }), at: "kommunen", fall: "summe", says: "4,0" },
    ],
    keeps: [{ name: "given by hand with its reason", change: (facts) => Object.assign(row(facts, "kommunen", "troisdorf"), { zuteilung: 1, zuteilungGrund: "Weite Wege" }) }],
  },
  "S-11": {
    breaks: [
      { name: "a Caritasverband as another organisation", change: (facts) => addRow(facts, "organisationen", "c", { name: "Caritasverband Rhein-Sieg e. V.", art: "weitere" }), at: "organisationen/c.art", fall: "art", severity: "info", derived: true, says: "weitere Organisation" },
      { name: "a Caritasverband under another Spitzenverband", change: (facts) => addRow(facts, "organisationen", "c", { name: "Caritasverband Rhein-Sieg e. V.", art: "wohlfahrtspflege", spitzenverband: "drk" }), at: "organisationen/c.spitzenverband", fall: "verband", says: "Caritas" },
    ],
    keeps: [
      { name: "a Caritasverband without Spitzenverband yet", change: (facts) => addRow(facts, "organisationen", "c", { name: "Caritasverband Rhein-Sieg e. V.", art: "wohlfahrtspflege" }) },
      { name: "an association of another name", change: (facts) => addRow(facts, "organisationen", "c", { name: "Verein für Begegnung", art: "weitere" }) },
    ],
  },
  "S-12": {
    breaks: [
      { name: "two digits the other way round", change: (facts) => (row(facts, "vertraege", "vertrag").iban = "DE02 1203 0000 0000 2002 51"), at: "vertraege/vertrag.iban", severity: "empfehlung", derived: true, says: "Musterverband" },
      { name: "a word instead", change: (facts) => (row(facts, "vertraege", "vertrag").iban = "folgt"), at: "vertraege/vertrag.iban" },
    ],
    keeps: [
      { name: "in groups and small letters", change: (facts) => (row(facts, "vertraege", "vertrag").iban = "de02 1203 0000 0000 2020 51") },
      { name: "of a bank abroad", change: (facts) => (row(facts, "vertraege", "vertrag").iban = "NL91 ABNA 0417 1643 00") },
    ],
  },
};
