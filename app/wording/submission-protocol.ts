import { isBlocking, type Finding } from "../domain/checks/finding.ts";
import { formatDate, type IsoDate } from "../domain/values/date.ts";
import { findingSentence, SEVERITY_WORDS } from "./findings.ts";
import { sourcesText } from "./sources.ts";

interface ProtocolInput {
  /** Of the Vorhaben. */
  title: string;
  /** ISO moment of the newest Fassung. */
  at: string;
  documents: readonly ProtocolDocument[];
  vorhabenFile: { path: string; sha256: string };
  /** Ids of the rules that were run besides the check of every section. */
  rules: readonly string[];
}

export interface ProtocolDocument {
  path: string;
  contract: boolean;
  template: { title: string; version: string; basis: readonly { title: string; date: IsoDate }[] };
  fassung: { number: number; name: string; at: string; by: string };
  sha256: string;
  contentHash: string;
  /** Whether the state of the Vorhaben file gives exactly this content. */
  sameState: boolean;
  checkedOn: IsoDate;
  done: number;
  required: number;
  /** Those that concern the document, at the time it was frozen. */
  findings: readonly Finding[];
}

const LABEL_WIDTH = 16;

/** The Prüfprotokoll of a submission as plain text, readable anywhere: what is in the package, from which state, checked by what, with which result. */
export function submissionProtocol(input: ProtocolInput): string {
  const concepts = input.documents.filter((document) => !document.contract);
  const contracts = input.documents.filter((document) => document.contract);
  const lines = [
    "PRÜFPROTOKOLL",
    input.title,
    `Stand: ${germanMoment(input.at)}`,
    ...chapter("Für den Antrag", concepts.flatMap(documentLines)),
    ...(contracts.length > 0 ? chapter("Nach dem Bescheid", contracts.flatMap(documentLines)) : []),
    ...chapter("Vorhaben-Datei", [
      "",
      input.vorhabenFile.path,
      line("SHA-256", input.vorhabenFile.sha256),
      line("Inhalt", "Alle Angaben und Texte der jüngsten Fassung in einem offenen Format. Jede KIM-Werkstatt kann sie einlesen."),
    ]),
    ...chapter("Wie geprüft wurde", [
      "",
      "Jeder Pflichtabschnitt und jede Pflichtangabe auf Inhalt, dazu diese Regeln:",
      ...wrapped(input.rules.join(", ")),
      "",
      "Die Werkstatt prüft Vollständigkeit und Zahlen. Über den Antrag entscheidet die Bewilligungsbehörde.",
      "Die Prüfsummen aller Dateien stehen auch in Pruefsummen.sha256.",
    ]),
  ];
  // Editors on every system show these line ends.
  return `${lines.join("\r\n")}\r\n`;
}

function documentLines(document: ProtocolDocument): string[] {
  const { fassung, template, findings } = document;
  const name = fassung.name === "" ? "" : ` („${fassung.name}“)`;
  const blocking = findings.filter((finding) => isBlocking(finding.severity));
  return [
    "",
    document.path,
    line("Dokument", template.title),
    line("Fassung", `${fassung.number}${name}, festgehalten am ${germanMoment(fassung.at)} von ${fassung.by}`),
    line("SHA-256", document.sha256),
    line("Inhalt", `${document.contentHash} (SHA-256 des Inhalts ohne Nummer, Name und Tag der Fassung)`),
    line("Stand", document.sameState ? "Derselbe wie in der Vorhaben-Datei." : "Älter als die Vorhaben-Datei; der Inhalt hat sich seitdem geändert."),
    line("Vorlage", template.version),
    ...template.basis.map((basis, index) => line(index === 0 ? "Grundlagen" : "", basis.title.includes(formatDate(basis.date)) ? basis.title : `${basis.title} vom ${formatDate(basis.date)}`)),
    line("Vollständig", `${document.done} von ${document.required} ${document.contract ? "Pflichtangaben" : "Pflichtabschnitten mit Text"}`),
    line("Geprüft", `am ${formatDate(document.checkedOn)}: ${resultText(blocking.length, findings.length - blocking.length)}`),
    ...findings.map((finding) => line("", `${SEVERITY_WORDS[finding.severity]} ${finding.id}: ${findingSentence(finding)} (${sourcesText(finding.sources)})`)),
  ];
}

function resultText(blocking: number, others: number): string {
  const first = blocking === 0 ? "kein Pflichthinweis offen" : blocking === 1 ? "1 Pflichthinweis offen" : `${blocking} Pflichthinweise offen`;
  return others === 0 ? `${first}, keine weiteren Hinweise` : `${first}, ${others === 1 ? "1 weiterer Hinweis" : `${others} weitere Hinweise`}`;
}

const chapter = (title: string, lines: readonly string[]): string[] => ["", "", title, "-".repeat(title.length), ...lines];

const line = (label: string, text: string): string => `  ${label.padEnd(LABEL_WIDTH)}${text}`;

const wrapped = (text: string): string[] => text.match(/.{1,90}(?:,\s|$)/g)?.map((part) => `  ${part.trim()}`) ?? [];

const MOMENT = new Intl.DateTimeFormat("de-DE", { timeZone: "Europe/Berlin", day: "2-digit", month: "2-digit", year: "numeric", hour: "2-digit", minute: "2-digit" });
const germanMoment = (iso: string): string => `${MOMENT.format(new Date(iso))} Uhr`;
