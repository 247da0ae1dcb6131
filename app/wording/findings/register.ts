import type { RuleWording } from "./rule-wording.ts";

/** What the register itself must hold so that rules can judge and documents are whole. */
export const REGISTER_WORDING: Readonly<Record<string, RuleWording>> = {
  "S-01": {
    why: "Diese Angabe steht auf jedem Titelblatt und entscheidet, welche Abschnitte und Obergrenzen gelten.",
    says: { "": ({ feld }) => `In den Stammdaten fehlt „${feld}“.` },
  },
  "S-02": {
    why: "Ohne stimmige Angaben lässt sich nicht beurteilen, ob und in welcher Höhe die Stelle gefördert wird.",
    says: {
      fehlt: ({ stelle, feld }) => `Bei der Stelle ${stelle} fehlt „${feld}“.`,
      widerspruch: ({ stelle }) => `Bei der Stelle ${stelle} passen Baustein und Funktion nicht zusammen.`,
      ort: ({ stelle }) => `Die Stelle ${stelle} ist bei einer kreisangehörigen Kommune verortet; eine kreisfreie Stadt hat keine.`,
      traeger: ({ stelle, traeger }) => `Die Stelle ${stelle} ist bei der Freien Wohlfahrtspflege verortet; ihr Anstellungsträger ${traeger} ist nicht als Freie Wohlfahrtspflege eingetragen.`,
      zeitraum: ({ stelle }) => `Bei der Stelle ${stelle} liegt das Ende vor dem Beginn.`,
      ausserhalb: ({ zahl, stellen, jahr }) =>
        zahl === "1"
          ? `Der Zeitraum der Stelle ${stellen} liegt außerhalb des Förderjahrs ${jahr}; für dieses Jahr sind aber Ausgaben geplant.`
          : `Der Zeitraum von ${zahl} Stellen liegt außerhalb des Förderjahrs ${jahr}${stellen ? ` (${stellen})` : ""}; prüfen Sie das Förderjahr oder die Zeiträume.`,
    },
  },
  "S-04": {
    why: "Wer in einem Gremium sitzt, gehört zu einer Organisation aus den Stammdaten. Danach richtet sich, ob die Freie Wohlfahrtspflege und die kreisangehörigen Kommunen vertreten sind.",
    says: {
      art: ({ gremium }) => `Beim Gremium ${gremium} fehlt die Art: Lenkungsgruppe, Arbeitsgruppe oder Projektgruppe.`,
      gremium: ({ mitglied }) => `Beim Mitglied ${mitglied} fehlt das Gremium.`,
      organisation: ({ mitglied }) => `Beim Mitglied ${mitglied} fehlt die Organisation.`,
      intern: ({ mitglied, organisation }) => `Das Mitglied ${mitglied} ist als verwaltungsintern eingetragen, kommt aber von ${organisation}.`,
      extern: ({ mitglied, organisation }) => `Das Mitglied ${mitglied} ist als verwaltungsextern eingetragen, kommt aber von ${organisation}.`,
    },
  },
  "S-05": {
    why: "Das Feld steht für etwas, das schon geschehen ist. Ein späteres Datum ist meist ein Tippfehler.",
    says: { "": ({ feld, datum }) => `„${feld}“ liegt in der Zukunft: ${datum}.` },
  },
  "S-06": {
    why: "Was geplant und weitergeleitet wird, muss in den bewilligten Betrag passen.",
    says: {
      vertraege: ({ summe, bewilligt }) => `Die Verträge leiten zusammen ${summe} weiter; bewilligt sind ${bewilligt}.`,
      planung: ({ summe, bewilligt }) => `Nach den Stammdaten sind ${summe} förderfähig, bewilligt sind ${bewilligt}.`,
    },
  },
  "S-07": {
    why: "Handlungskonzept, Case-Management-Konzept und Stellenplan nennen dieselben Zahlen.",
    says: { "": ({ abschnitt, worte, zahl, umfang }) => `Im Abschnitt „${abschnitt}“ steht ${worte}; im Stellenplan ${zahl === "1" ? "ist es eine Stelle" : `sind es ${zahl} Stellen`} mit zusammen ${umfang}.` },
  },
  "S-08": {
    why: "Die Zuwendung gilt für ein Jahr. Bescheid, Verträge und Stellen müssen in dieser Zeit zusammenpassen.",
    says: {
      reihenfolge: ({ von, bis }) => `Der Durchführungszeitraum endet am ${bis}, beginnt aber erst am ${von}.`,
      jahr: ({ jahr }) => `Der Durchführungszeitraum liegt außerhalb des Förderjahrs ${jahr}.`,
      bescheid: ({ antrag, bescheid }) => `Der Zuwendungsbescheid ist vom ${bescheid}, der Antrag erst vom ${antrag}.`,
      vertragsjahr: ({ vertrag, jahr }) => `Der Vertrag mit ${vertrag} liegt außerhalb des Förderjahrs ${jahr}.`,
      vertrag: ({ stelle, vertrag }) => `Der Vertrag mit ${vertrag} nennt die Stelle ${stelle}; ihr Zeitraum liegt außerhalb des Vertragszeitraums.`,
    },
  },
  "S-09": {
    why: "Die räumlichen Anteile einer Stelle ergeben zusammen ihren Umfang im Stellenplan.",
    says: { "": ({ stelle, anteile, umfang }) => `Die räumlichen Anteile der Stelle ${stelle} ergeben ${anteile}, im Stellenplan stehen ${umfang}.` },
  },
  "S-10": {
    why: "Wer vom Verteilungsschlüssel abweicht, nennt den Grund; verteilt wird nicht mehr, als es Stellen gibt.",
    says: {
      grund: ({ kommune, umfang }) => `Für die Kommune ${kommune} sind ${umfang} festgelegt; die Begründung fehlt.`,
      summe: ({ umfang, stellen }) => `Für die Kommunen sind zusammen ${umfang} festgelegt; zu verteilen sind ${stellen}.`,
    },
  },
  "S-11": {
    why: "Ob die Freie Wohlfahrtspflege in den Gremien vertreten ist und einen Vertrag nach Anlage 4 bekommt, richtet sich nach der eingetragenen Art. Vom Namen auf den Verband zu schließen, kann irren.",
    says: {
      art: ({ organisation, art }) => `${organisation} klingt nach Freier Wohlfahrtspflege; eingetragen ist „${art}“.`,
      verband: ({ organisation, verband }) => `${organisation} klingt nach „${verband}“; eingetragen ist ein anderer Spitzenverband.`,
    },
  },
  "S-12": {
    why: "An den Prüfziffern lässt sich erkennen, dass sich jemand vertippt hat.",
    says: { "": ({ vertrag }) => `Im Vertrag mit ${vertrag} stimmt die IBAN nicht; vergleichen Sie die Ziffern.` },
  },
};
