import type { HistoryEvent } from "../domain/vorhaben/audit-event.ts";
import type { SectionStatus } from "../domain/vorhaben/vorhaben.ts";
import { SECTION_STATE_WORDS } from "./section-states.ts";
import { ROLES, type Role } from "../domain/vorhaben/roles.ts";

/** One line of the history as a sentence without subject: who did it stands beside it. An event of a newer program is shown by its code. */
export const historySentence = (event: string, params: Readonly<Record<string, string>>): string => (Object.hasOwn(SENTENCES, event) ? SENTENCES[event as HistoryEvent](params) : event);

type Sentence = (params: Readonly<Record<string, string>>) => string;

const quoted = (text: string | undefined): string => (text ? ` „${text}“` : "");
const from = (organisation: string | undefined): string => (organisation ? ` von ${organisation}` : "");
/** Long texts would push everything else off the page. */
const short = (text: string | undefined): string => (text && text.length > 80 ? `${text.slice(0, 78)}…` : (text ?? ""));
const roleName = (role: string | undefined): string => (role && Object.hasOwn(ROLES, role) ? ROLES[role as Role] : (role ?? ""));
const stateWord = (state: string | undefined): string => (state && Object.hasOwn(SECTION_STATE_WORDS, state) ? SECTION_STATE_WORDS[state as SectionStatus] : (state ?? ""));

const SENTENCES: Readonly<Record<HistoryEvent, Sentence>> = {
  "vorhaben-created": () => "Vorhaben angelegt",
  "vorhaben-imported": () => "Vorhaben aus einer Datei eingelesen",
  "next-year-begun": ({ title }) => `Nächstes Förderjahr begonnen:${quoted(title)}`,
  "begun-from-past-year": ({ title }) => `Aus dem Vorjahr übernommen:${quoted(title)}`,
  "carried-confirmed": ({ count }) => (count === "1" ? "1 Übernahme aus dem Vorjahr bestätigt" : `${count ?? ""} Übernahmen aus dem Vorjahr bestätigt`),
  "template-switched": ({ title, to }) => `${title ?? "Dokument"}: auf die Vorlage ${to ?? ""} umgestellt`,
  "template-switch-undone": ({ title, to }) => `${title ?? "Dokument"}: zurück auf die Vorlage ${to ?? ""}`,
  "fact-set": ({ table, field, before, after }) => `${table ?? "Stammdaten"}, ${field ?? ""}: ${after ? (before ? `„${short(before)}“ → „${short(after)}“` : `„${short(after)}“ eingetragen`) : `„${short(before)}“ geleert`}`,
  "fact-added": ({ table, after }) => `${table ?? "Stammdaten"}: Zeile${quoted(after)} hinzugefügt`,
  "fact-removed": ({ table, after }) => `${table ?? "Stammdaten"}: Zeile${quoted(after)} gelöscht`,
  "fact-restored": ({ table, after }) => `${table ?? "Stammdaten"}: Zeile${quoted(after)} wiederhergestellt`,
  "fact-moved": ({ table, after }) => `${table ?? "Stammdaten"}: Zeile${quoted(after)} verschoben`,
  "section-added": ({ title }) => `Eigenen Abschnitt${quoted(title)} angelegt`,
  "section-renamed": ({ title }) => `Eigenen Abschnitt in${quoted(title)} umbenannt`,
  "section-moved": ({ title }) => `Eigenen Abschnitt${quoted(title)} verschoben`,
  "section-removed": ({ title }) => `Eigenen Abschnitt${quoted(title)} entfernt`,
  "section-restored": ({ title }) => `Eigenen Abschnitt${quoted(title)} wiederhergestellt`,
  "section-status": ({ title, status }) => `Abschnitt${quoted(title)}: ${stateWord(status)}`,
  "section-locked": ({ title }) => `Abschnitt${quoted(title)} gesperrt`,
  "section-unlocked": ({ title }) => `Abschnitt${quoted(title)} entsperrt`,
  "section-assigned": ({ title }) => `Zuständigkeit oder Termin für Abschnitt${quoted(title)} geändert`,
  "wording-dismissed": ({ title, reason }) => `Hinweis zum Wortlaut in${quoted(title)} zurückgestellt${reason ? `: ${short(reason)}` : ""}`,
  "wording-taken-up": ({ title }) => `Hinweis zum Wortlaut in${quoted(title)} wieder aufgenommen`,
  "suggestion-made": ({ title }) => `Vorschlag zu Abschnitt${quoted(title)} gemacht`,
  "suggestion-taken": ({ title, author }) => `Vorschlag${from(author)} zu Abschnitt${quoted(title)} übernommen`,
  "suggestion-declined": ({ title, author }) => `Vorschlag${from(author)} zu Abschnitt${quoted(title)} abgelehnt`,
  "suggestion-withdrawn": ({ title }) => `Vorschlag zu Abschnitt${quoted(title)} zurückgezogen`,
  "suggestion-reopened": ({ title, author }) => `Vorschlag${from(author)} zu Abschnitt${quoted(title)} wieder geöffnet`,
  "form-loaded": ({ title }) => `Amtliches Formular${quoted(title)} geladen`,
  "form-described": ({ title }) => `Angaben zum amtlichen Formular${quoted(title)} geändert`,
  "form-removed": ({ title }) => `Amtliches Formular${quoted(title)} entfernt`,
  "form-confirmed": ({ title, version }) => `Zuordnung ${version ?? ""} zum Formular${quoted(title)} bestätigt`,
  "form-reopened": ({ title, version }) => `Zuordnung ${version ?? ""} zum Formular${quoted(title)} wieder geöffnet`,
  "form-released": ({ title, version }) => `Formular${quoted(title)} mit Zuordnung ${version ?? ""} freigegeben`,
  "form-withdrawn": ({ title, version }) => `Freigabe des Formulars${quoted(title)} (Zuordnung ${version ?? ""}) zurückgezogen`,
  "form-new-version": ({ title, version }) => `Neue Zuordnung ${version ?? ""} zum Formular${quoted(title)} begonnen`,
  "form-imported": ({ title }) => `Zuordnung zum Formular${quoted(title)} aus einer Datei eingelesen`,
  "form-file-verified": ({ file, verdict }) => `Datei${quoted(file)} geprüft: ${verdict ?? ""}`,
  "fassung-frozen": ({ title, number }) => `Fassung${number ? ` ${number}` : ""}${title ? ` von${quoted(title)}` : ""} eingefroren`,
  "role-set": ({ organisation, role }) => `${organisation ?? "Organisation"}: Rolle ${roleName(role)}`,
  "role-withdrawn": ({ organisation }) => `Beteiligung von ${organisation ?? "einer Organisation"} beendet`,
  "invitation-sent": ({ organisation }) => `Einladung für ${organisation ?? "eine Organisation"} erstellt`,
  "invitation-accepted": ({ name, organisation }) => `${name ?? "Jemand"}${organisation ? ` (${organisation})` : ""} hat die Einladung angenommen`,
  "organisation-added": ({ name }) => `Organisation${quoted(name)} angelegt`,
  "account-removed": ({ name }) => `Konto${quoted(name)} entfernt`,
  "room-refused": ({ room, code }) => `Unzulässiger Zugriff abgewiesen${room ? ` (${room})` : ""}${code ? `, Code ${code}` : ""}`,
  "data-restored": ({ file, at }) => `Sicherung${quoted(file)} eingespielt${at ? `, Abschnitte mit Stand ${at}` : ""}`,
};
