import { addRow, removeRow, row } from "#test/builders/vorhaben.ts";
import type { Facts } from "#app/domain/facts/register.ts";
import type { RuleCases } from "./rule-cases.ts";

/** Planned figures for all three Case-Management posts. */
const cases = (facts: Facts, values: Partial<Facts["fallzahlen"][number]>) => addRow(facts, "fallzahlen", "f", { zeitraum: "2027", stand: "geplant", ...values });
const milestone = (facts: Facts, values: Partial<Facts["meilensteine"][number]>) => addRow(facts, "meilensteine", "neu", { titel: "Fachtag", ...values });

/** Cases, milestones, what the yearly update reports. */
export const FORTSCHREIBUNG_CASES: Readonly<Record<string, RuleCases>> = {
  F1: {
    breaks: [{ name: "a post of Baustein 3 of which it is not said", change: (facts) => (row(facts, "stellen", "abh").besetzt = null), at: "stellen/abh.besetzt", severity: "empfehlung", says: "Ausländerbehörde" }],
    keeps: [
      { name: "a vacant post", change: (facts) => (row(facts, "stellen", "cm-1").besetzt = false) },
      { name: "a first application", change: (facts) => ((facts.foerderung.antragsart = "erstmalig"), (row(facts, "stellen", "abh").besetzt = null)) },
    ],
  },
  F3: {
    breaks: [{ name: "nothing reached", change: (facts) => removeRow(facts, "meilensteine", "erreicht"), at: "meilensteine", severity: "empfehlung" }],
    keeps: [{ name: "a first application", change: (facts) => ((facts.foerderung.antragsart = "erstmalig"), removeRow(facts, "meilensteine", "erreicht")) }],
  },
  F6: {
    breaks: [{ name: "nothing planned for the year", change: (facts) => (row(facts, "meilensteine", "geplant").termin = "2026-12-01"), at: "meilensteine", severity: "empfehlung", says: "2027" }],
    keeps: [{ name: "moved into the year", change: (facts) => (row(facts, "meilensteine", "geplant").stand = "verschoben") }],
  },
  "HK-17": {
    breaks: [
      { name: "figures without Stichtag", change: (facts) => Object.assign(row(facts, "kommunen", "troisdorf"), { zielgruppe: 9000, quelle: "AZR" }), at: "kommunen/troisdorf.stichtag", fall: "stichtag", severity: "empfehlung", derived: true, says: "Troisdorf" },
      { name: "figures without source", change: (facts) => Object.assign(row(facts, "kommunen", "troisdorf"), { zielgruppe: 9000, stichtag: "2026-03-31" }), at: "kommunen/troisdorf.quelle", fall: "quelle" },
    ],
    keeps: [{ name: "a Kommune without figures", change: (facts) => addRow(facts, "kommunen", "lohmar", { name: "Lohmar" }) }],
  },
  "HK-19": {
    breaks: [{ name: "a measure of no kind", change: (facts) => (row(facts, "massnahmen", "fachtag").art = null), at: "massnahmen/fachtag.art", severity: "bedingt", says: "5.000" }],
    keeps: [{ name: "a measure without money", change: (facts) => Object.assign(row(facts, "massnahmen", "fachtag"), { art: null, betrag: null }) }],
  },
  "HK-30": {
    breaks: [
      { name: "planned without a date", change: (facts) => milestone(facts, { stand: "geplant" }), at: "meilensteine/neu.termin", fall: "termin", severity: "empfehlung", derived: true },
      { name: "planned for a day that is past", change: (facts) => milestone(facts, { stand: "geplant", termin: "2026-08-31" }), at: "meilensteine/neu.stand", fall: "vorbei", says: "31.08.2026" },
      { name: "reached before its time", change: (facts) => milestone(facts, { stand: "erreicht", termin: "2027-06-01" }), at: "meilensteine/neu.stand", fall: "voraus" },
      { name: "an open point of nobody", change: (facts) => addRow(facts, "offenePunkte", "o", { punkt: "Format des Austauschs" }), at: "offenePunkte/o.verantwortlich", fall: "verantwortlich", says: "Format des Austauschs" },
      { name: "an open point that is overdue", change: (facts) => addRow(facts, "offenePunkte", "o", { punkt: "Format", verantwortlich: "kreis", bis: "2026-08-01" }), at: "offenePunkte/o.bis", fall: "faellig" },
    ],
    keeps: [
      { name: "reached early, with its day", change: (facts) => milestone(facts, { stand: "erreicht", termin: "2027-06-01", erreichtAm: "2026-08-20" }) },
      { name: "a point that is settled", change: (facts) => addRow(facts, "offenePunkte", "o", { punkt: "Format", stand: "erledigt", bis: "2026-01-01" }) },
    ],
  },
  "R-30": {
    breaks: [
      { name: "61 cases agreed for a full post", change: (facts) => (facts.fallarbeit.faelleJeVzae = 61), at: "fallarbeit.faelleJeVzae", fall: "vereinbart", severity: "empfehlung", says: "50 bis 60" },
      { name: "181 cases for three posts", change: (facts) => cases(facts, { laufendeFaelle: 181 }), at: "fallzahlen/f.laufendeFaelle", fall: "mehr", derived: true, says: "150 bis 180" },
      { name: "24 cases for half a post (R-31)", change: (facts) => (Object.assign(row(facts, "stellen", "cm-1"), { vzae: 0.5, kosten: null }), cases(facts, { stelle: "cm-1", laufendeFaelle: 24 })), at: "fallzahlen/f.laufendeFaelle", fall: "weniger", derived: true, says: "25 bis 30" },
    ],
    keeps: [
      { name: "60 cases for each of three posts", change: (facts) => cases(facts, { laufendeFaelle: 180 }) },
      { name: "counted in a year that the Stellenplan does not show", change: (facts) => cases(facts, { stand: "gezaehlt", stichtag: "2025-12-31", laufendeFaelle: 20 }) },
      { name: "counted on no day", change: (facts) => cases(facts, { stand: "gezaehlt", laufendeFaelle: 20 }) },
    ],
  },
  "R-32": {
    breaks: [
      { name: "Case Management in most cases", change: (facts) => cases(facts, { laufendeFaelle: 160, davonCaseManagement: 120 }), at: "fallzahlen/f.davonCaseManagement", fall: "mehr", severity: "empfehlung", derived: true, says: "75 %" },
      { name: "hardly any Case Management", change: (facts) => cases(facts, { laufendeFaelle: 160, davonCaseManagement: 10 }), at: "fallzahlen/f.davonCaseManagement", fall: "weniger" },
    ],
    keeps: [{ name: "about a third", change: (facts) => cases(facts, { laufendeFaelle: 160, davonCaseManagement: 60 }) }],
  },
  "R-33": {
    breaks: [
      { name: "households instead of persons", change: (facts) => (facts.fallarbeit.zaehlweise = "bedarfsgemeinschaft"), at: "fallarbeit.zaehlweise", fall: "bedarfsgemeinschaft", severity: "pflicht" },
      { name: "parts larger than the whole", change: (facts) => cases(facts, { laufendeFaelle: 160, davonCaseManagement: 60, kurzberatungen: 101 }), at: "fallzahlen/f.laufendeFaelle", fall: "summe", derived: true, says: "161" },
    ],
    keeps: [
      { name: "persons", change: (facts) => (facts.fallarbeit.zaehlweise = "person") },
      { name: "cases that are neither yet", change: (facts) => cases(facts, { laufendeFaelle: 160, davonCaseManagement: 55, kurzberatungen: 90 }) },
    ],
  },
  "R-34": {
    breaks: [
      { name: "one conversation", change: (facts) => (facts.fallarbeit.kurzberatungGespraeche = 1), at: "fallarbeit.kurzberatungGespraeche", fall: "gespraeche", severity: "pflicht", says: "ein Gespräch" },
      { name: "three needs", change: (facts) => (facts.fallarbeit.kurzberatungBedarfe = 3), at: "fallarbeit.kurzberatungBedarfe", fall: "bedarfe", severity: "empfehlung" },
    ],
    keeps: [{ name: "three conversations about one need", change: (facts) => Object.assign(facts.fallarbeit, { kurzberatungGespraeche: 3, kurzberatungBedarfe: 1 }) }],
  },
  "R-43": {
    breaks: [
      { name: "the version of the year before", change: (facts) => (facts.foerderung.konzepteUebersandtAm = "2025-10-20"), at: "foerderung.konzepteUebersandtAm", fall: "alt", severity: "pflicht", derived: true, says: "20.10.2025" },
      { name: "applied for without them", change: (facts) => (facts.foerderung.antragGestelltAm = "2026-08-30"), at: "foerderung.konzepteUebersandtAm", fall: "offen", severity: "pflicht", derived: true, says: "30.08.2026" },
      { name: "sent the day after the application", change: (facts) => Object.assign(facts.foerderung, { antragGestelltAm: "2026-08-30", konzepteUebersandtAm: "2026-08-31" }), at: "foerderung.konzepteUebersandtAm", fall: "spaeter", severity: "pflicht", derived: true, says: "31.08.2026" },
    ],
    keeps: [
      { name: "sent with the application", change: (facts) => Object.assign(facts.foerderung, { antragGestelltAm: "2026-08-30", konzepteUebersandtAm: "2026-08-30" }) },
      { name: "not sent yet", change: (facts) => (facts.foerderung.konzepteUebersandtAm = null) },
    ],
  },
  "R-44": {
    breaks: [
      { name: "due yesterday and not there", change: (facts) => (facts.foerderung.verwendungsnachweisFrist = "2026-08-31"), at: "foerderung.verwendungsnachweisAm", fall: "verstrichen", severity: "pflicht", says: "31.08.2026" },
      { name: "a day late", change: (facts) => Object.assign(facts.foerderung, { verwendungsnachweisFrist: "2026-03-31", verwendungsnachweisAm: "2026-04-01" }), at: "foerderung.verwendungsnachweisAm", fall: "verspaetet" },
    ],
    keeps: [
      { name: "due today", change: (facts) => (facts.foerderung.verwendungsnachweisFrist = "2026-09-01") },
      { name: "in time", change: (facts) => Object.assign(facts.foerderung, { verwendungsnachweisFrist: "2026-03-31", verwendungsnachweisAm: "2026-03-31" }) },
    ],
  },
};
