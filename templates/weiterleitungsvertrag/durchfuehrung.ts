import type { ContractBlock, ContractClause } from "#app/domain/template/template.ts";
import { abgeleitet, dsgvo, faq, lho, praxis, richtlinie } from "../sources.ts";
import { nur, type Variante } from "./variante.ts";

/** § 6 to § 13: staff, work, money, evidence, data, publicity. */
export const durchfuehrung = ({ variant, geber, traeger, vonWem }: Variante): readonly ContractClause[] => [
  {
    id: "personal",
    title: "Personal und Qualifikation",
    blocks: [
      { kind: "numbered", text: `Der ${traeger} beschäftigt auf den in § 3 genannten Stellen Fachkräfte mit Diplom (FH), Bachelor, Master oder einer vergleichbaren Qualifikation. Eine vergleichbare Qualifikation setzt voraus, dass der ${geber} die Voraussetzungen der Laufbahngruppe 2.1 nachweislich geprüft hat. Der ${traeger} legt die Nachweise vor der Einstellung vor; Ausnahmen sind nicht möglich.` },
      { kind: "numbered", text: "Die Stellen sind zusätzlich eingerichtet. Der Umfang einer Stelle darf {mindestumfang} nicht unterschreiten." },
      ...nur<ContractBlock>(variant !== "B", { kind: "numbered", text: "Die Stellen liegen nachweisbar außerhalb des Personals der Jugendmigrationsdienste, der Migrationsberatung für erwachsene Zuwanderer und der Flüchtlingsberatung (Anhang 6). {erklaerung-beratungsdienste}" }),
      { kind: "numbered", text: `Der ${traeger} teilt dem ${geber} zu jeder Stelle Beginn, Umfang, Einsatzort und Qualifikation mit, ebenso jede Änderung und jede Vakanz. Bei der Auswahl neuer Fachkräfte gibt er dem Kommunalen Integrationszentrum Gelegenheit zur Stellungnahme.` },
      { kind: "numbered", text: `Der ${traeger} ermöglicht den Fachkräften die Teilnahme an den Fortbildungen des Landes und des Kommunalen Integrationszentrums. Soweit sie mit Kindern und Jugendlichen arbeiten, beachtet er die Vorschriften zum Kinderschutz und zum erweiterten Führungszeugnis.` },
    ],
    sources: [...faq(5, 8, 12, 16, 22), ...richtlinie("Ziffer 4.1 e")],
    weight: "binding",
    requirements: ["W-07", "W-18", "W-19", "W-20", "W-21", "R-05", "R-14", "R-17"],
  },
  {
    id: "durchfuehrung",
    title: "Durchführung und fachliche Koordination",
    blocks: [
      { kind: "numbered", text: `Der ${traeger} führt das Case Management nach dem kommunalen KIM-Handlungskonzept und dem KIM-Case-Management-Konzept durch. Die Beratung ist für die Ratsuchenden freiwillig und kostenfrei; eine Ablehnung oder ein Abbruch hat keine Nachteile.` },
      { kind: "numbered", text: `Die fachliche Koordination nimmt {ki-name} wahr. Die Dienstaufsicht und das arbeitsrechtliche Weisungsrecht bleiben beim ${traeger}. Er stellt sicher, dass die Fachkräfte die fachlichen Absprachen einhalten.` },
      {
        kind: "numbered",
        text: "Damit die Erfüllung der Aufgaben nachvollziehbar ist, nehmen die Fachkräfte an den Maßnahmen des Kommunalen Integrationszentrums teil, insbesondere an",
        items: [
          "Team- und Fallgesprächen,",
          "Falldarstellungen, Fallanalysen und Fallkonferenzen aus gegebenem Anlass sowie",
          "Fallrekonstruktionen und Planungskonferenzen.",
        ],
      },
      { kind: "numbered", text: "Für die regelmäßigen Termine nach Absatz 3 gilt folgender Rhythmus: {fallbesprechungen}." },
      { kind: "numbered", text: `Der ${traeger} legt bis zum {taetigkeitsbericht-bis} einen Tätigkeitsbericht vor. Der Bericht enthält keine Angaben, die Ratsuchende erkennbar machen.` },
      { kind: "numbered", text: `Erkenntnisse über Lücken und Hindernisse, die über den Einzelfall hinausgehen, gibt der ${traeger} ohne Personenbezug an die Koordination weiter. Der ${geber} führt sie den zuständigen Gremien zu und unterrichtet den ${traeger} über das Ergebnis.` },
      {
        kind: "numbered",
        text: `Der ${geber}`,
        items: [
          "benennt eine Ansprechperson für fachliche und eine für förderrechtliche Fragen,",
          variant === "B" ? "beteiligt die kreisangehörigen Kommunen in der Lenkungsgruppe und in den Arbeits- und Projektgruppen," : "beteiligt die Freie Wohlfahrtspflege in der Lenkungsgruppe und in den Arbeits- und Projektgruppen,",
          `stellt dem ${traeger} die für die Aufgabe nötigen Informationen, Konzepte und Vordrucke zur Verfügung und`,
          "lädt zu den Maßnahmen nach Absatz 3 rechtzeitig ein.",
        ],
      },
      {
        kind: "numbered",
        text: `Der ${traeger}`,
        items: [
          "arbeitet mit der Koordination sowie mit den Stellen in Ausländer- und Einbürgerungsbehörden zusammen,",
          "verweist in Rechtskreise mit eigenem Fallmanagement, ohne deren Aufgaben zu übernehmen,",
          "stimmt sich mit Jugendmigrationsdienst, Migrationsberatung und Flüchtlingsberatung ab und",
          "wirkt in den Gremien mit, in die er entsandt ist.",
        ],
      },
      { kind: "numbered", text: "Einzelheiten der Zusammenarbeit und die Aufgabenbeschreibung der Stellen enthält Anhang 7." },
    ],
    sources: faq(5, 16, 17, 30, 31, 32, 35, 40),
    weight: "binding",
    requirements: ["W-09", "W-11", "W-12", "W-13", "W-14", "W-17", "W-26"],
  },
  {
    id: "auszahlung",
    title: "Auszahlung",
    blocks: [
      { kind: "numbered", text: `{auszahlung-satz} Die Auszahlung setzt voraus, dass der ${geber} die entsprechenden Mittel ${vonWem} erhalten hat.` },
      { kind: "numbered", text: `Der ${traeger} fordert Mittel nur insoweit und nicht eher an, als er sie innerhalb von zwei Monaten nach der Auszahlung für fällige Zahlungen benötigt, soweit der Zuwendungsbescheid nichts anderes zulässt.` },
      { kind: "numbered", text: `Die Zahlung erfolgt auf das Konto des ${traeger}s bei {bank}, IBAN {iban}. Änderungen der Kontoverbindung teilt der ${traeger} in Textform mit.` },
    ],
    sources: [...lho("§ 44"), praxis("ANBest-P")],
    weight: "usual",
    requirements: [],
  },
  {
    id: "mitteilungspflichten",
    title: "Gegenseitige Mitteilungspflichten",
    blocks: [
      {
        kind: "numbered",
        text: `Der ${traeger} teilt dem ${geber} unverzüglich in Textform mit, wenn`,
        items: [
          "sich Umfang, Besetzung, Einsatzort oder Qualifikation einer Stelle ändern oder eine Stelle länger als sechs Wochen nicht besetzt ist,",
          "sich der Zuwendungszweck oder sonstige für die Weiterleitung maßgebliche Umstände ändern oder wegfallen,",
          "er für denselben Zweck weitere Mittel beantragt oder erhält,",
          "abgerufene Mittel nicht innerhalb der Frist des § 8 verbraucht werden können,",
          "sich Vertretung, Anschrift, Rechtsform oder Kontoverbindung ändern oder",
          "ein Insolvenzverfahren beantragt oder eröffnet wird.",
        ],
      },
      {
        kind: "numbered",
        text: `Der ${geber} teilt dem ${traeger} unverzüglich in Textform mit, wenn`,
        items: [
          "der Zuwendungsbescheid geändert, widerrufen oder zurückgenommen wird oder dies angekündigt ist,",
          "sich Richtlinie, Nebenbestimmungen, Fristen oder Vordrucke ändern,",
          "die Konzepte fortgeschrieben werden oder",
          "sich Ansprechpersonen ändern.",
        ],
      },
    ],
    sources: [...lho("§ 44"), praxis("ANBest-P")],
    weight: "binding",
    requirements: ["W-13"],
  },
  {
    id: "verwendungsnachweis",
    title: "Verwendungsnachweis und Berichte",
    blocks: [
      { kind: "numbered", text: `Der ${traeger} weist die Verwendung der Mittel bis zum {nachweis-bis} nach, damit der ${geber} seinen eigenen Nachweis ${variant === "C" ? "gegenüber dem Zuwendungsempfänger" : "gegenüber der Bewilligungsbehörde fristgerecht über integration.web"} führen kann.` },
      { kind: "numbered", text: `Der Nachweis besteht aus einem Sachbericht und einem zahlenmäßigen Nachweis, der nach Stellen gegliedert ist und Beschäftigungsumfang, Zeitraum und tatsächliche Personalausgaben ausweist (Anhang 9). Der ${traeger} bestätigt, dass die Ausgaben notwendig waren, wirtschaftlich und sparsam verfahren wurde und die Angaben mit den Büchern und Belegen übereinstimmen.` },
      { kind: "numbered", text: `Der ${traeger} liefert die Angaben, die der ${geber} für die Fachdatenerhebung des Landes (FDE NRW) und für Anfragen der Bewilligungsbehörde benötigt, vollständig und innerhalb der gesetzten angemessenen Frist.` },
    ],
    sources: [...faq(17, 25, 29), ...lho("§ 44"), abgeleitet(`Frist gegenüber dem ${geber}`)],
    weight: "binding",
    requirements: ["W-16", "W-24", "R-44", "R-45"],
  },
  {
    id: "pruefung",
    title: "Prüfung und Aufbewahrung",
    blocks: [
      { kind: "numbered", text: `Der ${geber} einschließlich seiner Rechnungsprüfung, ${variant === "C" ? "der Zuwendungsempfänger, " : ""}die Bewilligungsbehörde, das für Integration zuständige Ministerium, der Landesrechnungshof und von ihnen Beauftragte sind berechtigt, Bücher, Belege und sonstige Unterlagen anzufordern, Kopien zu fertigen und die Verwendung der Mittel durch örtliche Erhebungen zu prüfen. Der ${traeger} hält die Unterlagen bereit und erteilt die nötigen Auskünfte.` },
      { kind: "numbered", text: "Prüfungsrechte nach Absatz 1 umfassen nicht die Inhalte einzelner Beratungen. Soweit eine Prüfung personenbezogene Daten von Ratsuchenden berührt, gelten die Vorschriften des Datenschutzes und der Schweigepflicht." },
      { kind: "numbered", text: `Der ${traeger} bewahrt Belege und Verträge {aufbewahrung} nach Vorlage des Verwendungsnachweises auf, soweit nicht nach anderen Vorschriften eine längere Frist gilt. Eine elektronische Aufbewahrung ist zulässig, wenn sie den Grundsätzen ordnungsgemäßer Buchführung entspricht.` },
    ],
    sources: [...lho("§ 44 Abs. 1"), ...faq(49)],
    weight: "binding",
    requirements: ["W-25"],
  },
  {
    id: "datenschutz",
    title: "Datenschutz, KIM-Datenbank und Schweigepflicht",
    blocks: [
      { kind: "numbered", text: `Für die Verarbeitung personenbezogener Daten in der Fallarbeit ist der ${traeger} eigenständig Verantwortlicher. Für die KIM-Datenbank des Landes besteht eine gemeinsame Verantwortung mit dem Land nach Art. 26 der Datenschutz-Grundverordnung; die Aufgaben der Beteiligten ergeben sich aus der hierzu geschlossenen oder vom Land vorgegebenen Vereinbarung (Anhang 8).` },
      { kind: "numbered", text: `Der ${traeger} nutzt die KIM-Datenbank verbindlich und pflegt die Daten in der Regel arbeitstäglich ein. Eine Eingabe ist erst zulässig, wenn die unterschriebene Einwilligung der ratsuchenden Person vorliegt; ein Widerruf wird unverzüglich umgesetzt.` },
      { kind: "numbered", text: `Der ${traeger} informiert die Ratsuchenden nach den Art. 13 und 14 der Datenschutz-Grundverordnung in verständlicher Sprache, wahrt ihre Rechte, löscht Daten fristgerecht und unterrichtet den ${geber} unverzüglich über Verletzungen des Schutzes von Daten, die das gemeinsame Verfahren berühren. Ansprechstelle für Datenschutz beim ${traeger}: {datenschutzbeauftragte}.` },
      { kind: "numbered", text: "Die Fachkräfte wahren die Schweigepflicht, insbesondere nach § 203 des Strafgesetzbuches, und das Sozialgeheimnis, soweit es gilt. Daten einzelner Personen werden nur mit deren Einwilligung oder auf gesetzlicher Grundlage weitergegeben; in Fallrekonstruktionen und Berichten werden keine personenbezogenen Daten verwendet." },
    ],
    sources: [...faq(17, 34), ...dsgvo("Art. 6, 13, 14, 26")],
    weight: "binding",
    requirements: ["W-15", "R-45", "R-46"],
  },
  {
    id: "oeffentlichkeitsarbeit",
    title: "Öffentlichkeitsarbeit",
    blocks: [
      { kind: "numbered", text: `Bei Veröffentlichungen und Veranstaltungen weist der ${traeger} auf die Förderung durch das Land Nordrhein-Westfalen und auf den ${geber} hin. Vorgaben des Zuwendungsbescheids zur Verwendung von Logos beachtet er.` },
      { kind: "numbered", text: "Wesentliche Veröffentlichungen stimmen die Parteien vorher miteinander ab." },
    ],
    sources: [praxis("Nebenbestimmungen des Zuwendungsbescheids")],
    weight: "usual",
    requirements: [],
  },
];
