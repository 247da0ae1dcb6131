import type { RuleWording } from "./rule-wording.ts";

/** Applicant, posts, money. */
export const POSTS_WORDING: Readonly<Record<string, RuleWording>> = {
  "S-01": {
    why: "Diese Angabe steht auf jedem Titelblatt und entscheidet, welche Abschnitte und Obergrenzen gelten.",
    says: { "": ({ feld }) => `In den Stammdaten fehlt „${feld}“.` },
  },
  "S-02": {
    why: "Ohne diese Angaben lässt sich nicht beurteilen, ob und in welcher Höhe die Stelle gefördert wird.",
    says: {
      fehlt: ({ stelle, feld }) => `Bei der Stelle ${stelle} fehlt „${feld}“.`,
      widerspruch: ({ stelle }) => `Bei der Stelle ${stelle} passen Baustein und Funktion nicht zusammen.`,
      zeitraum: ({ stelle }) => `Bei der Stelle ${stelle} liegt das Ende vor dem Beginn.`,
      ausserhalb: ({ zahl, stellen, jahr }) =>
        zahl === "1"
          ? `Der Zeitraum der Stelle ${stellen} liegt außerhalb des Förderjahrs ${jahr}; für dieses Jahr sind aber Ausgaben geplant.`
          : `Der Zeitraum von ${zahl} Stellen liegt außerhalb des Förderjahrs ${jahr}${stellen ? ` (${stellen})` : ""}; prüfen Sie das Förderjahr oder die Zeiträume.`,
    },
  },
  "R-01": {
    why: "Antragsberechtigt sind Kreise und kreisfreie Städte mit einem Kommunalen Integrationszentrum, das nach der Richtlinie vom 10.03.2023 gefördert wird.",
    says: {
      art: () => "Es ist nicht angegeben, ob ein Kreis oder eine kreisfreie Stadt den Antrag stellt.",
      ki: () => "Es ist nicht bestätigt, dass der Antragsteller ein gefördertes Kommunales Integrationszentrum hat.",
      standort: ({ standort }) => `„${standort}“ gehört nicht zu den 54 Standorten mit Kommunalem Integrationszentrum.`,
      widerspruch: ({ standort }) => `Die Art des Antragstellers passt nicht zum Standort ${standort}.`,
    },
  },
  "R-02": {
    why: "Ein Kreis oder die StädteRegion Aachen bekommt für Baustein 1 höchstens 3,5 Stellen Koordination und eine halbe Stelle Verwaltungsassistenz.",
    says: {
      koordination: ({ geplant, grenze }) => `Für die Koordination sind ${geplant} geplant, möglich sind ${grenze}.`,
      verwaltungsassistenz: ({ geplant, grenze }) => `Für die Verwaltungsassistenz sind ${geplant} geplant, möglich sind ${grenze}.`,
    },
  },
  "R-03": {
    why: "Eine kreisfreie Stadt bekommt für Baustein 1 höchstens 2,5 Stellen Koordination und eine halbe Stelle Verwaltungsassistenz.",
    says: {
      koordination: ({ geplant, grenze }) => `Für die Koordination sind ${geplant} geplant, möglich sind ${grenze}.`,
      verwaltungsassistenz: ({ geplant, grenze }) => `Für die Verwaltungsassistenz sind ${geplant} geplant, möglich sind ${grenze}.`,
    },
  },
  "R-04": {
    why: "Eine zusätzliche Koordinationsstelle gibt es nur über den Kreis, eine je kreisangehöriger Kommune mit eigener Ausländerbehörde, eigenem Jugendamt und Integrationsrat oder -ausschuss.",
    says: {
      "kein-kreis": ({ stelle }) => `Die zusätzliche Koordination ${stelle} kann nur ein Kreis oder die StädteRegion Aachen beantragen.`,
      "ohne-kommune": ({ stelle }) => `Bei der zusätzlichen Koordination ${stelle} ist nicht angegeben, für welche Kommune sie ist.`,
      voraussetzung: ({ stelle, kommune, fehlt }) => `Für die zusätzliche Koordination ${stelle} fehlt in der Kommune ${kommune}: ${fehlt}.`,
      "mehr-als-eine": ({ kommune, geplant, grenze }) => `Für die Kommune ${kommune} sind ${geplant} zusätzliche Koordination geplant, möglich sind ${grenze}.`,
    },
  },
  "R-05": {
    why: "Teilzeitstellen unter einer halben Stelle werden nicht gefördert.",
    says: { "": ({ stelle, umfang, grenze }) => `Die Stelle ${stelle} hat ${umfang}; gefördert wird ab ${grenze}.` },
  },
  "R-06": {
    why: "Für eine volle Stelle der Koordination oder des Case Managements werden höchstens 57.000 € Personalausgaben im Jahr gefördert. Die Kürzung nach Umfang und Monaten ist abgeleitet.",
    says: {
      stelle: ({ stelle, geplant, grenze, rechnung }) => `Für die Stelle ${stelle} sind ${geplant} geplant; gefördert werden höchstens ${grenze} (${rechnung}).`,
      vertrag: ({ vertrag, betrag, grenze }) => `Der Vertrag mit ${vertrag} leitet ${betrag} weiter; für die genannten Stellen werden höchstens ${grenze} gefördert.`,
    },
  },
  "R-07": {
    why: "Für die halbe Stelle der Verwaltungsassistenz werden höchstens 22.500 € Personalausgaben im Jahr gefördert.",
    says: { stelle: ({ stelle, geplant, grenze, rechnung }) => `Für die Stelle ${stelle} sind ${geplant} geplant; gefördert werden höchstens ${grenze} (${rechnung}).` },
  },
  "R-11": {
    why: "Für Veranstaltungen zur Umsetzung gibt es einen eigenen Höchstbetrag. Er lässt sich nicht mit dem für Maßnahmen aus der Analyse verrechnen.",
    says: { betrag: ({ geplant, grenze }) => `Für Veranstaltungen sind ${geplant} beantragt, möglich sind ${grenze} im Jahr.` },
  },
  "R-12a": {
    why: "Maßnahmen aus der Schnittstellenanalyse haben einen eigenen Höchstbetrag und müssen auf einen Befund der Analyse zurückgehen.",
    says: {
      betrag: ({ geplant, grenze }) => `Für Maßnahmen aus der Schnittstellenanalyse sind ${geplant} beantragt, möglich sind ${grenze} im Jahr.`,
      grundlage: ({ massnahme }) => `Bei der Maßnahme ${massnahme} fehlt der Befund aus der Schnittstellenanalyse.`,
    },
  },
  "R-14": {
    why: "Gefördert werden nur zusätzliche Stellen. Vorhandene Stellen und unbefristetes Stammpersonal sind ausgeschlossen.",
    says: {
      nein: ({ stelle }) => `Die Stelle ${stelle} ist nicht zusätzlich eingerichtet.`,
      offen: ({ stelle }) => `Bei der Stelle ${stelle} ist nicht angegeben, ob sie zusätzlich eingerichtet ist.`,
    },
  },
  "R-16": {
    why: "Besetzte Stellen werden vorrangig gefördert. Für unbesetzte Stellen müssen Mittel oft zurückgegeben werden.",
    says: { "": ({ unbesetzt, alle }) => `Mehr als die Hälfte der Stellen ist unbesetzt: ${unbesetzt} von ${alle}.` },
  },
  "R-17": {
    why: "Koordination und Case Management verlangen Diplom (FH), Bachelor, Master oder eine vergleichbare Qualifikation, für die die Voraussetzungen der Laufbahngruppe 2.1 nachweislich geprüft sind. Ausnahmen gibt es nicht.",
    says: {
      offen: ({ stelle }) => `Für die besetzte Stelle ${stelle} fehlt die Qualifikation.`,
      nachweis: ({ stelle }) => `Für die Stelle ${stelle} fehlt der Nachweis, dass die Voraussetzungen der Laufbahngruppe 2.1 geprüft sind.`,
    },
  },
  "R-18": {
    why: "Die bisherigen Aufgaben des Kommunalen Integrationszentrums bleiben bestehen, und seine Lehrkräfte arbeiten nicht im KIM.",
    says: { "": () => "Es fehlt die Erklärung, dass die bisherigen Aufgaben des Kommunalen Integrationszentrums unberührt bleiben." },
  },
  "R-19": {
    why: "Wie viele Case-Management-Stellen gefördert werden, steht in der Zuweisung oder im Bescheid.",
    says: { "": ({ geplant, zugewiesen }) => `Im Case Management sind ${geplant} geplant, zugewiesen sind ${zugewiesen}.` },
  },
};
