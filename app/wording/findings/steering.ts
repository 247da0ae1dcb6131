import type { RuleWording } from "./rule-wording.ts";

/** Steering, placing of posts, dates, declarations. */
export const STEERING_WORDING: Readonly<Record<string, RuleWording>> = {
  "R-20": {
    why: "Eine Lenkungsgruppe auf Leitungsebene ist Voraussetzung der Förderung. Sie kann neu eingerichtet werden, oder ein bestehendes Gremium wird beauftragt.",
    says: {
      art: () => "Es ist nicht angegeben, ob die Lenkungsgruppe neu eingerichtet oder ein bestehendes Gremium beauftragt ist.",
      datum: () => "Es fehlt, seit wann es die Lenkungsgruppe gibt oder für wann sie geplant ist.",
    },
  },
  "R-21": {
    why: "In der Lenkungsgruppe sitzen die entscheidenden Akteure innerhalb und außerhalb der Verwaltung, alle auf Leitungsebene.",
    says: {
      leer: () => "Die Lenkungsgruppe hat noch keine Mitglieder.",
      intern: () => "In der Lenkungsgruppe fehlt ein Mitglied aus der Verwaltung.",
      extern: () => "In der Lenkungsgruppe fehlt ein Mitglied von außerhalb der Verwaltung.",
      leitung: ({ zahl, mitglieder }) => (zahl === "1" ? `Ein Mitglied der Lenkungsgruppe ist nicht als Leitungsebene eingetragen: ${mitglieder}.` : `${zahl} Mitglieder der Lenkungsgruppe sind nicht als Leitungsebene eingetragen: ${mitglieder}.`),
    },
  },
  "R-22": {
    why: "Die Freie Wohlfahrtspflege muss in der Lenkungsgruppe vertreten sein.",
    says: { "": () => "Die Freie Wohlfahrtspflege fehlt in der Lenkungsgruppe." },
  },
  "R-23": {
    why: "Die Freie Wohlfahrtspflege muss auch an den Arbeits- und Projektgruppen beteiligt sein. Die FAQ sagen nicht, dass es jede Gruppe sein muss.",
    says: {
      "keine-gruppe": () => "Es gibt noch keine Arbeits- oder Projektgruppe, an der die Freie Wohlfahrtspflege beteiligt ist.",
      keine: () => "Die Freie Wohlfahrtspflege fehlt in allen Arbeits- und Projektgruppen.",
      einzelne: ({ gruppe }) => `Die Freie Wohlfahrtspflege fehlt in der Gruppe ${gruppe}.`,
    },
  },
  "R-24": {
    why: "In Kreisen gehören Vertretungen der kreisangehörigen Kommunen zur Lenkungsgruppe.",
    says: { "": () => "In der Lenkungsgruppe fehlt eine kreisangehörige Kommune." },
  },
  "R-25": {
    why: "Die Koordination ist beim Kommunalen Integrationszentrum angebunden. Eine andere Lösung braucht eine Ausnahmegenehmigung des Ministeriums.",
    says: {
      offen: () => "Es ist nicht angegeben, ob die Koordination beim Kommunalen Integrationszentrum angebunden ist.",
      genehmigung: () => "Die Koordination ist nicht beim Kommunalen Integrationszentrum; es fehlen Datum oder Aktenzeichen der Ausnahmegenehmigung.",
      widerspruch: ({ stellen }) => `Laut Steuerung ist die Koordination beim Kommunalen Integrationszentrum, im Stellenplan steht ein anderer Ort: ${stellen}.`,
    },
  },
  "R-26": {
    why: "Sind Stellen des Case Managements nicht beim Kommunalen Integrationszentrum, legt das Konzept dar, wo sie sind, und nennt die Vereinbarungen, die ihre Aufgaben sichern.",
    says: {
      leer: ({ abschnitt, zahl, stellen }) =>
        `Der Abschnitt „${abschnitt}“ ist noch leer, obwohl ${zahl === "1" ? "eine Stelle" : `${zahl} Stellen`} des Case Managements nicht beim Kommunalen Integrationszentrum ${zahl === "1" ? "ist" : "sind"}${stellen === "" ? "" : `: ${stellen}`}.`,
      vereinbarung: ({ abschnitt, zahl, stellen }) =>
        `Der Abschnitt „${abschnitt}“ nennt keine Vereinbarung und keinen Vertrag für ${zahl === "1" ? "die Stelle" : `die ${zahl} Stellen`} außerhalb des Kommunalen Integrationszentrums${stellen ? `: ${stellen}` : ""}.`,
    },
  },
  "R-27": {
    why: "Mindestens ein Drittel der geförderten Case-Management-Stellen sollte bei der Kommune bleiben. Das ist eine Empfehlung; Abweichungen sind möglich.",
    says: { "": ({ anteil, kommunal, alle }) => /^0,0\s/.test(kommunal ?? "") ? `Keine der Case-Management-Stellen bleibt bei Kreis, Stadt oder kreisangehörigen Kommunen (${kommunal} von ${alle}).` : `Nur ${anteil} der Case-Management-Stellen bleiben bei Kreis, Stadt und kreisangehörigen Kommunen (${kommunal} von ${alle}).` },
  },
  "R-28": {
    why: "Die FAQ raten davon ab, Case Management in der Ausländerbehörde anzusiedeln.",
    says: { "": ({ stelle }) => `Die Case-Management-Stelle ${stelle} ist in der Ausländerbehörde verortet.` },
  },
  "R-40": {
    why: "Der Antrag wird jährlich gestellt, mit Frist im Vorjahr, über integration.web.",
    says: {
      verstrichen: ({ jahr, frist }) => `Die Frist für den Antrag ${jahr} ist am ${frist} abgelaufen; es ist nicht eingetragen, wann er gestellt wurde.`,
      verspaetet: ({ jahr, frist, datum }) => `Der Antrag ${jahr} wurde am ${datum} gestellt, die Frist endete am ${frist}.`,
    },
  },
  "R-41": {
    why: "Über das Ende der Förderperiode hinaus kann nichts beantragt werden.",
    says: {
      jahr: ({ jahr, grenze }) => `Das Förderjahr ${jahr} liegt nach dem Ende der Förderperiode am ${grenze}.`,
      durchfuehrung: ({ datum, grenze }) => `Der Durchführungszeitraum reicht bis ${datum}, die Förderperiode endet am ${grenze}.`,
      stelle: ({ stelle, datum, grenze }) => `Die Stelle ${stelle} ist bis ${datum} geplant, die Förderperiode endet am ${grenze}.`,
    },
  },
  "R-45": {
    why: "Die Teilnahme an der Fachdatenerhebung FDE NRW, die Nutzung der KIM-Datenbank und die Fortbildung der Koordination sind Bestimmungen der Zuwendung.",
    says: { "": ({ erklaerung }) => `Diese Zusicherung fehlt: ${erklaerung}.` },
  },
  "R-46": {
    why: "Daten von Ratsuchenden dürfen erst verarbeitet werden, wenn ihre unterschriebene Einwilligung vorliegt.",
    says: { "": () => "Es ist nicht zugesichert, dass vor jeder Datenverarbeitung eine Einwilligung vorliegt." },
  },
  "W-06": {
    why: "Durch den Ort der Stellen darf nicht dieselbe Arbeit zweimal gefördert werden.",
    says: { "": () => "Es fehlt die Erklärung, dass die Verortung der Stellen nicht zu einer Doppelfinanzierung führt." },
  },
};
