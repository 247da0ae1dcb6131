import { addRow, removeRow, row } from "#test/builders/vorhaben.ts";
import type { Facts } from "#app/domain/facts/register.ts";
import type { Break, RuleCases } from "./rule-cases.ts";

const vertrag = (facts: Facts) => row(facts, "vertraege", "vertrag");

const open = (field: keyof ReturnType<typeof vertrag>, label: string, fall?: string): Break => ({
  name: `without ${field}`,
  change: (facts) => Object.assign(vertrag(facts), { [field]: null }),
  at: `vertraege/vertrag.${field}`,
  says: label,
  ...(fall ? { fall } : {}),
});

/** A second contract with a second Träger, for a post of its own. */
const secondContract = (facts: Facts) => {
  addRow(facts, "organisationen", "verband-2", { ...row(facts, "organisationen", "verband"), name: "Zweiter Verband" });
  addRow(facts, "stellen", "cm-4", { ...row(facts, "stellen", "cm-3"), bezeichnung: "Case Management Nord", anstellungstraeger: "verband-2" });
  facts.foerderung.cmStellenZuweisung = 4;
  addRow(facts, "vertraege", "vertrag-2", { ...vertrag(facts), traeger: "verband-2", stellen: ["cm-4"] });
};

/** The Kreis forwards to the Stadt (B), and the Stadt the same post to the Verband (C). */
const twoLevels = (facts: Facts) => {
  Object.assign(row(facts, "organisationen", "stadt"), { anschrift: "Rathausplatz 1, 53840 Troisdorf", vertretungFunktion: "Bürgermeister" });
  const lower = vertrag(facts);
  addRow(facts, "vertraege", "oben", { ...lower, traeger: "stadt", erklaerungBeratungsdienste: null });
  Object.assign(lower, { obererVertrag: "oben", obererVertragVom: "2026-12-01", zustimmungVom: "2026-12-02" });
};
const below = (changes: Partial<ReturnType<typeof vertrag>>) => (facts: Facts) => (twoLevels(facts), Object.assign(vertrag(facts), changes));

