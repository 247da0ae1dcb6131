import type { SectionTemplate } from "#app/domain/template/template.ts";
import { IS_KREIS, IS_KREIS_REASON } from "../conditions.ts";
import { abgeleitet, faq, praxis, richtlinie, tintg } from "../sources.ts";

/** Chapters 9 to 11: kreisangehörige Kommunen, interfaces, Freie Wohlfahrtspflege. */
export const ZUSAMMENARBEIT: readonly SectionTemplate[] = [
  {
    id: "kreisangehoeriger-raum",
    level: 1,
    title: "Einbindung des kreisangehörigen Raumes",
    purpose: "Beschreibt, wie der kreisangehörige Raum und jede kreisangehörige Stadt und Gemeinde eingebunden sind.",
    guidance: [
      "Für Kreise und die StädteRegion Aachen ist dieses Kapitel Voraussetzung der Förderung. Es soll zeigen, dass KIM im ganzen Gebiet ankommt und die kreisangehörigen Städte und Gemeinden mitgestalten.",
      "Schreiben Sie nicht allgemein von „den Kommunen“, sondern vom Kreis, von kreisangehörigen Städten und Gemeinden, und nennen Sie Namen. Beschreiben Sie, wer in welchem Gremium sitzt, wie Bedarfe erhoben wurden, wo Case Management vor Ort erreichbar ist und wie kleine Gemeinden ohne eigene Fachstelle beteiligt sind.",
      "Wählen Sie Wörter auf Augenhöhe: abstimmen, vereinbaren, einladen. Der Kreis weist in diesem Programm niemanden an. Wo eine Stadt eigene Wege geht, gehört auch das hierher.",
      "Denken Sie an die Unterschiede im Raum: mehrere Ausländerbehörden und Jugendämter, unterschiedliche Wege, ländliche Gemeinden mit wenig Angeboten.",
    ],
    questions: [
      "Wie ist jede kreisangehörige Stadt und Gemeinde beteiligt?",
      "Wie wurden Bedarfe und Zielgruppen mit ihnen abgestimmt?",
      "Wo im Kreis ist Case Management erreichbar, und wie in kleinen Gemeinden?",
      "Welche Vereinbarungen oder Beschlüsse gibt es vor Ort?",
      "Wie wird über Rechtskreise hinweg auch innerhalb der Städte und Gemeinden gearbeitet?",
    ],
    sources: [...faq(4, 16), ...richtlinie("Ziffer 4"), ...tintg("§ 9 Abs. 2")],
    status: "bedingt",
    condition: IS_KREIS,
    conditionReason: IS_KREIS_REASON,
    responsible: "kreisangehoerige-kommune",
    requirements: ["HK-04", "HK-05a", "R-24"],
  },
  {
    id: "schnittstellen",
    level: 1,
    title: "Schnittstellen und Abgrenzung",
    purpose: "Klärt die Schnittstellen zu anderen Programmen und Rechtskreisen und grenzt KIM von ihnen ab.",
    guidance: [
      "Die Klärung der Schnittstellen und die Abgrenzung zu anderen Programmen sind Voraussetzung der Förderung. Eine abschließende Liste gibt es nicht; als Kern gelten: SGB II, SGB III, SGB VIII, SGB XII, Asylbewerberleistungsgesetz, Aufenthaltsgesetz, Staatsangehörigkeitsgesetz, Jugendmigrationsdienst, Migrationsberatung für erwachsene Zuwanderer und soziale Beratung von Geflüchteten.",
      "Die Einzelheiten stehen in der Schnittstellenmatrix: Wer ist zuständig, für wen, mit eigenem Fallmanagement oder ohne, was macht KIM und was nicht, wann und wie wird übergeben, wie kommt die Rückmeldung. Im Text erklären Sie die Grundsätze und die schwierigen Fälle.",
      "Wo ein Rechtskreis ein eigenes Fallmanagement hat, verweist KIM dorthin und koordiniert; es ersetzt nichts. So entsteht auch keine doppelte Finanzierung.",
      "Ergänzen Sie örtliche Programme, die regelmäßig zu Verwechslungen führen: Teilhabemanagement, Integrationsagenturen, KOMM-AN NRW, Seiteneinsteigerberatung, Präventionsketten, Gesundheitsvorsorge.",
    ],
    questions: [
      "Nach welchem Grundsatz entscheidet sich, wer einen Fall führt?",
      "Welche Rechtskreise haben ein eigenes Fallmanagement, und wie läuft der Verweis?",
      "Wo überschneiden sich Angebote heute, und was wurde vereinbart?",
      "Wie wird eine doppelte Finanzierung vermieden?",
      "Mit wem wurde die Matrix abgestimmt?",
    ],
    sources: [...faq(1, 5, 16, 32), ...richtlinie("Ziffer 4")],
    status: "pflicht",
    responsible: "kommunales-integrationszentrum",
    registers: ["schnittstellen"],
    views: { schnittstellen: { title: "Schnittstellen im Überblick", columns: ["rechtskreis", "stelle", "uebergabe"] } },
    requirements: ["HK-03", "HK-16"],
  },
  {
    id: "freie-wohlfahrtspflege",
    level: 1,
    title: "Zusammenarbeit mit der Freien Wohlfahrtspflege",
    purpose: "Beschreibt die Beteiligung der Freien Wohlfahrtspflege in Gremien, Konzept und Case Management.",
    guidance: [
      "Die Freie Wohlfahrtspflege muss in der Lenkungsgruppe und in den Arbeits- und Projektgruppen vertreten sein. Sagen Sie, welche Verbände welchen Sitz haben und wie die übrigen Verbände informiert werden, zum Beispiel über die örtliche Arbeitsgemeinschaft.",
      "Beschreiben Sie, was die Verbände einbringen: lange Erfahrung in der Migrationsberatung, Zugang zu Menschen, Sprachen, ehrenamtliche Kräfte. Und wie diese Erfahrung in Konzept und Entscheidungen einfließt.",
      "Werden Stellen des Case Managements weitergeleitet, erläutern Sie Auswahl der Träger, Verträge und den laufenden Austausch. Die Träger müssen wissen, wer ihnen fachlich zur Seite steht; die Koordination muss wissen, was in den Fällen geschieht.",
    ],
    questions: [
      "Welche Verbände sind in welchen Gremien vertreten?",
      "Seit wann sind sie am Konzept beteiligt?",
      "Wie wurden Träger für weitergeleitete Stellen ausgewählt?",
      "Wie sind Kooperation und Informationsweg vereinbart?",
    ],
    sources: [...faq(4, 5, 30, 31), praxis("Rhein-Sieg-Kreis"), abgeleitet()],
    status: "pflicht",
    responsible: "wohlfahrtspflege",
    registers: ["organisationen"],
    views: { organisationen: { title: "Beteiligte Verbände der Freien Wohlfahrtspflege", columns: ["name", "spitzenverband", "sitz"], where: { art: "wohlfahrtspflege" } } },
    requirements: ["HK-05b", "HK-06", "HK-10b", "W-26", "R-22", "R-23"],
  },
];
