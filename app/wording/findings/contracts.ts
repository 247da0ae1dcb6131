import type { RuleWording } from "./rule-wording.ts";

const open = ({ vertrag, feld }: Readonly<Record<string, string>>): string => `Im Vertrag mit ${vertrag} fehlt „${feld}“.`;

/** Weiterleitungsverträge. */
export const CONTRACT_WORDING: Readonly<Record<string, RuleWording>> = {
  "S-03": {
    why: "Ohne diese Angabe bleibt im Vertrag eine Lücke.",
    says: {
      "": open,
      stelle: ({ stelle, vertrag, feld }) => `Im Vertrag mit ${vertrag} fehlt bei der Stelle ${stelle} „${feld}“.`,
      zeitraum: ({ stelle, vertrag }) => `Die Stelle ${stelle} ist im Zeitraum des Vertrags mit ${vertrag} nicht da; ihre Zeile bleibt ohne Zeitraum und Betrag.`,
    },
  },
  "S-13": {
    why: "Die Variante bestimmt Rechtsnatur, Form und Wortlaut: an freie Träger privatrechtlich, an kreisangehörige Kommunen öffentlich-rechtlich, auf der zweiten Stufe nach dem oberen Vertrag.",
    says: {
      kommune: ({ vertrag }) => `Der Vertrag mit ${vertrag} ist als Vertrag mit einer kreisangehörigen Kommune (Variante B) eingetragen; in den Stammdaten ist der Empfänger keine.`,
      kreisfrei: ({ vertrag }) => `Der Vertrag mit ${vertrag} richtet sich an eine kreisangehörige Kommune; eine kreisfreie Stadt hat keine.`,
      ohne: ({ vertrag }) => `Der Vertrag mit ${vertrag} gehört zur zweiten Stufe; der obere Vertrag fehlt.`,
      stufe: ({ vertrag, oberer }) => `Über dem Vertrag mit ${vertrag} steht der Vertrag mit ${oberer}; der obere Vertrag muss der mit der Kommune sein (Variante B).`,
    },
  },
  "S-14": {
    why: "Auf der zweiten Stufe kann nicht mehr und nicht länger weitergeleitet werden, als der obere Vertrag hergibt.",
    says: {
      betrag: ({ oberer, summe, grenze }) => `Aus dem Vertrag mit ${oberer} werden ${summe} weitergegeben; er umfasst ${grenze}.`,
      beginn: ({ vertrag, oberer, datum, grenze }) => `Der Vertrag mit ${vertrag} beginnt am ${datum}, der obere mit ${oberer} erst am ${grenze}.`,
      ende: ({ vertrag, oberer, datum, grenze }) => `Der Vertrag mit ${vertrag} läuft bis ${datum}, der obere mit ${oberer} nur bis ${grenze}.`,
      nachweis: ({ vertrag, oberer, datum, grenze }) => `Der Träger im Vertrag mit ${vertrag} weist bis ${datum} nach; ${oberer} muss schon bis ${grenze} nachweisen.`,
      stelle: ({ vertrag, oberer, stelle }) => `Der Vertrag mit ${vertrag} nennt die Stelle ${stelle}; im oberen Vertrag mit ${oberer} steht sie nicht.`,
    },
  },
  "S-15": {
    why: "Weitergeleitet werden kann nur, was zugewiesen ist.",
    says: { "": ({ weitergeleitet, zugewiesen }) => `Die Verträge leiten zusammen ${weitergeleitet} weiter; zugewiesen sind ${zugewiesen}.` },
  },
  "S-16": {
    why: "Der Wortlaut des Vertrags zählt die Bausteine mit Ziffern.",
    says: { "": ({ vertrag, feld, wort }) => `Im Vertrag mit ${vertrag} steht unter „${feld}“ „${wort}“; der Vertrag schreibt „Baustein 2“.` },
  },
  "S-17": {
    why: "Die Vollfinanzierung deckt, was für die Stellen geplant ist. Ist weniger gewollt, stellen Sie die Planung oder den Eigenanteil richtig.",
    says: { "": ({ vertrag, betrag, geplant }) => `Der Vertrag mit ${vertrag} leitet ${betrag} weiter; für seine Stellen sind in der Vertragszeit ${geplant} geplant.` },
  },
  "R-29": {
    why: "Für Case-Management-Stellen bei der Freien Wohlfahrtspflege ist der Vertrag nach Anlage 4 verbindlich, einer je Träger, mit der Erklärung, dass niemand sonst dieselben Stellen fördert.",
    says: {
      vertrag: ({ stelle }) => `Die Stelle ${stelle} ist bei der Freien Wohlfahrtspflege, steht aber in keinem Weiterleitungsvertrag.`,
      erklaerung: ({ vertrag }) => `Im Vertrag mit ${vertrag} fehlt die Erklärung, dass dieselben Stellen nicht anderweitig öffentlich gefördert werden.`,
      mehrere: ({ traeger }) => `Mit ${traeger} gibt es mehrere Verträge für dieselbe Zeit; vorgesehen ist einer je Träger.`,
    },
  },
  "R-29a": {
    why: "Weitergeleitet werden nur Stellen des Bausteins 2. Vertrag und Stellenplan müssen dasselbe sagen.",
    says: {
      baustein: ({ stelle, vertrag }) => `Der Vertrag mit ${vertrag} nennt die Stelle ${stelle}; sie gehört nicht zum Case Management (Baustein 2).`,
      verortung: ({ stelle, vertrag }) => `Der Vertrag mit ${vertrag} nennt die Stelle ${stelle}; im Stellenplan ist sie nicht bei der Freien Wohlfahrtspflege verortet.`,
      "verortung-kommune": ({ stelle, vertrag }) => `Der Vertrag mit ${vertrag} nennt die Stelle ${stelle}; im Stellenplan ist sie nicht bei einer kreisangehörigen Kommune verortet.`,
      traeger: ({ stelle, vertrag, anstellungstraeger }) => `Der Vertrag mit ${vertrag} nennt die Stelle ${stelle}; im Stellenplan ist ihr Anstellungsträger ${anstellungstraeger}.`,
      doppelt: ({ stelle, vertrag, anderer }) => `Die Stelle ${stelle} steht in zwei Verträgen zur selben Zeit: mit ${anderer} und mit ${vertrag}.`,
    },
  },
  "R-29b": {
    why: "Der Vertrag folgt dem Zuwendungsbescheid: Er läuft im Durchführungszeitraum und endet spätestens mit der Förderperiode.",
    says: {
      reihenfolge: ({ vertrag }) => `Im Vertrag mit ${vertrag} liegt das Ende vor dem Beginn.`,
      beginn: ({ vertrag, datum, grenze }) => `Der Vertrag mit ${vertrag} beginnt am ${datum}, der Durchführungszeitraum erst am ${grenze}.`,
      ende: ({ vertrag, datum, grenze }) => `Der Vertrag mit ${vertrag} läuft bis ${datum}, der Durchführungszeitraum nur bis ${grenze}.`,
      periode: ({ vertrag, datum, grenze }) => `Der Vertrag mit ${vertrag} läuft bis ${datum}, die Förderperiode endet am ${grenze}.`,
    },
  },
  "W-01": {
    why: "Der Vertrag nach Anlage 4 gilt für Träger der Freien Wohlfahrtspflege. Für kreisangehörige Kommunen ist er nicht vorgesehen.",
    says: { "": ({ traeger }) => `${traeger} ist in den Stammdaten nicht als Freie Wohlfahrtspflege eingetragen.` },
  },
  "W-07": {
    why: "Weitergeleitete Stellen müssen nachweisbar außerhalb des Personals von Jugendmigrationsdienst (JMD), Migrationsberatung (MBE) und Flüchtlingsberatung liegen.",
    says: {
      innerhalb: ({ stelle }) => `Die Stelle ${stelle} gehört zum Personal von JMD, MBE oder Flüchtlingsberatung.`,
      offen: ({ stelle }) => `Bei der Stelle ${stelle} ist nicht bestätigt, dass sie außerhalb von JMD, MBE und Flüchtlingsberatung liegt.`,
      erklaerung: ({ vertrag }) => `Im Vertrag mit ${vertrag} fehlt die Erklärung, dass die Stellen außerhalb von JMD, MBE und Flüchtlingsberatung liegen.`,
    },
  },
  "W-12": {
    why: "Das Kommunale Integrationszentrum muss nachvollziehen können, dass die Aufgaben erfüllt werden, etwa durch Fallgespräche und Tätigkeitsberichte.",
    says: { "": open },
  },
  "W-21": {
    why: "Träger und Stellen gehören in jeden Vertrag; ohne sie lässt sich nichts weiter prüfen.",
    says: { "": open },
  },
  "W-22": {
    why: "Der Vertrag nennt den Höchstbetrag, der weitergeleitet wird.",
    says: { "": open },
  },
  "W-23": {
    why: "Der Vertrag folgt dem Zuwendungsbescheid und seinem Durchführungszeitraum.",
    says: {
      vertrag: open,
      bescheid: ({ feld }) => `Für den Weiterleitungsvertrag fehlt in den Stammdaten „${feld}“.`,
    },
  },
  "W-24": {
    why: "Die Kommune weist die Verwendung nach; dafür braucht sie die Unterlagen des Trägers rechtzeitig.",
    says: {
      fehlt: open,
      spaet: ({ vertrag, datum, frist }) => `Der Träger im Vertrag mit ${vertrag} weist erst bis ${datum} nach; Ihr eigener Verwendungsnachweis ist am ${frist} fällig.`,
      frueh: ({ vertrag, datum, frist }) => `Im Vertrag mit ${vertrag} ist der Verwendungsnachweis bis ${datum} fällig, also vor dem Ende des Vertrags am ${frist}.`,
    },
  },
};
