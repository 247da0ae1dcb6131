import type { FormNote } from "#app/domain/official-form/form.ts";
import type { FormProblem, FormProblemCode } from "#app/domain/official-form/problem.ts";

type Params = Readonly<Record<string, string>>;

const PROBLEMS: Readonly<Record<FormProblemCode, (params: Params) => string>> = {
  "not-a-zip": () => "Das ist keine Word-Datei (.docx).",
  "old-word": () => "Das ist das alte Word-Format (.doc). Öffnen Sie die Datei in Word und speichern Sie sie als .docx.",
  password: () => "Die Datei ist mit einem Kennwort verschlüsselt. Entfernen Sie das Kennwort in Word.",
  pdf: () => "Das ist eine PDF-Datei. Gebraucht wird das Formular als Word-Datei (.docx).",
  rtf: () => "Das ist eine RTF-Datei. Speichern Sie sie in Word als .docx.",
  odt: () => "Das ist eine ODT-Datei. Gebraucht wird das Formular als Word-Datei (.docx).",
  "not-word": () => "Die Datei enthält kein Word-Dokument.",
  template: () => "Das ist eine Word-Vorlage (.dotx). Speichern Sie sie in Word als .docx.",
  macros: () => "Die Datei enthält Makros. Lassen Sie sich das Formular ohne Makros (.docx) geben.",
  "too-large": ({ limit }) => `Die Datei ist zu groß; erlaubt sind ${limit}.`,
  "too-many-parts": ({ limit }) => `Die Datei besteht aus mehr als ${limit} Teilen.`,
  "zip-bomb": () => "Die Datei würde sich beim Entpacken übermäßig vergrößern und wird deshalb nicht gelesen.",
  "time-limit": () => "Die Datei ließ sich nicht in der erlaubten Zeit verarbeiten.",
  "memory-limit": () => "Die Datei ließ sich nicht im erlaubten Speicher verarbeiten.",
  "too-long-paragraph": ({ place, length, limit }) => `Ein Absatz (${place}) hat ${length} Zeichen; mehr als ${limit} stehen in keinem Formular. Prüfen Sie die Datei in Word.`,
  "too-much-text": ({ length, limit }) => `Die Datei hat ${length} Zeichen Text; gelesen werden Formulare bis ${limit}.`,
  "too-many-cells": ({ count, limit }) => `Die Tabellen der Datei haben ${count} Zellen; gelesen werden Formulare bis ${limit}. Prüfen Sie, ob eine Tabelle leere Zeilen ohne Ende hat.`,
  "too-many-blanks": ({ count, limit }) => `Die Datei hat ${count} Stellen, die wie ein Feld aussehen; ein Formular mit mehr als ${limit} Feldern lässt sich nicht zuordnen.`,
  "damaged-zip": ({ detail }) => `Die Datei ist beschädigt und lässt sich nicht entpacken (${detail}).`,
  "double-part": ({ part }) => `Die Datei ist beschädigt: Der Teil ${part} kommt zweimal vor.`,
  "damaged-xml": ({ part, position }) => `Die Datei ist beschädigt: ${part} ist ab Zeichen ${position} nicht lesbar.`,
  "missing-part": () => "Die Datei ist beschädigt: Sie verweist auf einen Teil, den sie nicht enthält. Öffnen und speichern Sie sie einmal in Word.",
  dtd: ({ part }) => `Der Teil ${part} enthält eine Dokumenttyp-Deklaration; solche Dateien können fremde Inhalte nachladen und werden nicht gelesen.`,
  "too-deep": ({ part }) => `Der Teil ${part} ist zu tief verschachtelt oder zu umfangreich.`,
  "unknown-encoding": ({ part, encoding }) => `Der Teil ${part} ist in ${encoding} kodiert; gelesen werden UTF-8 und UTF-16.`,
  "tracked-changes": ({ count }) => `Das Formular enthält ${count} nachverfolgte Änderungen. Nehmen Sie sie in Word an oder lehnen Sie sie ab, und laden Sie die Datei neu.`,
  "foreign-content": () => "Das Formular bindet fremde Dateien ein (altChunk oder Filialdokument). Öffnen und speichern Sie es einmal in Word.",
  signed: () => "Das Formular trägt eine elektronische Signatur, die beim Ausfüllen bräche. Lassen Sie sich eine Fassung ohne Signatur geben.",
  "other-form": ({ expected, found }) => `Die Zuordnung gehört zu einem anderen Formular (Prüfsumme ${expected}, vorgelegt ${found}).`,
  "unknown-blank": ({ blank }) => `Das Formular hat kein Feld „${blank}“.`,
  "undecided-blank": ({ blank, place, label }) => `Für das Feld „${blank}“ (${place}: ${label}) sagt die Zuordnung nichts.`,
  "missing-value": ({ blank, value, place }) => `Für das Feld „${blank}“ (${place}) fehlt der Wert „${value}“.`,
  "wrong-value": ({ blank, value, expected }) => `Der Wert „${value}“ passt nicht in das Feld „${blank}“; erwartet: ${expected}.`,
  "forbidden-character": ({ value, character }) => `Der Wert „${value}“ enthält ein unzulässiges Zeichen (${character}).`,
  "unknown-choice": ({ blank, given, options }) => `Im Feld „${blank}“ steht „${given}“ nicht zur Wahl; möglich: ${options}.`,
  "not-a-date": ({ blank, given }) => `Das Feld „${blank}“ verlangt ein Datum (TT.MM.JJJJ oder JJJJ-MM-TT); angegeben ist „${given}“.`,
  "too-long": ({ blank, length, limit }) => `Der Wert für „${blank}“ hat ${length} Zeichen, Platz ist für ${limit}, und auch der Hinweis auf eine Anlage passt nicht hinein.`,
  "no-list": ({ blank, value }) => `Das Feld „${blank}“ steht in einer wiederholten Tabellenzeile; der Wert „${value}“ muss eine Liste sein.`,
  "mixed-lists": ({ group, lists }) => `Die Felder der Tabellenzeile ${group} greifen auf verschiedene Listen zu: ${lists}.`,
  "repeated-word": ({ label, place, word }) => `„${word}“ stünde doppelt im Vertrag: Das Formular hat es schon beim Feld „${label}“ (${place}), der zugeordnete Wert sagt es noch einmal. Ordnen Sie einen Wert ohne „${word}“ zu.`,
  "ambiguous-blank": ({ blank, place }) => `Das Feld „${blank}“ (${place}) ist nicht eindeutig: Zwei Felder beanspruchen dieselbe Stelle.`,
  "unreachable-blank": ({ blank, place, reason }) => `Das Feld „${blank}“ (${place}) lässt sich nicht ausfüllen: ${reason}.`,
  "left-over": ({ place, text }) => `Stehen geblieben: „${text}“ (${place}). Die Stelle sieht aus wie ein Feld und ist keinem Wert zugeordnet.`,
  "no-redline": ({ reason }) => `Die beiden Fassungen lassen sich nicht in eine Datei mit Änderungsverfolgung bringen${reason === "picture" ? ": Ein Bild ist entfallen" : ""}.`,
};