export const CONTRACT_CASES: Readonly<Record<string, RuleCases>> = {
  "S-03": {
    breaks: [
      open("iban", "IBAN"),
      open("einsatzgebiet", "Einsatzgebiet"),
      { name: "without the seat of the Träger", change: (facts) => (row(facts, "organisationen", "verband").sitz = null), at: "organisationen/verband.sitz", says: "Sitz" },
      { name: "a post without a place of work", change: (facts) => (row(facts, "stellen", "cm-3").einsatzort = null), at: "stellen/cm-3.einsatzort", fall: "stelle", says: "Case Management Süd" },
      { name: "a post that is not there while the contract runs", change: (facts) => Object.assign(row(facts, "stellen", "cm-3"), { von: "2026-01-01", bis: "2026-12-31" }), at: "stellen/cm-3.von", fall: "zeitraum", says: "Musterverband" },
      { name: "the address of the applicant, once for two contracts", change: (facts) => (secondContract(facts), (facts.antragsteller.anschrift = null)), at: "antragsteller.anschrift", says: "Anschrift" },
    ],
    keeps: [
      { name: "without names of those who sign", change: (facts) => (Object.assign(vertrag(facts), { unterzeichnendeTraeger: null, unterzeichnendeKommune: null }), (facts.antragsteller.vertretungName = null)) },
      { name: "without a contract nobody asks for an address", change: (facts) => (removeRow(facts, "vertraege", "vertrag"), (facts.antragsteller.anschrift = null)) },
    ],
  },
  "S-13": {
    breaks: [
      { name: "a Verband as a Kommune", change: (facts) => (vertrag(facts).variante = "B"), at: "vertraege/vertrag.variante", fall: "kommune", derived: true },
      { name: "a kreisfreie Stadt that forwards to a Kommune", change: (facts) => (twoLevels(facts), Object.assign(facts.antragsteller, { art: "kreisfreie-stadt" })), at: "vertraege/oben.variante", fall: "kreisfrei" },
      { name: "a second level without a first", change: (facts) => (vertrag(facts).variante = "C"), at: "vertraege/vertrag.obererVertrag", fall: "ohne" },
      { name: "a second level below a Träger", change: (facts) => (secondContract(facts), (row(facts, "vertraege", "vertrag-2").obererVertrag = "vertrag")), at: "vertraege/vertrag-2.obererVertrag", fall: "stufe" },
    ],
    keeps: [{ name: "two levels", change: twoLevels }],
  },
  "S-14": {
    breaks: [
      { name: "more than the upper contract holds", change: (facts) => (twoLevels(facts), (row(facts, "vertraege", "oben").betrag = 5_000_000)), at: "vertraege/vertrag.betrag", fall: "betrag", derived: true, says: "50.000" },
      { name: "before it begins", change: (facts) => (twoLevels(facts), Object.assign(row(facts, "vertraege", "oben"), { von: "2027-02-01" })), at: "vertraege/vertrag.von", fall: "beginn", says: "01.02.2027" },
      { name: "after it ends", change: (facts) => (twoLevels(facts), Object.assign(row(facts, "vertraege", "oben"), { bis: "2027-11-30" })), at: "vertraege/vertrag.bis", fall: "ende" },
      { name: "a proof later than that of the Kommune", change: below({ nachweisBis: "2028-02-20" }), at: "vertraege/vertrag.nachweisBis", fall: "nachweis" },
      { name: "a post that the upper contract does not have", change: (facts) => (twoLevels(facts), (row(facts, "vertraege", "oben").stellen = [])), at: "vertraege/vertrag.stellen", fall: "stelle", says: "Case Management Süd" },
    ],
    keeps: [{ name: "the same sum, period and posts", change: twoLevels }],
  },
  "S-15": {
    breaks: [{ name: "more posts than are allocated", change: (facts) => (secondContract(facts), (facts.foerderung.cmStellenZuweisung = 1)), at: "vertraege/vertrag-2.stellen", derived: true, says: "1,0" }],
    keeps: [
      { name: "as many as are allocated", change: (facts) => (facts.foerderung.cmStellenZuweisung = 1) },
      { name: "one post on both levels counts once", change: (facts) => (twoLevels(facts), (facts.foerderung.cmStellenZuweisung = 1)) },
    ],
  },
  "S-16": {
    breaks: [{ name: "a Roman figure", change: (facts) => (vertrag(facts).besondereVereinbarungen = "Für Baustein II gilt Anhang 3."), at: "vertraege/vertrag.besondereVereinbarungen", severity: "empfehlung", derived: true, says: "Baustein II" }],
    keeps: [{ name: "an Arabic figure, and a word that begins alike", change: (facts) => (vertrag(facts).besondereVereinbarungen = "Baustein 2, Baustein Integration") }],
  },
  "S-17": {
    breaks: [{ name: "a euro for a post of 57.000 €", change: (facts) => (vertrag(facts).betrag = 100), at: "vertraege/vertrag.betrag", severity: "empfehlung", derived: true, says: "57.000" }],
    keeps: [
      { name: "the Träger bears the rest", change: (facts) => Object.assign(vertrag(facts), { betrag: 5_000_000, eigenanteil: 700_000 }) },
      { name: "half a year of the posts for half of the money", change: (facts) => Object.assign(vertrag(facts), { bis: "2027-06-30", betrag: 2_850_000 }) },
    ],
  },
  "R-29": {
    breaks: [
      { name: "a forwarded post in no contract", change: (facts) => addRow(facts, "stellen", "cm-4", { ...row(facts, "stellen", "cm-3"), bezeichnung: "Case Management Nord" }), at: "stellen/cm-4.verortung", fall: "vertrag", severity: "bedingt", says: "Case Management Nord" },
      { name: "without the declaration against double financing", change: (facts) => (vertrag(facts).erklaerungDoppelfinanzierung = false), at: "vertraege/vertrag.erklaerungDoppelfinanzierung", fall: "erklaerung" },
      { name: "two contracts with one Träger", change: (facts) => (secondContract(facts), (row(facts, "vertraege", "vertrag-2").traeger = "verband")), at: "vertraege/vertrag-2.traeger", fall: "mehrere" },
    ],
    keeps: [
      { name: "one contract for each of two Träger", change: secondContract },
      { name: "two contracts with one Träger that follow one another", change: (facts) => (secondContract(facts), (vertrag(facts).bis = "2027-06-30"), Object.assign(row(facts, "vertraege", "vertrag-2"), { traeger: "verband", von: "2027-07-01" })) },
    ],
  },
  "R-29a": {
    breaks: [
      { name: "a coordination post in the contract (kim-facts 10.2)", change: (facts) => (vertrag(facts).stellen = ["cm-3", "koord-1"]), at: "vertraege/vertrag.stellen", fall: "baustein", derived: true, says: "Koordination 1" },
      { name: "a post that the Stellenplan places at the KI", change: (facts) => (vertrag(facts).stellen = ["cm-3", "cm-1"]), at: "vertraege/vertrag.stellen", fall: "verortung" },
      { name: "a post at the Verband in a contract with a Kommune that passes nothing on", change: (facts) => (twoLevels(facts), removeRow(facts, "vertraege", "vertrag")), at: "vertraege/oben.stellen", fall: "verortung-kommune" },
      { name: "a post of another employer", change: (facts) => (row(facts, "stellen", "cm-3").anstellungstraeger = "kreis"), at: "vertraege/vertrag.stellen", fall: "traeger", says: "Kreisverwaltung" },
      {
        name: "a post in two contracts at once",
        change: (facts) => (secondContract(facts), Object.assign(row(facts, "stellen", "cm-3"), { anstellungstraeger: null }), (row(facts, "vertraege", "vertrag-2").stellen = ["cm-4", "cm-3"])),
        at: "vertraege/vertrag-2.stellen",
        fall: "doppelt",
      },
    ],
    keeps: [
      { name: "a post on both levels", change: twoLevels },
      {
        name: "a post in two contracts that follow one another",
        change: (facts) => (
          secondContract(facts),
          Object.assign(row(facts, "stellen", "cm-3"), { anstellungstraeger: null }),
          Object.assign(vertrag(facts), { bis: "2027-06-30", betrag: 2_850_000 }),
          Object.assign(row(facts, "vertraege", "vertrag-2"), { stellen: ["cm-4", "cm-3"], von: "2027-07-01", betrag: 5_700_000 })
        ),
      },
    ],
  },
  "R-29b": {
    breaks: [
      { name: "a period until 31.03.2029 (kim-facts 10.2)", change: (facts) => (vertrag(facts).bis = "2029-03-31"), at: "vertraege/vertrag.bis", fall: "periode", derived: true, says: "31.12.2028" },
      { name: "a period beyond the Bescheid", change: (facts) => (vertrag(facts).bis = "2028-01-31"), at: "vertraege/vertrag.bis", fall: "ende", says: "31.12.2027" },
      { name: "a begin before the Bescheid", change: (facts) => (vertrag(facts).von = "2026-12-01"), at: "vertraege/vertrag.von", fall: "beginn" },
      { name: "an end before the begin", change: (facts) => Object.assign(vertrag(facts), { von: "2027-06-01", bis: "2027-05-01", betrag: 0 }), at: "vertraege/vertrag.bis", fall: "reihenfolge" },
    ],
    keeps: [{ name: "a part of the year", change: (facts) => Object.assign(vertrag(facts), { von: "2027-03-01", betrag: 4_750_000 }) }],
  },
  "W-01": {
    breaks: [{ name: "a contract with a Stadt", change: (facts) => ((row(facts, "organisationen", "verband").art = "kreisangehoerige-kommune"), (vertrag(facts).variante = "A")), at: "vertraege/vertrag.traeger", says: "Musterverband" }],
    keeps: [
      { name: "a contract whose Träger nobody has chosen", change: (facts) => (vertrag(facts).traeger = null) },
      { name: "a contract with a Stadt as what it is, variant B", change: twoLevels },
    ],
  },
  "W-07": {
    breaks: [
      { name: "a person who is also in the MBE staff (kim-facts 10.2)", change: (facts) => (row(facts, "stellen", "cm-3").ausserhalbBeratungsdienste = false), at: "stellen/cm-3.ausserhalbBeratungsdienste", fall: "innerhalb", says: "MBE" },
      { name: "a post of which it is not said", change: (facts) => (row(facts, "stellen", "cm-3").ausserhalbBeratungsdienste = null), at: "stellen/cm-3.ausserhalbBeratungsdienste", fall: "offen" },
      { name: "without the declaration of the Träger", change: (facts) => (vertrag(facts).erklaerungBeratungsdienste = null), at: "vertraege/vertrag.erklaerungBeratungsdienste", fall: "erklaerung" },
    ],
    keeps: [{ name: "a post at the KI, where it is not asked", change: (facts) => (row(facts, "stellen", "cm-1").ausserhalbBeratungsdienste = null) }],
  },
  "W-12": { breaks: [open("fallbesprechungen", "Fall- und Teamgespräche"), open("taetigkeitsberichtBis", "Tätigkeitsbericht")], keeps: [{ name: "without free clause", change: (facts) => (vertrag(facts).besondereVereinbarungen = null) }] },
  "W-21": { breaks: [open("traeger", "Träger"), open("stellen", "Weitergeleitete Stellen")], keeps: [{ name: "two posts", change: secondContract }] },
  "W-22": { breaks: [open("betrag", "Höchstbetrag")], keeps: [{ name: "an amount of zero", change: (facts) => (vertrag(facts).betrag = 0) }] },
  "W-23": {
    breaks: [
      open("von", "Vertragszeitraum von", "vertrag"),
      open("bis", "Vertragszeitraum bis", "vertrag"),
      { name: "without the Aktenzeichen", change: (facts) => (facts.foerderung.bescheidAktenzeichen = null), at: "foerderung.bescheidAktenzeichen", fall: "bescheid", says: "Aktenzeichen" },
    ],
    keeps: [{ name: "without Bescheid while there is no contract", change: (facts) => (removeRow(facts, "vertraege", "vertrag"), (facts.foerderung.bescheidDatum = null)) }],
  },
  "W-24": {
    breaks: [
      open("nachweisBis", "Verwendungsnachweis", "fehlt"),
      { name: "later than the proof of the Kommune", change: (facts) => (facts.foerderung.verwendungsnachweisFrist = "2028-02-01"), at: "vertraege/vertrag.nachweisBis", fall: "spaet", says: "01.02.2028" },
      { name: "before the contract ends", change: (facts) => (vertrag(facts).nachweisBis = "2027-02-15"), at: "vertraege/vertrag.nachweisBis", fall: "frueh", severity: "empfehlung" },
    ],
    keeps: [{ name: "a Frist of the year before", change: (facts) => (facts.foerderung.verwendungsnachweisFrist = "2027-03-31") }, { name: "an earlier date", change: (facts) => (vertrag(facts).nachweisBis = "2028-01-10") }],
  },
};
