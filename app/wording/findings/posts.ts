import type { RuleWording } from "./rule-wording.ts";

const workplace = ({ stelle, geplant, grenze, rechnung }: Readonly<Record<string, string>>): string =>
  `Für den Arbeitsplatz der Stelle ${stelle} sind ${geplant} geplant; gefördert werden höchstens ${grenze} (${rechnung}).`;

/** Applicant, posts, money. */
export const POSTS_WORDING: Readonly<Record<string, RuleWording>> = {
  "R-01": {
    why: "Antragsberechtigt sind Kreise und kreisfreie Städte mit einem Kommunalen Integrationszentrum, das nach der Richtlinie vom 10.03.2023 gefördert wird.",
    says: {
      art: () => "Es ist nicht angegeben, ob ein Kreis oder eine kreisfreie Stadt den Antrag stellt.",
      ki: () => "Es ist nicht bestätigt, dass der Antragsteller ein gefördertes Kommunales Integrationszentrum hat.",
      standort: ({ standort }) => `„${standort}“ gehört nicht zu den 54 Standorten mit Kommunalem Integrationszentrum.`,
      name: ({ name }) => `„${name}“ gleicht keinem der 54 Standorte mit Kommunalem Integrationszentrum; wählen Sie den Standort.`,
      widerspruch: ({ standort }) => `Die Art des Antragstellers passt nicht zum Standort ${standort}.`,
    },
  },
  "R-02": {
    why: "Für Baustein 1 bekommt ein Kreis oder die StädteRegion Aachen Koordination und Verwaltungsassistenz nur bis zu einer festen Obergrenze.",
    says: {
      koordination: ({ geplant, grenze }) => `Für die Koordination sind ${geplant} geplant, möglich sind ${grenze}.`,
      verwaltungsassistenz: ({ geplant, grenze }) => `Für die Verwaltungsassistenz sind ${geplant} geplant, möglich sind ${grenze}.`,
    },
  },
  "R-03": {
    why: "Für Baustein 1 bekommt eine kreisfreie Stadt Koordination und Verwaltungsassistenz nur bis zu einer festen Obergrenze; sie liegt unter der eines Kreises.",
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
      referenz: ({ standort, zahl, bekannt }) =>
        `Eingetragen ${zahl === "1" ? "ist eine Kommune" : `sind ${zahl} Kommunen`} mit eigener Ausländerbehörde; für ${standort} ${bekannt === "0" ? "ist bisher keine" : bekannt === "1" ? "ist bisher eine" : `sind bisher ${bekannt}`} bekannt (Stand 2018 bis 2020).`,
    },
  },
  "R-05": {
    why: "Teilzeitstellen unter dem Mindestumfang werden nicht gefördert.",
    says: { "": ({ stelle, umfang, grenze }) => `Die Stelle ${stelle} hat ${umfang}; gefördert wird ab ${grenze}.` },
  },
  "R-06": {
    why: "Personalausgaben der Koordination und des Case Managements werden je volle Stelle und Jahr nur bis zu einem Höchstbetrag gefördert. Die Kürzung nach Umfang und Monaten ist abgeleitet.",
    says: {
      stelle: ({ stelle, geplant, grenze, rechnung }) => `Für die Stelle ${stelle} sind ${geplant} geplant; gefördert werden höchstens ${grenze} (${rechnung}).`,
      vertrag: ({ vertrag, betrag, grenze }) => `Der Vertrag mit ${vertrag} leitet ${betrag} weiter; für die genannten Stellen werden höchstens ${grenze} gefördert.`,
    },
  },
  "R-07": {
    why: "Personalausgaben der Verwaltungsassistenz werden im Jahr nur bis zu einem eigenen Höchstbetrag gefördert.",
    says: { stelle: ({ stelle, geplant, grenze, rechnung }) => `Für die Stelle ${stelle} sind ${geplant} geplant; gefördert werden höchstens ${grenze} (${rechnung}).` },
  },
  "R-08": {
    why: "Arbeitsplätze der Koordination werden im Jahr bis zu einem Höchstbetrag gefördert, bei Teilzeit anteilig, ohne Kürzung nach Monaten. Dass auch zusätzliche Koordinationsstellen dazu gehören, ist abgeleitet.",
    says: { stelle: workplace },
  },
  "R-09": {
    why: "Der Arbeitsplatz der Verwaltungsassistenz wird im Jahr bis zu einem Höchstbetrag gefördert. Wir lesen ihn als Betrag für ihre halbe Stelle.",
    says: { stelle: workplace },
  },
  "R-10": {
    why: "Die FAQ nennen Arbeitsplatzausgaben nur für Koordination und Verwaltungsassistenz. Ob die Richtlinie mehr erlaubt, ist hier nicht geprüft.",
    says: { "": ({ stelle, geplant }) => `Für die Case-Management-Stelle ${stelle} sind ${geplant} Arbeitsplatzausgaben geplant; die FAQ sehen dafür nichts vor.` },
  },
  "R-10a": {
    why: "Die FAQ nennen Fortbildungskosten nur für die Koordinationsstellen, ohne Höchstbetrag. Supervision des Case Managements kommt darin nicht vor; fragen Sie das Kompetenzzentrum für Integration.",
    says: { "": ({ stelle, geplant }) => `Für die Stelle ${stelle} sind ${geplant} Fortbildungskosten geplant; förderfähig nennen die FAQ sie nur für die Koordination.` },
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
  "R-13": {
    why: "Die Förderung ist eine Vollfinanzierung; ein Eigenanteil wird nicht verlangt.",
    says: { "": ({ betrag }) => `Als Eigenanteil des Antragstellers sind ${betrag} eingetragen; verlangt wird keiner.` },
  },
  "R-14": {
    why: "Gefördert werden nur zusätzliche Stellen. Vorhandene Stellen und unbefristetes Stammpersonal sind ausgeschlossen, wenn nicht eine der drei Ausnahmen gilt: Ersatz auf der bisherigen Stelle, Verlängerung einer Befristung für KIM, Aufstockung einer Teilzeit.",
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
    says: {
      erklaerung: () => "Es fehlt die Erklärung, dass die bisherigen Aufgaben des Kommunalen Integrationszentrums unberührt bleiben.",
      lehrkraft: ({ stelle }) => `Die Stelle ${stelle} ist mit einer abgeordneten Lehrkraft besetzt.`,
    },
  },
  "R-19": {
    why: "Wie viele Case-Management-Stellen gefördert werden, steht in der Zuweisung oder im Bescheid.",
    says: { "": ({ geplant, zugewiesen }) => `Im Case Management sind ${geplant} geplant, zugewiesen sind ${zugewiesen}.` },
  },
  "R-50": {
    why: "Baustein 3 sieht je eine volle Stelle für die eigene Ausländerbehörde und die eigene Einbürgerungsbehörde vor, in den 35 Kommunen mit den meisten Berechtigten eine weitere für die Einbürgerung. Die Zählung je Anstellungsträger ist abgeleitet.",
    says: {
      auslaenderbehoerde: ({ traeger, geplant, grenze }) => `Für die Ausländerbehörde bei ${traeger} sind ${geplant} eingetragen; Baustein 3 sieht höchstens ${grenze} vor.`,
      einbuergerungsbehoerde: ({ traeger, geplant, grenze }) => `Für die Einbürgerungsbehörde bei ${traeger} sind ${geplant} eingetragen; Baustein 3 sieht höchstens ${grenze} vor.`,
    },
  },
  "R-51": {
    why: "Baustein 3 wird als fachbezogene Pauschale ohne Antrag gezahlt. Im Konzept stehen die Stellen nur zur Information.",
    says: { "": ({ zahl, stellen }) => (zahl === "1" ? `Für die Stelle ${stellen} des Bausteins 3 sind Ausgaben eingetragen; sie gehören nicht in den Antrag.` : `Für ${zahl} Stellen des Bausteins 3 sind Ausgaben eingetragen; sie gehören nicht in den Antrag${stellen ? ` (${stellen})` : ""}.`) },
  },
  "W-02": {
    why: "An Träger der Freien Wohlfahrtspflege werden Stellen des Case Managements weitergeleitet. Für Koordination, Verwaltungsassistenz und Baustein 3 sehen die FAQ das nicht vor.",
    says: { "": ({ stelle }) => `Die Stelle ${stelle} ist bei der Freien Wohlfahrtspflege verortet, gehört aber nicht zum Case Management.` },
  },
};