const NOTES: Readonly<Record<FormNote["code"], (params: Params) => string>> = {
  strict: () => "Das Formular ist im strengen OOXML-Format (ISO 29500 Strict) gespeichert; es bleibt so.",
  "utf-16": ({ part }) => `Der Teil ${part} ist in UTF-16 gespeichert; er bleibt so.`,
  comments: ({ count }) => `Das Formular enthält ${count === "1" ? "einen Kommentar; er bleibt" : `${count} Kommentare; sie bleiben`} stehen.`,
  "tracking-on": () => "Im Formular ist das Nachverfolgen von Änderungen eingeschaltet.",
  protected: () => "Das Formular ist in Word gegen Bearbeitung geschützt; der Schutz bleibt.",
  "updates-fields": () => "Word fragt beim Öffnen, ob Felder aktualisiert werden sollen.",
  external: ({ kind, target }) => `Das Formular verweist auf eine Datei außerhalb (${kind}: ${target}); sie wird nicht geladen.`,
  computed: ({ name, place, text }) => `Das Feld „${name}“ (${place}) rechnet nur Word aus; beim Ausfüllen bleibt es ${text ? `bei „${text}“` : "leer"}.`,
};

export const formProblemText = ({ code, params }: FormProblem): string => PROBLEMS[code](params ?? {});
export const formNoteText = ({ code, params }: FormNote): string => NOTES[code](params ?? {});
/** For people who know the value by its label and not by its name. */
export const missingValueText = (label: string, { place }: Params): string => `„${label}“ fehlt (Formular: ${place ?? ""}).`;

/** Instead of a Word file. */
export const FORM_HELD_UP = "Der Vertrag lässt sich im amtlichen Formular noch nicht erzeugen: Es fehlen Angaben, oder sie passen nicht in ihr Feld.";
