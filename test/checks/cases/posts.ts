import { addRow, removeRow, row } from "#test/builders/vorhaben.ts";
import type { RuleCases } from "./rule-cases.ts";

const KREISFREI = { art: "kreisfreie-stadt", standort: "Stadt Bonn" } as const;

export const POSTS_CASES: Readonly<Record<string, RuleCases>> = {
  "R-01": {
    breaks: [
      { name: "without the kind of applicant", change: (facts) => (facts.antragsteller.art = null), at: "antragsteller.art", fall: "art" },
      { name: "without a Kommunales Integrationszentrum", change: (facts) => (facts.antragsteller.kiVorhanden = false), at: "antragsteller.kiVorhanden", fall: "ki" },
      { name: "a place that is none of the 54", change: (facts) => (facts.antragsteller.standort = "Kreis Anderswo"), at: "antragsteller.standort", fall: "standort", says: "Kreis Anderswo" },
      { name: "a kreisangehörige Stadt that is named like its Kreis", change: (facts) => (facts.antragsteller.standort = "Stadt Unna"), at: "antragsteller.standort", fall: "standort" },
      { name: "a name that is none of the 54, without a place", change: (facts) => Object.assign(facts.antragsteller, { standort: null, name: "Stadt Siegburg" }), at: "antragsteller.standort", fall: "name", severity: "empfehlung", derived: true, says: "Siegburg" },
      { name: "a kreisfreie Stadt at the place of a Kreis", change: (facts) => (facts.antragsteller.art = "kreisfreie-stadt"), at: "antragsteller.standort", fall: "widerspruch", derived: true },
    ],
    keeps: [
      { name: "without a place from the list, the name says it", change: (facts) => (facts.antragsteller.standort = null) },
      { name: "a kreisfreie Stadt by its short name", change: (facts) => (Object.assign(facts.antragsteller, { art: "kreisfreie-stadt", standort: "bonn" }), removeRow(facts, "stellen", "zusatz")) },
      { name: "a Kreis by its id", change: (facts) => (facts.antragsteller.standort = "rhein-sieg-kreis") },
    ],
  },
  "R-02": {
    breaks: [
      { name: "4,0 VZÄ Koordination in a Kreis", change: (facts) => Object.assign(row(facts, "stellen", "koord-1"), { vzae: 3, kosten: null }), at: "stellen", fall: "koordination", says: "3,5" },
      { name: "1,0 VZÄ Verwaltungsassistenz", change: (facts) => (row(facts, "stellen", "assistenz").vzae = 1), at: "stellen", fall: "verwaltungsassistenz", says: "0,5" },
      { name: "4,0 VZÄ in the StädteRegion", change: (facts) => (Object.assign(facts.antragsteller, { art: "staedteregion", standort: "StädteRegion Aachen" }), Object.assign(row(facts, "stellen", "koord-1"), { vzae: 3, kosten: null })), at: "stellen", fall: "koordination" },
    ],
    keeps: [
      { name: "exactly 3,5 VZÄ Koordination", change: (facts) => (row(facts, "stellen", "koord-1").vzae = 2.5) },
      { name: "a post that follows another in the same year", change: (facts) => (Object.assign(row(facts, "stellen", "koord-1"), { vzae: 2.5, bis: "2027-06-30", kosten: null }), addRow(facts, "stellen", "koord-3", { ...row(facts, "stellen", "koord-1"), von: "2027-07-01", bis: "2027-12-31" })) },
    ],
  },
  "R-03": {
    breaks: [
      { name: "3,0 VZÄ Koordination in a kreisfreie Stadt", change: (facts) => (Object.assign(facts.antragsteller, KREISFREI), removeRow(facts, "stellen", "zusatz"), Object.assign(row(facts, "stellen", "koord-1"), { vzae: 2, kosten: null })), at: "stellen", fall: "koordination", says: "2,5" },
      { name: "1,0 VZÄ Verwaltungsassistenz", change: (facts) => (Object.assign(facts.antragsteller, KREISFREI), removeRow(facts, "stellen", "zusatz"), (row(facts, "stellen", "assistenz").vzae = 1)), at: "stellen", fall: "verwaltungsassistenz" },
    ],
    keeps: [{ name: "2,5 VZÄ Koordination in a kreisfreie Stadt", change: (facts) => (Object.assign(facts.antragsteller, KREISFREI), removeRow(facts, "stellen", "zusatz"), (row(facts, "stellen", "koord-1").vzae = 1.5)) }],
  },
  "R-04": {
    breaks: [
      { name: "an extra post of a kreisfreie Stadt", change: (facts) => Object.assign(facts.antragsteller, KREISFREI), at: "stellen/zusatz.kommune", fall: "kein-kreis", severity: "bedingt" },
      { name: "an extra post without Kommune", change: (facts) => (row(facts, "stellen", "zusatz").kommune = null), at: "stellen/zusatz.kommune", fall: "ohne-kommune" },
      { name: "a Kommune without Jugendamt", change: (facts) => (row(facts, "kommunen", "troisdorf").jugendamt = false), at: "stellen/zusatz.kommune", fall: "voraussetzung", says: "Jugendamt" },
      { name: "two extra posts for one Kommune", change: (facts) => addRow(facts, "stellen", "zusatz-2", { ...row(facts, "stellen", "zusatz") }), at: "stellen", fall: "mehr-als-eine", says: "2,0" },
      { name: "more Kommunen with an Ausländerbehörde than the reference data knows", change: (facts) => addRow(facts, "kommunen", "lohmar", { name: "Lohmar", auslaenderbehoerde: true }), at: "kommunen", fall: "referenz", severity: "info", derived: true, says: "Rhein-Sieg-Kreis" },
    ],
    keeps: [{ name: "as many Ausländerbehörden as are known", change: (facts) => addRow(facts, "kommunen", "lohmar", { name: "Lohmar", auslaenderbehoerde: false }) }, { name: "no extra post at all", change: (facts) => removeRow(facts, "stellen", "zusatz") }],
  },
  "R-05": {
    breaks: [{ name: "a post of 0,4 VZÄ (kim-facts 10.2)", change: (facts) => Object.assign(row(facts, "stellen", "cm-3"), { vzae: 0.4, kosten: null }), at: "stellen/cm-3.vzae", says: "0,4" }],
    keeps: [
      { name: "a post of exactly 0,5 VZÄ", change: (facts) => Object.assign(row(facts, "stellen", "cm-1"), { vzae: 0.5, kosten: null }) },
      { name: "0,4 VZÄ in Baustein 3, which is not applied for", change: (facts) => (row(facts, "stellen", "abh").vzae = 0.4) },
    ],
  },
  "R-06": {
    breaks: [
      { name: "60.000 € for a full post (kim-facts 10.2)", change: (facts) => (row(facts, "stellen", "cm-1").kosten = 6_000_000), at: "stellen/cm-1.kosten", fall: "stelle", says: "57.000" },
      { name: "40.000 € for half a year", change: (facts) => Object.assign(row(facts, "stellen", "cm-1"), { von: "2027-07-01", kosten: 4_000_000 }), at: "stellen/cm-1.kosten", fall: "stelle", derived: true, says: "28.500" },
      { name: "a contract of 60.000 € for one post (kim-facts 10.2)", change: (facts) => (row(facts, "vertraege", "vertrag").betrag = 6_000_000), at: "vertraege/vertrag.betrag", fall: "vertrag", derived: true, says: "60.000" },
    ],
    keeps: [
      { name: "exactly the pro-rata cap", change: (facts) => Object.assign(row(facts, "stellen", "cm-1"), { von: "2027-07-01", kosten: 2_850_000 }) },
      { name: "a period outside the Förderjahr (S-02 tells)", change: (facts) => Object.assign(row(facts, "stellen", "cm-1"), { von: "2026-01-01", bis: "2026-12-31" }) },
      { name: "a contract below what is planned", change: (facts) => (row(facts, "vertraege", "vertrag").betrag = 5_000_000) },
    ],
  },
  "R-07": {
    breaks: [{ name: "23.000 € for the half post", change: (facts) => (row(facts, "stellen", "assistenz").kosten = 2_300_000), at: "stellen/assistenz.kosten", fall: "stelle", says: "22.500" },
      { name: "30.000 € for a full post: the cap is that of the half one", change: (facts) => Object.assign(row(facts, "stellen", "assistenz"), { vzae: 1, kosten: 3_000_000 }), at: "stellen/assistenz.kosten", fall: "stelle", says: "22.500" }],
    keeps: [
      { name: "a period outside the Förderjahr (S-02 tells)", change: (facts) => Object.assign(row(facts, "stellen", "assistenz"), { von: "2026-01-01", bis: "2026-12-31", kosten: 100 }) },
      { name: "20.000 € for the half post", change: (facts) => (row(facts, "stellen", "assistenz").kosten = 2_000_000) },
    ],
  },
  "R-08": {
    breaks: [
      { name: "5.701 € for a full post", change: (facts) => (row(facts, "stellen", "koord-1").arbeitsplatz = 570_100), at: "stellen/koord-1.arbeitsplatz", fall: "stelle", says: "5.700" },
      { name: "5.700 € for an extra post of half the share", change: (facts) => Object.assign(row(facts, "stellen", "zusatz"), { vzae: 0.5, kosten: null, arbeitsplatz: 570_000 }), at: "stellen/zusatz.arbeitsplatz", fall: "stelle", derived: true, says: "2.850" },
    ],
    keeps: [
      { name: "the whole amount for a part of the year", change: (facts) => Object.assign(row(facts, "stellen", "koord-1"), { von: "2027-07-01", kosten: null, arbeitsplatz: 570_000 }) },
      { name: "nothing planned", change: (facts) => (row(facts, "stellen", "koord-1").arbeitsplatz = null) },
    ],
  },
  "R-09": {
    breaks: [{ name: "5.700 € for the half post", change: (facts) => (row(facts, "stellen", "assistenz").arbeitsplatz = 570_000), at: "stellen/assistenz.arbeitsplatz", fall: "stelle", says: "2.850" },
      { name: "5.700 € for a full post", change: (facts) => Object.assign(row(facts, "stellen", "assistenz"), { vzae: 1, kosten: null, arbeitsplatz: 570_000 }), at: "stellen/assistenz.arbeitsplatz", fall: "stelle", says: "2.850" }],
    keeps: [{ name: "exactly 2.850 € for the half post", change: (facts) => (row(facts, "stellen", "assistenz").arbeitsplatz = 285_000) }],
  },
  "R-10": {
    breaks: [{ name: "a workplace for Case Management", change: (facts) => (row(facts, "stellen", "cm-1").arbeitsplatz = 570_000), at: "stellen/cm-1.arbeitsplatz", severity: "empfehlung", derived: true, says: "5.700" }],
    keeps: [{ name: "a workplace of zero", change: (facts) => (row(facts, "stellen", "cm-1").arbeitsplatz = 0) }],
  },
  "R-10a": {
    breaks: [{ name: "training cost of a Case-Management post", change: (facts) => (row(facts, "stellen", "cm-1").fortbildungskosten = 80_000), at: "stellen/cm-1.fortbildungskosten", severity: "info", derived: true, says: "800" }],
    keeps: [{ name: "training cost of the Koordination", change: (facts) => (row(facts, "stellen", "koord-1").fortbildungskosten = 80_000) }],
  },
  "R-13": {
    breaks: [{ name: "an Eigenanteil", change: (facts) => (facts.foerderung.eigenanteil = 1_000_000), at: "foerderung.eigenanteil", severity: "info", says: "10.000" }],
    keeps: [{ name: "an Eigenanteil of zero", change: (facts) => (facts.foerderung.eigenanteil = 0) }],
  },
  "R-11": {
    breaks: [{ name: "5.001 € for events", change: (facts) => (row(facts, "massnahmen", "fachtag").betrag = 500_100), at: "massnahmen", fall: "betrag", says: "5.000" }],
    keeps: [{ name: "an event that was dropped", change: (facts) => addRow(facts, "massnahmen", "entfallen", { titel: "Zweiter Fachtag", art: "veranstaltung", betrag: 100_000, stand: "entfallen" }) }, { name: "less for events", change: (facts) => (row(facts, "massnahmen", "fachtag").betrag = 100_000) }],
  },
  "R-12a": {
    breaks: [
      { name: "10.001 € although nothing is spent on events (R-12b)", change: (facts) => (removeRow(facts, "massnahmen", "fachtag"), (row(facts, "massnahmen", "handbuch").betrag = 1_000_100)), at: "massnahmen", fall: "betrag", says: "10.000" },
      { name: "a measure without its result of the analysis", change: (facts) => (row(facts, "massnahmen", "handbuch").grundlage = null), at: "massnahmen/handbuch.grundlage", fall: "grundlage", says: "Handbuch" },
    ],
    keeps: [{ name: "an event without result of the analysis", change: (facts) => (row(facts, "massnahmen", "fachtag").grundlage = null) }],
  },
  "R-14": {
    breaks: [
      { name: "a post that is not additional", change: (facts) => (row(facts, "stellen", "cm-1").zusaetzlich = false), at: "stellen/cm-1.zusaetzlich", fall: "nein" },
      { name: "a post of which it is not said", change: (facts) => (row(facts, "stellen", "koord-1").zusaetzlich = null), at: "stellen/koord-1.zusaetzlich", fall: "offen" },
    ],
    keeps: [{ name: "an existing person whose time is increased for KIM (question 22)", change: (facts) => Object.assign(row(facts, "stellen", "cm-1"), { zusaetzlich: false, zusaetzlichAusnahme: "aufstockung" }) }, { name: "Baustein 3, where it is not asked", change: (facts) => (row(facts, "stellen", "abh").zusaetzlich = false) }],
  },
  "R-16": {
    breaks: [{ name: "four of seven posts vacant", change: (facts) => ["cm-1", "cm-2", "cm-3", "koord-1"].forEach((id) => (row(facts, "stellen", id).besetzt = false)), at: "stellen", severity: "empfehlung", derived: true, says: "4,0" }],
    keeps: [{ name: "one post vacant", change: (facts) => (row(facts, "stellen", "cm-1").besetzt = false) }],
  },
  "R-17": {
    breaks: [
      { name: "a filled post without qualification", change: (facts) => (row(facts, "stellen", "cm-1").qualifikation = "offen"), at: "stellen/cm-1.qualifikation", fall: "offen" },
      { name: "comparable, but the check is not proven", change: (facts) => (row(facts, "stellen", "koord-1").qualifikation = "vergleichbar"), at: "stellen/koord-1.qualifikationNachweis", fall: "nachweis", says: "2.1" },
    ],
    keeps: [
      { name: "comparable with the check", change: (facts) => Object.assign(row(facts, "stellen", "cm-1"), { qualifikation: "vergleichbar", qualifikationNachweis: "2026-01-10" }) },
      { name: "a vacant post", change: (facts) => Object.assign(row(facts, "stellen", "cm-1"), { qualifikation: "offen", besetzt: false }) },
    ],
  },
  "R-18": {
    breaks: [{ name: "without the declaration", change: (facts) => (facts.erklaerungen.kiAufgabenUnberuehrt = null), at: "erklaerungen.kiAufgabenUnberuehrt", fall: "erklaerung" }, { name: "a teacher of the KI on a post", change: (facts) => (row(facts, "stellen", "koord-1").lehrkraft = true), at: "stellen/koord-1.lehrkraft", fall: "lehrkraft", says: "Koordination 1" }],
    keeps: [{ name: "a teacher on a post of Baustein 3", change: (facts) => (row(facts, "stellen", "abh").lehrkraft = true) }, { name: "with another declaration open", change: (facts) => (facts.erklaerungen.einwilligung = null) }],
  },
  "R-19": {
    breaks: [{ name: "more posts than allocated", change: (facts) => (facts.foerderung.cmStellenZuweisung = 2), at: "foerderung.cmStellenZuweisung", severity: "info", derived: true, says: "3,0" }],
    keeps: [{ name: "while the allocation is not known", change: (facts) => (facts.foerderung.cmStellenZuweisung = null) }],
  },
  "R-50": {
    breaks: [
      { name: "two posts for one Ausländerbehörde", change: (facts) => (Object.assign(row(facts, "stellen", "abh"), { anstellungstraeger: "kreis", vzae: 2 })), at: "stellen", fall: "auslaenderbehoerde", severity: "info", derived: true, says: "1,0" },
      { name: "three posts for one Einbürgerungsbehörde", change: (facts) => Object.assign(row(facts, "stellen", "abh"), { funktion: "einbuergerungsbehoerde", anstellungstraeger: "kreis", vzae: 3 }), at: "stellen", fall: "einbuergerungsbehoerde", severity: "info", derived: true },
    ],
    keeps: [{ name: "one Ausländerbehörde of the Kreis and one of a Stadt", change: (facts) => ((row(facts, "stellen", "abh").anstellungstraeger = "kreis"), addRow(facts, "stellen", "abh-2", { ...row(facts, "stellen", "abh"), anstellungstraeger: "stadt" })) }],
  },
  "R-51": {
    breaks: [{ name: "cost for a post of Baustein 3", change: (facts) => (row(facts, "stellen", "abh").kosten = 5_000_000), at: "stellen/abh.kosten", severity: "info", says: "Antrag" }, { name: "training alone", change: (facts) => (row(facts, "stellen", "abh").fortbildungskosten = 10_000), at: "stellen/abh.fortbildungskosten", severity: "info" }],
    keeps: [{ name: "a post of Baustein 3 without cost", change: (facts) => (row(facts, "stellen", "abh").kosten = 0) }],
  },
  "W-02": {
    breaks: [{ name: "Koordination at a Träger", change: (facts) => ((facts.steuerung.koordinationAmKi = null), (row(facts, "stellen", "koord-1").verortung = "freie-wohlfahrtspflege")), at: "stellen/koord-1.verortung", severity: "pflicht", derived: true, says: "Koordination 1" }],
    keeps: [{ name: "Koordination in another municipal unit", change: (facts) => (row(facts, "stellen", "koord-1").verortung = "kommunale-einheit") }],
  },
};
