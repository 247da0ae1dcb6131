import type { ContractClause } from "#app/domain/template/template.ts";
import { abgeleitet, faq, lho, praxis } from "../sources.ts";
import type { Variante } from "./variante.ts";

/** § 14 to § 20: purchases, repayment, term, termination, final provisions. */
export const sicherung = ({ variant, geber, traeger, nebenbestimmungen, formklausel, inForm }: Variante): readonly ContractClause[] => [
  {
    id: "vergabe",
    title: "Vergabe von Aufträgen und Gegenstände",
    blocks: [
      { kind: "numbered", text: `Soweit der ${traeger} aus den weitergeleiteten Mitteln ausnahmsweise Aufträge vergibt oder Gegenstände beschafft, weil der Zuwendungsbescheid dies zulässt, beachtet er ${variant === "B" ? "die für ihn geltenden Vergabegrundsätze und " : ""}die Vergabebestimmungen der ${nebenbestimmungen}.` },
      { kind: "numbered", text: "Aus der Zuwendung beschaffte Gegenstände verwendet er nur für den Zuwendungszweck und verfügt über sie während der im Zuwendungsbescheid bestimmten Bindungsfrist nicht anderweitig. Er führt ein Bestandsverzeichnis, soweit der Bescheid es verlangt." },
    ],
    sources: [praxis("ANBest-P"), ...lho("§ 44")],
    weight: "binding",
    requirements: [],
  },
  {
    id: "erstattung",
    title: "Erstattung und Verzinsung",
    blocks: [
      {
        kind: "numbered",
        text: `Der ${traeger} erstattet weitergeleitete Mittel, soweit`,
        items: [
          "sie nicht oder nicht mehr für den Zuwendungszweck verwendet werden oder nicht verbraucht sind,",
          "die tatsächlichen zuwendungsfähigen Ausgaben niedriger sind als die ausgezahlten Mittel,",
          `der Vertrag durch Angaben des ${traeger}s zustande gekommen ist, die in wesentlicher Beziehung unrichtig oder unvollständig waren,`,
          `der ${traeger} wesentliche Pflichten aus diesem Vertrag trotz angemessener Frist nicht erfüllt oder`,
          `die Bewilligungsbehörde den Zuwendungsbescheid aus Gründen, die der ${traeger} zu vertreten hat, widerruft, zurücknimmt oder die Zuwendung kürzt.`,
        ],
      },
      { kind: "numbered", text: `Der ${geber} entscheidet über Grund und Umfang der Erstattung nach Anhörung des ${traeger}s. Er wägt dabei die Bedeutung des Verstoßes, die Erreichung des Zuwendungszwecks, die Belange des ${traeger}s und das öffentliche Interesse an einer sparsamen Verwendung der Mittel ab. Ist der Zweck im Wesentlichen erreicht, beschränkt sich die Erstattung in der Regel auf den Teil, der vom Verstoß betroffen ist. Muss der ${geber} selbst an das Land erstatten, bleibt sein Anspruch insoweit unberührt.` },
      { kind: "numbered", text: `Der Erstattungsanspruch wird mit seiner Entstehung fällig und ist von diesem Zeitpunkt an mit jährlich fünf Prozentpunkten über dem Basiszinssatz zu verzinsen, soweit der Zuwendungsbescheid und die für ihn geltenden Vorschriften nichts anderes bestimmen. Von Zinsen kann abgesehen werden, soweit der ${traeger} die Umstände nicht zu vertreten hat und innerhalb der gesetzten Frist leistet.` },
      { kind: "numbered", text: `Werden Mittel nicht alsbald nach der Auszahlung verwendet, können für die Zeit bis zur zweckentsprechenden Verwendung Zinsen nach Absatz 3 verlangt werden, soweit das Land solche Zinsen vom ${geber} fordert. Der ${geber} kann mit Erstattungsansprüchen gegen spätere Auszahlungen aufrechnen.` },
    ],
    sources: [...lho("§ 44"), praxis("Rechtsprechung zur Rückforderung von Zuwendungen aus privatrechtlichem Vertrag")],
    weight: "binding",
    requirements: [],
  },
  {
    id: "laufzeit",
    title: "Laufzeit und Anschlussbescheid",
    blocks: [
      { kind: "numbered", text: "Der Vertrag tritt mit der letzten Unterzeichnung in Kraft, frühestens mit Beginn des Durchführungszeitraums. Er endet mit dem Durchführungszeitraum nach § 5, ohne dass es einer Kündigung bedarf. Pflichten zu Nachweis, Prüfung, Aufbewahrung, Datenschutz und Erstattung bestehen fort." },
      { kind: "numbered", text: `Erhält der ${geber} für einen anschließenden Zeitraum einen weiteren Zuwendungsbescheid (Anschlussbescheid), können die Parteien den Vertrag durch eine Änderungsvereinbarung ${inForm} verlängern. Darin legen sie Zeitraum, Stellen, Höchstbetrag und Fristen neu fest. Die Verlängerung endet spätestens am {foerderende}.` },
      { kind: "numbered", text: `Ein Anspruch auf Verlängerung besteht nicht. Der ${geber} unterrichtet den ${traeger} so früh wie möglich, ob er für das folgende Förderjahr eine Weiterleitung beantragt.` },
    ],
    sources: [...faq(18, 27), praxis("Kreis Unna")],
    weight: "usual",
    requirements: ["W-23"],
  },
  {
    id: "kuendigung",
    title: "Kündigung",
    blocks: [
      { kind: "numbered", text: `Jede Partei kann den Vertrag ${inForm} ordentlich kündigen. Die Frist beträgt: {kuendigungsfrist}.` },
      {
        kind: "numbered",
        text: `Das Recht zur außerordentlichen Kündigung aus wichtigem Grund bleibt unberührt. Ein wichtiger Grund liegt für den ${geber} insbesondere vor, wenn`,
        items: [
          "die Voraussetzungen für den Vertragsschluss nachträglich entfallen, insbesondere der Zuwendungsbescheid aufgehoben wird,",
          `der ${traeger} wesentliche Angaben unrichtig oder unvollständig gemacht hat,`,
          "die Mittel trotz Abmahnung zweckwidrig verwendet werden oder",
          `der ${traeger} Nachweis- oder Mitteilungspflichten trotz angemessener Nachfrist nicht erfüllt.`,
        ],
      },
      { kind: "numbered", text: `Ein wichtiger Grund liegt für den ${traeger} insbesondere vor, wenn fällige Auszahlungen trotz Mahnung und angemessener Nachfrist ausbleiben, obwohl dem ${geber} die Mittel zur Verfügung stehen.` },
      { kind: "numbered", text: `Endet der Vertrag, übergibt der ${traeger} laufende Fälle mit Einwilligung der Ratsuchenden geordnet an die vom Kommunalen Integrationszentrum benannte Stelle. Die Parteien suchen gemeinsam nach Lösungen für die betroffenen Fachkräfte; notwendige Ausgaben bis zum Ende der Beschäftigung werden anerkannt, soweit der Zuwendungsbescheid dies zulässt.` },
    ],
    sources: [praxis("Weiterleitungsverträge anderer Programme")],
    weight: "usual",
    requirements: [],
  },
  {
    id: "weitergabe",
    title: "Keine Weitergabe, keine Abtretung",
    blocks: [
      { kind: "numbered", text: `Der ${traeger} leitet die Mittel nicht an Dritte weiter. Eine Ausnahme setzt die vorherige Zustimmung des ${geber}s in Textform und, soweit erforderlich, der Bewilligungsbehörde voraus; in diesem Fall vereinbart der ${traeger} mit dem Dritten Pflichten, die diesem Vertrag entsprechen.` },
      { kind: "numbered", text: `Ansprüche aus diesem Vertrag werden ohne Zustimmung des ${geber}s weder abgetreten noch verpfändet.` },
    ],
    sources: [...lho("§ 44"), praxis("ANBest-P")],
    weight: "binding",
    requirements: ["W-02"],
  },
  {
    id: "haftung",
    title: "Haftung, Subventionsrecht, Steuern und Beihilfen",
    blocks: [
      { kind: "numbered", text: `Die Parteien haften nach den gesetzlichen Vorschriften. Der ${traeger} stellt den ${geber} von Ansprüchen Dritter frei, soweit sie auf einer schuldhaften Pflichtverletzung des ${traeger}s oder seiner Beschäftigten bei der Durchführung beruhen.` },
      { kind: "numbered", text: `Angaben, von denen nach diesem Vertrag, dem Zuwendungsbescheid oder der Richtlinie die Bewilligung, Weiterleitung, Verwendung oder Erstattung der Mittel abhängt, können subventionserheblich im Sinne des § 264 des Strafgesetzbuches sein. Der ${geber} benennt dem ${traeger} die im Zuwendungsbescheid als subventionserheblich bezeichneten Tatsachen; der ${traeger} teilt Änderungen dieser Tatsachen unverzüglich mit.` },
      { kind: "numbered", text: `Die Parteien gehen davon aus, dass die weitergeleiteten Mittel als echter Zuschuss gewährt werden und kein Entgelt für eine Leistung an den ${geber} darstellen. Die steuerliche Beurteilung bleibt den Finanzbehörden vorbehalten.` },
      { kind: "numbered", text: "Soweit das Beihilferecht der Europäischen Union anwendbar ist, geben die Parteien die erforderlichen Erklärungen ab." },
    ],
    sources: [praxis("übliche Regelungen bei Zuwendungen"), abgeleitet("rechtliche Prüfung im Einzelfall")],
    weight: "usual",
    requirements: [],
  },
  {
    id: "schlussbestimmungen",
    title: "Besondere Vereinbarungen und Schlussbestimmungen",
    blocks: [
      { kind: "numbered", text: "Die Parteien vereinbaren ergänzend:" },
      { kind: "free-clause", slot: "besondere-vereinbarungen", whenEmpty: "Besondere Vereinbarungen wurden nicht getroffen." },
      { kind: "numbered", text: `Dieser Vertrag, seine Änderungen und Ergänzungen sowie Erklärungen nach diesem Vertrag bedürfen ${formklausel}; das gilt auch für die Aufhebung dieser Formabrede. Mündliche Nebenabreden bestehen nicht.` },
      { kind: "numbered", text: "Die Parteien unterzeichnen durch ihre vertretungsberechtigten Personen unter Angabe von Namen und Funktion. Jede Partei erhält eine Ausfertigung oder eine elektronische Fassung." },
      { kind: "numbered", text: "Ist eine Bestimmung unwirksam oder undurchführbar, bleibt der Vertrag im Übrigen wirksam. Die Parteien ersetzen sie durch eine Regelung, die dem Zuwendungszweck und dem gewollten Ergebnis möglichst nahekommt. Entsprechendes gilt für Lücken." },
      { kind: "numbered", text: "Bei Meinungsverschiedenheiten suchen die Parteien zunächst das Gespräch auf Leitungsebene. Der Gerichtsstand richtet sich nach den gesetzlichen Vorschriften." },
    ],
    sources: [praxis(variant === "B" ? "Schriftform bei öffentlich-rechtlichen Verträgen (§ 57 VwVfG NRW)" : "Textform bei privatrechtlichen Verträgen")],
    weight: "binding",
    requirements: [],
  },
];
