import type { ContractBlock } from "#app/domain/template/template.ts";
import { nur, type Variante } from "./variante.ts";

/** Parties and recitals. The annexes of this contract are called "Anhang", so that nobody takes them for Anlage 4 of the Richtlinie. */
export function rubrum(variante: Variante): readonly ContractBlock[] {
  const { variant, nature, geber, traeger } = variante;
  const zweiteStufe = variant === "C";
  const parties = zweiteStufe ? `Zwischen {weiterleitende-dativ}, {weiterleitende-anschrift}, vertreten durch {weiterleitende-vertretung}, im Folgenden „${geber}“,` : `Zwischen {kommune-dativ}, {kommune-anschrift}, vertreten durch {kommune-vertretung}, im Folgenden „${geber}“,`;
  const receiver =
    variant === "B"
      ? `und {traeger-dativ}, {traeger-anschrift}, vertreten durch {traeger-vertretung}, im Folgenden „${traeger}“,`
      : `und dem ${traeger} {traeger-name}{traeger-rechtsform}, Sitz: {traeger-sitz}, {traeger-anschrift}{traeger-eintrag}, vertreten durch {traeger-vertretung}, im Folgenden „${traeger}“,`;
  return [
    plain(parties),
    plain(receiver),
    plain(`wird über die Weiterleitung einer Zuwendung für das Case Management im Kommunalen Integrationsmanagement (KIM) im Förderjahr {foerderjahr} folgender ${nature === "privatrechtlich" ? "privatrechtlicher" : "öffentlich-rechtlicher"} Vertrag geschlossen.`),
    plain(grant(variante)),
    ...nur(!zweiteStufe, plain("{beschluss-satz}")),
    plain(`Die Parteien arbeiten auf Augenhöhe zusammen. Die Verantwortung für die strategische Steuerung des Kommunalen Integrationsmanagements bleibt beim Zuwendungsempfänger.`),
  ];
}

const LAW = "Das Land Nordrhein-Westfalen fördert das Kommunale Integrationsmanagement auf der Grundlage von § 9 des Teilhabe- und Integrationsgesetzes.";
const NOTICE = "mit Zuwendungsbescheid der Bezirksregierung Arnsberg vom {bescheid-datum}, Aktenzeichen {bescheid-aktenzeichen}, eine Zuwendung für den Zeitraum {bescheid-zeitraum} bewilligt.";

const plain = (text: string): ContractBlock => ({ kind: "plain", text });

/** How the money came to the party that forwards it. */
function grant({ variant, geber, traeger }: Variante): string {
  if (variant === "C")
    return `${LAW} Hierfür wurde {kommune-dativ} (im Folgenden „Zuwendungsempfänger“) ${NOTICE} Der Zuwendungsempfänger hat dem ${geber} mit Vertrag vom {oberer-vertrag-vom} (im Folgenden „oberer Vertrag“) einen Teil der Zuwendung weitergeleitet und der Weiterleitung an den ${traeger} am {zustimmung-vom} zugestimmt. Mit diesem Vertrag leitet der ${geber} die Mittel nach Maßgabe des oberen Vertrags weiter.`;
  const share = variant === "B" ? "den auf die genannten Stellen entfallenden Teil nach § 9 Abs. 2 des Teilhabe- und Integrationsgesetzes und nach Maßgabe des Zuwendungsbescheids" : "den auf Stellen des Case Managements entfallenden Teil nach Maßgabe des Zuwendungsbescheids";
  return `${LAW} Dem ${geber} wurde hierfür ${NOTICE} Mit diesem Vertrag leitet der ${geber} ${share} an den ${traeger} weiter.`;
}
