import type { ContractBlock, ContractClause } from "#app/domain/template/template.ts";
import { faq, lho, richtlinie, tintg } from "../sources.ts";
import { nur, type Variante } from "./variante.ts";

/** § 1 to § 5. */
export function foerderung({ variant, geber, traeger, nebenbestimmungen }: Variante): readonly ContractClause[] {
  const zweiteStufe = variant === "C";
  const [oberer, ausOberem, imOberen] = zweiteStufe ? [", der obere Vertrag", " und seine Pflichten aus dem oberen Vertrag", " und des oberen Vertrags"] : ["", "", ""];
  const [bewilligt, wer] = zweiteStufe ? ["aus dem oberen Vertrag zur Verfügung gestellt", "der Zuwendungsempfänger"] : ["vom Land bewilligt", "das Land"];
  return [
  {
    id: "rechtsgrundlagen",
    title: "Rechtsgrundlagen und Vertragsbestandteile",
    blocks: [
      {
        kind: "numbered",
        text: "Grundlagen dieses Vertrags sind, in der jeweils geltenden Fassung,",
        items: [
          "die §§ 23 und 44 der Landeshaushaltsordnung Nordrhein-Westfalen und die dazu erlassenen Verwaltungsvorschriften,",
          "§ 9 des Teilhabe- und Integrationsgesetzes Nordrhein-Westfalen,",
          "die Richtlinie über die Gewährung von Zuwendungen zur Durchführung eines strategischen Kommunalen Integrationsmanagements vom 12.12.2024 (im Folgenden „Richtlinie“),",
          "der Zuwendungsbescheid mit seinen Nebenbestimmungen (Anhang 1) und die Bescheide, die ihn ändern,",
          ...nur(variant === "C", "der Vertrag zwischen dem Zuwendungsempfänger und dem Weiterleitungsempfänger (oberer Vertrag, Anhang 10) und seine Änderungen,"),
          ...nur(variant === "B", "die §§ 54 bis 62 des Verwaltungsverfahrensgesetzes Nordrhein-Westfalen,"),
          `die Allgemeinen Nebenbestimmungen für Zuwendungen zur Projektförderung${variant === "B" ? " an Gemeinden und Gemeindeverbände" : ""} – ${nebenbestimmungen} – (Anhang 2), soweit sie auf den ${traeger} anwendbar sind,`,
          "das Handlungskonzept des Landes Nordrhein-Westfalen zum Kommunalen Integrationsmanagement.",
        ],
      },
      { kind: "numbered", text: `Bestandteile dieses Vertrags sind die Anhänge, insbesondere das kommunale KIM-Handlungskonzept (Anhang 4) und das KIM-Case-Management-Konzept (Anhang 5) in der Fassung, die dem Antrag für das Förderjahr {foerderjahr} beigefügt war. Der ${geber} beteiligt den ${traeger} an der Fortschreibung der Konzepte und teilt ihm jede neue Fassung in Textform mit; sie gilt zwischen den Parteien von dem Zeitpunkt an, der in der Mitteilung genannt ist, frühestens vier Wochen nach deren Zugang.` },
      { kind: "numbered", text: `Bei Widersprüchen gehen der Zuwendungsbescheid${oberer} und die Nebenbestimmungen diesem Vertrag, dieser Vertrag den übrigen Anhängen vor. Soweit die Richtlinie ein verbindliches Vertragsmuster vorgibt, geht dessen Wortlaut den Regelungen dieses Vertrags vor.` },
      { kind: "numbered", text: `Die im Zuwendungsbescheid und in den Nebenbestimmungen enthaltenen Pflichten des ${geber}s${ausOberem} gelten für den ${traeger} entsprechend, soweit sie die weitergeleiteten Mittel betreffen und in diesem Vertrag nichts anderes geregelt ist.` },
    ],
    sources: [...faq(16, 26), ...tintg("§ 9"), ...lho("§§ 23, 44"), ...richtlinie("Anlage 4")],
    weight: "binding",
    requirements: ["W-01", "W-11"],
  },
  {
    id: "gegenstand",
    title: "Gegenstand und Zuwendungszweck",
    blocks: [
      { kind: "numbered", text: "Gegenstand dieses Vertrags ist die Weiterleitung von Mitteln für Stellen des KIM-Case Managements (Baustein 2). Mittel der Bausteine 1 und 3 sind nicht Gegenstand der Weiterleitung." },
      { kind: "numbered", text: `Zuwendungszweck ist die Durchführung des KIM-Case Managements und der KIM-Kurzberatung im Einsatzgebiet ({einsatzgebiet}) nach dem kommunalen KIM-Handlungskonzept und dem KIM-Case-Management-Konzept. Der ${traeger} handelt dabei im eigenen Namen und in eigener Verantwortung gegenüber den Ratsuchenden.` },
      { kind: "numbered", text: `Der ${traeger} verwendet die Mittel und setzt das daraus finanzierte Personal ausschließlich für diesen Zweck ein. Eine Verwendung für andere Aufgaben, auch nur zeitweise oder zur Vertretung in anderen Diensten, ist ausgeschlossen.` },
      ...nur<ContractBlock>(variant !== "B", { kind: "numbered", text: `Der ${traeger} stimmt seine Tätigkeit im Einsatzgebiet über das Kommunale Integrationszentrum auch mit den kreisangehörigen Städten und Gemeinden ab.`, condition: { fact: "antragsteller.art", is: ["kreis", "staedteregion"] } }),
    ],
    sources: [...faq(5, 26, 31, 32)],
    weight: "binding",
    requirements: ["W-02", "W-10", "CM-16"],
  },
  {
    id: "hoehe",
    title: "Art und Höhe der Zuwendung",
    blocks: [
      { kind: "numbered", text: `Der ${geber} leitet für {stellen-anzahl} mit zusammen {stellen-vzae} Mittel bis zum Höchstbetrag von {betrag} (in Worten: {betrag-worte}) weiter. Die Weiterleitung erfolgt als Projektförderung zur Deckung der tatsächlichen zuwendungsfähigen Personalausgaben.` },
      { kind: "numbered", text: "Der Berechnung liegen folgende Stellen zugrunde; Einzelheiten enthält der Finanzierungs- und Stellenplan (Anhang 3):" },
      { kind: "posts-table" },
      { kind: "numbered", text: "Je Stelle mit vollem Beschäftigungsumfang werden höchstens {personalhoechstbetrag} im Jahr anerkannt. Bei geringerem Umfang und bei einem kürzeren Zeitraum als dem Kalenderjahr vermindert sich der Höchstbetrag anteilig; niedrigere tatsächliche Ausgaben werden in ihrer tatsächlichen Höhe berücksichtigt. Für Zeiten, in denen eine Stelle nicht besetzt ist, besteht insoweit kein Anspruch." },
      { kind: "numbered", text: `{eigenanteil-satz} Ausgaben, die den Höchstbetrag übersteigen, trägt der ${traeger}, soweit die Parteien nichts anderes vereinbaren.` },
      { kind: "numbered", text: `Ein Anspruch des ${traeger}s besteht nur, soweit und solange dem ${geber} die Mittel ${bewilligt} sind. Vermindert ${wer} die Zuwendung, passen die Parteien den Höchstbetrag an; der ${geber} unterrichtet den ${traeger} hierüber unverzüglich.` },
    ],
    sources: [...faq(8, 13, 21), ...richtlinie("Ziffer 5.4.1")],
    weight: "binding",
    requirements: ["W-21", "W-22", "R-06", "R-13"],
  },
  {
    id: "ausgaben",
    title: "Zuwendungsfähige Ausgaben, keine Doppelförderung",
    blocks: [
      { kind: "numbered", text: "Zuwendungsfähig sind die tatsächlichen Personalausgaben für die in § 3 genannten Stellen (Arbeitgeberbrutto). Sachausgaben, Gemeinkosten und Ausgaben für anderes Personal sind nicht Gegenstand der Weiterleitung, soweit der Zuwendungsbescheid nichts anderes bestimmt." },
      { kind: "numbered", text: `Soweit der Zuwendungsbescheid oder die Nebenbestimmungen ein Verbot der Besserstellung vorsehen, beachtet der ${traeger} dieses.` },
      { kind: "numbered", text: `Eine Doppelförderung ist ausgeschlossen. Nach § 9 Abs. 4 des Teilhabe- und Integrationsgesetzes dürfen die Mittel nicht für Vorhaben eingesetzt werden, für die bereits anderweitig Mittel der Europäischen Union, des Bundes, des Landes oder Dritter bereitgestellt werden. Der ${traeger} erklärt, dass für dieselben Stellen und Ausgaben keine weiteren öffentlichen Mittel beantragt oder bewilligt sind, und verpflichtet sich, solche Mittel während der Laufzeit nicht in Anspruch zu nehmen (Anhang 6). {erklaerung-doppelfinanzierung}` },
      { kind: "numbered", text: `Der ${traeger} verwendet die Mittel wirtschaftlich und sparsam.` },
    ],
    sources: [...faq(5, 8, 13, 32), ...tintg("§ 9 Abs. 4")],
    weight: "binding",
    requirements: ["W-06", "W-22", "R-10"],
  },
  {
    id: "zeitraum",
    title: "Durchführungszeitraum",
    blocks: [
      { kind: "numbered", text: `Der Durchführungszeitraum beginnt am {vertrag-von} und endet am {vertrag-bis}. Er liegt innerhalb des Durchführungszeitraums des Zuwendungsbescheids${imOberen} und endet spätestens mit der Förderperiode am {foerderende}.` },
      { kind: "numbered", text: "Ausgaben, die vor Beginn oder nach Ende dieses Zeitraums verursacht werden, sind nicht zuwendungsfähig." },
      { kind: "numbered", text: `Der ${traeger} besetzt die Stellen zügig. Kann eine Stelle nicht innerhalb von drei Monaten besetzt werden, verständigen sich die Parteien über das weitere Vorgehen, damit Mittel nicht verfallen.` },
    ],
    sources: [...faq(18, 27)],
    weight: "binding",
    requirements: ["W-23", "R-29b", "R-41"],
  },
];
}
